"""What we conclude: claims and decisions as the quads of `data:record`, the same bytes in any order of sources."""

from hoso.record.build import RECORD, build_record

__all__ = ["RECORD", "build_record"]
