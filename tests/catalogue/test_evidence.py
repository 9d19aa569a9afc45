"""How a quotation is told."""

from hoso.catalogue.evidence import Evidence


def test_a_sentence_over_several_lines_is_told_in_one():
    evidence = Evidence("Lê Hữu Thử", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Hữu Thử", "Quyết định 12/QĐ-UBND", "2024-06-05")
    assert str(evidence) == "“KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Hữu Thử” (Quyết định 12/QĐ-UBND, 2024-06-05)"
