"""One report in every format, and what is asked of each. The report, its people and its province are invented."""

import io

import docx

from hoso.errors import BadInputError
from hoso.extraction import extract
from hoso.model import BlockKind, TenureClaim
from hoso.sources import from_text, read_each

HEADLINE = "Sông Lam tổng kết công tác dân vận năm 2021"
LEAD = "Sáng 15/10, Tỉnh ủy Sông Lam tổ chức hội nghị tổng kết công tác dân vận năm 2021."
SPEECH = (
    "Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam, phát biểu tại hội nghị và nêu nhiều nhiệm vụ của năm tới, "
    "trong đó có việc sắp xếp bộ máy."
)
GUESTS = (
    "Dự hội nghị có đồng chí Phạm Văn Giả, Giám đốc Sở Nội vụ tỉnh Sông Lam; đồng chí Ngô Thị Thử, Trưởng Ban Dân vận "
    "Tỉnh ủy Sông Lam cùng đông đảo đại biểu các ban, ngành."
)
PROSE = [LEAD, SPEECH, GUESTS, "Hội nghị kết thúc vào chiều cùng ngày."]
CAPTION = "Đồng chí Lê Thị Mới, Phó Chủ tịch UBND tỉnh Sông Lam, trao Bằng khen cho các tập thể."
OTHER = "Đồng chí Hoàng Văn Khác, Bí thư Tỉnh ủy Sông Lam thăm xã Mẫu"
CREDIT = "Ảnh: Văn Thử"
URL = "https://bao.songlam.example/tin-1.html"


def posts(source):
    return {(p.person, p.role, p.body) for p in extract(source).of(TenureClaim)}


POSTS = posts(from_text("\n".join([HEADLINE, *PROSE])))
WITH_CAPTION = posts(from_text("\n".join([HEADLINE, *PROSE[:2], f"{CAPTION} {CREDIT}", *PROSE[2:]])))


def read_bytes(folder, name, content):
    """What the bytes give in a file of this name: sources and errors."""
    path = folder / name
    path.write_bytes(content)
    return list(read_each([path]))


def read_many(folder, contents):
    """What each of many files gives, by its name; one child reads them all."""
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return dict(zip(contents, read_each(folder / name for name in contents), strict=True))


def refusal(folder, name, content):
    """The one line that says why the bytes cannot be read."""
    (found,) = read_bytes(folder, name, content)
    assert isinstance(found, BadInputError)
    assert "\n" not in str(found)
    assert name in str(found)
    return str(found)


def stretches(source, kind):
    return [source.text[b.start : b.end] for b in source.blocks if b.kind is kind]


def captions(source):
    return stretches(source, BlockKind.CAPTION)


def word_file(build):
    """The bytes of a Word document that `build` filled."""
    document = docx.Document()
    build(document)
    return saved(document)


def saved(document):
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def modern(prose=PROSE, head=""):
    """A page of a newspaper of today."""
    first, second, *rest = [f"<p>{p}</p>" for p in prose]
    return f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{HEADLINE} - Báo Sông Lam</title>
    <meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="Báo Sông Lam">
    <link rel="canonical" href="{URL}"><meta name="author" content="Lê Ví Dụ">
    <meta property="article:published_time" content="2021-10-15T16:30:00+07:00">{head}</head><body>
    <nav><a href="/">Trang chủ</a> <a href="/chinh-tri">Chính trị</a></nav>
    <main><article><h1>{HEADLINE}</h1>{first}{second}
    <figure><img src="a.jpg" alt=""><figcaption>{CAPTION} {CREDIT}</figcaption></figure>{"".join(rest)}</article>
    <aside><h3>Tin liên quan</h3><ul><li><a href="/2">{OTHER}</a></li></ul></aside>
    </main><footer>Tổng Biên tập Báo Sông Lam: Đỗ Văn Báo</footer></body></html>"""


def old(prose=PROSE):
    """A page of a portal of twenty years ago: tables in tables, fonts, and the day of the visit at its top."""
    first, second, *rest = prose
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
    <title>Cổng thông tin tỉnh Sông Lam</title></head><body><table width=1000><tr><td colspan=2>
    Hôm nay: <font size=1>Thứ hai, 22/11/2021, 07:15</font>
    <table><tr><td><a href=/>Trang chủ</a></td><td><a href=/g>Giới thiệu</a></td></tr></table></td></tr>
    <tr><td width=200><table><tr><td><font size=2>Liên kết</font></td></tr>
    <tr><td><a href=x>Sở Nội vụ tỉnh Sông Lam</a></td></tr></table></td>
    <td><table><tr><td><font size=4><b>{HEADLINE}</b></font></td></tr>
    <tr><td><font size=1>Thứ sáu, 15/10/2021, 08:30 (GMT+7)</font></td></tr>
    <tr><td><font face=Arial>{first}<br><br>{second.replace("Đồng chí ", "Đồng chí&nbsp;")}<br><br>
    <table align=center><tr><td><img src=a.jpg></td></tr><tr><td class=pCaption>{CAPTION} {CREDIT}</td></tr></table>
    {"<br><br>".join(rest)}</font></td></tr></table>
    <table><tr><td><b>Các tin khác</b></td></tr><tr><td><a href=/3>{OTHER} (14/10)</a></td></tr></table>
    </td></tr><tr><td colspan=2>Tổng Biên tập: Đỗ Văn Báo</td></tr></table></body></html>"""
