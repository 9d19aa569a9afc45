"""What we conclude: claims and decisions as the quads of `data:record`, the same bytes in any order of sources."""

from hoso.record.build import RECORD, build_record
from hoso.record.decisions import Decision

__all__ = ["RECORD", "Decision", "build_record"]
