"""What we conclude: claims and decisions as the quads of `data:record`, the same bytes in any order of sources.

`build_record` concludes all at once; `conclude` brings a record up to date with what has changed.
"""

from hoso.record.build import RECORD, build_record, record_quads
from hoso.record.conclude import conclude
from hoso.record.decided import Decided, decided_since
from hoso.record.workings import Delta, Fact, Workings

__all__ = [
    "RECORD",
    "Decided",
    "Delta",
    "Fact",
    "Workings",
    "build_record",
    "conclude",
    "decided_since",
    "record_quads",
]
