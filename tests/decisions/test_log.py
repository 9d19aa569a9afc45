from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import pytest

from hoso.decisions import Draft, Kind, append, append_all, log_digest, mend, read_log
from hoso.decisions.chain import head_of
from hoso.decisions.lines import to_line
from hoso.decisions.lock import locked
from hoso.errors import BadInputError, LockedStoreError, NotFoundError, StorageError, UsageError
from tests.decisions.made import AT, decided, draft

Lines = list[bytes]


def pair(one: str, other: str, by: str = "Mai") -> Draft:
    return draft(Kind.SAME, one, other, by=by)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Five decisions in one file."""
    append_all(tmp_path, [pair("a", name) for name in "bcdef"], at=AT)
    return tmp_path


def test_a_missing_folder_is_an_empty_log(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none") == ()


def test_what_is_decided_is_read_again(tmp_path: Path) -> None:
    made = Draft(
        Kind.SAME,
        pair("a", "b").target,
        pair("a", "b").target[:-8] + "0" * 8,
        "Lê Thị Mai",
        'cùng "họ"',
        ("Đ\u2028\x85",),
    )
    decision = append(tmp_path / "new" / "log", made)
    assert read_log(tmp_path / "new" / "log") == (decision,)
    assert (decision.by, decision.evidence) == ("Lê Thị Mai", ("Đ\u2028\x85",))
    assert (tmp_path / "new/log/le-thi-mai.jsonl").exists()


def test_a_line_is_json_with_its_fields_in_order_and_letters_as_they_are(log: Path) -> None:
    line = (log / "mai.jsonl").read_text("utf-8").split("\n")[1]
    fields = ["id", "at", "by", "kind", "target", "value", "reason", "evidence", "supersedes", "prev"]
    assert list(json.loads(line)) == fields
    assert "đã đọc cả hai bài" in line


def test_decisions_come_by_time_then_id_from_all_files(tmp_path: Path) -> None:
    late = append(tmp_path, pair("a", "b"), at="2026-11-22T09:30:02Z")
    early = [append(tmp_path, pair("a", name, "Nam"), at=AT) for name in "bc"]
    assert read_log(tmp_path) == (*sorted(early, key=lambda decision: decision.id), late)


def test_one_decision_in_two_files_is_one(log: Path) -> None:
    before = read_log(log)
    (log / "mai-2.jsonl").write_bytes((log / "mai.jsonl").read_bytes())
    assert read_log(log) == before


def test_the_same_words_in_the_same_second_are_not_written_twice(log: Path) -> None:
    before = (log / "mai.jsonl").read_bytes()
    again = append_all(log, [pair("a", "b"), pair("a", "b")], at=AT)
    assert (log / "mai.jsonl").read_bytes() == before
    assert {decision.id for decision in again} <= {decision.id for decision in read_log(log)}
    append_all(log, [pair("x", "y"), pair("x", "y")], at=AT)
    assert len(read_log(log)) == 6


def test_a_branch_of_a_file_is_merged_as_a_file_of_its_own(log: Path) -> None:
    common = (log / "mai.jsonl").read_bytes()
    append(log, pair("a", "g"), at=AT)
    ours = (log / "mai.jsonl").read_bytes()
    (log / "mai.jsonl").write_bytes(common)
    head_of(log / "mai.jsonl").unlink()
    append(log, pair("a", "h"), at=AT)
    (log / "mai-2.jsonl").write_bytes(ours)
    assert len(read_log(log)) == 7


def edited(lines: Lines, at: int) -> Lines:
    return [line.replace("hai bài".encode(), "ba bài".encode()) if i == at else line for i, line in enumerate(lines)]


def respaced(lines: Lines, at: int) -> Lines:
    """As a formatter might: the same JSON with other blanks."""
    return [line.replace(b'", "', b'","') if i == at else line for i, line in enumerate(lines)]


def deleted(lines: Lines, at: int) -> Lines:
    return lines[:at] + lines[at + 1 :]


def doubled(lines: Lines, at: int) -> Lines:
    return lines[: at + 1] + lines[at:]


def strange(lines: Lines, at: int) -> Lines:
    return [*lines[:at], b'{"note": "chen vao"}\n', *lines[at:]]


def blank(lines: Lines, at: int) -> Lines:
    return [*lines[:at], b"\n", *lines[at:]]


def moved(lines: Lines, at: int) -> Lines:
    rest = lines[:at] + lines[at + 1 :]
    return [*rest[:2], lines[at], *rest[2:]] if at != 2 else [*rest, lines[at]]


def cut_off(lines: Lines, at: int) -> Lines:
    return lines[:at]


def torn(lines: Lines, at: int) -> Lines:
    return [*lines[:at], lines[at][:-20]]


def other_codes(lines: Lines, at: int) -> Lines:
    return [line.replace("đ".encode(), b"\xff") if i == at else line for i, line in enumerate(lines)]


HARMS = [edited, respaced, deleted, doubled, strange, blank, moved, cut_off, torn, other_codes]


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize(
    "harm",
    [edited, respaced, deleted, doubled, strange, blank, moved, cut_off, torn, other_codes],
    ids=lambda f: f.__name__,
)
def test_every_harm_to_a_chain_is_named(log: Path, harm: Callable[[Lines, int], Lines], at: int) -> None:
    path = log / "mai.jsonl"
    path.write_bytes(b"".join(harm(path.read_bytes().splitlines(keepends=True), at)))
    with pytest.raises(BadInputError, match=r"mai\.jsonl:\d: ") as error:
        read_log(log)
    assert "\n" not in str(error.value)
    with pytest.raises(BadInputError):
        append(log, pair("x", "y"))


@pytest.mark.parametrize(
    ("harm", "at", "told"),
    [
        (edited, 1, "mai.jsonl:2: changed after it was written"),
        (edited, 4, "mai.jsonl:5: changed after it was written"),
        (deleted, 1, "mai.jsonl:2: the chain breaks here"),
        (deleted, 4, "mai.jsonl:5: cut short: 4 lines of 5"),
        (torn, 4, "mai.jsonl:5: a torn write"),
        (strange, 3, "mai.jsonl:4: no decision"),
    ],
)
def test_the_message_says_which_line_and_what(
    log: Path, harm: Callable[[Lines, int], Lines], at: int, told: str
) -> None:
    path = log / "mai.jsonl"
    path.write_bytes(b"".join(harm(path.read_bytes().splitlines(keepends=True), at)))
    with pytest.raises(BadInputError) as error:
        read_log(log)
    assert str(error.value).startswith(f"{log}/{told}")


def test_a_file_that_is_gone_is_missed(log: Path) -> None:
    (log / "mai.jsonl").unlink()
    with pytest.raises(BadInputError, match="cut short: 0 lines of 5"):
        read_log(log)


def test_another_kind_is_of_another_version(tmp_path: Path) -> None:
    line = to_line(decided(Kind.SAME, "a", "b")).replace(b'"kind": "same"', b'"kind": "guess"')
    made = sha256(b"{" + line[len('{"id": "01234567890123456789", ') : line.index(b', "prev"')] + b"}").hexdigest()
    (tmp_path / "mai.jsonl").write_bytes(line.replace(line[8:28], made[:20].encode(), 1) + b"\n")
    with pytest.raises(BadInputError, match="no decision that this version knows"):
        read_log(tmp_path)


def test_a_torn_line_is_mended_and_nothing_else_lost(log: Path) -> None:
    before = read_log(log)
    with (log / "mai.jsonl").open("ab") as file:
        file.write(b'{"id": "12')
    assert mend(log) == ('{"id": "12',)
    assert (read_log(log), mend(log)) == (before, ())
    append(log, pair("x", "y"))
    assert len(read_log(log)) == 6


def test_a_head_that_lags_behind_a_crash_is_no_damage(log: Path) -> None:
    head = head_of(log / "mai.jsonl").read_bytes()
    append(log, pair("x", "y"))
    head_of(log / "mai.jsonl").write_bytes(head)
    assert len(read_log(log)) == 6


def test_a_damaged_head_is_named(log: Path) -> None:
    head_of(log / "mai.jsonl").write_bytes(b"12 quatsch\n")
    with pytest.raises(BadInputError, match=r"mai\.head: no head of a log"):
        read_log(log)


@pytest.mark.parametrize(
    "file", ["../x.jsonl", "x.json", "/tmp/x.jsonl", ".jsonl", "Mai.jsonl", "a/b.jsonl", "-r\n.jsonl"]
)
def test_a_file_stays_in_its_folder(tmp_path: Path, file: str) -> None:
    with pytest.raises(UsageError, match="no name for a file"):
        append(tmp_path, pair("a", "b"), file=file)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("x")
    with pytest.raises(BadInputError, match="not a folder"):
        read_log(tmp_path / "log")
    with pytest.raises(StorageError, match="cannot be made"):
        append(tmp_path / "log", pair("a", "b"))


def test_what_is_undone_or_superseded_must_be_there(log: Path) -> None:
    with pytest.raises(NotFoundError, match="holds no decision"):
        append(log, draft(Kind.UNDO, "0" * 20))
    first = read_log(log)[0]
    with pytest.raises(NotFoundError, match="holds no decision"):
        append(log, draft(Kind.SAME, "a", "b", supersedes="0" * 20))
    append(log, draft(Kind.UNDO, first.id, by="Nam"))
    append(log, draft(Kind.DIFFERENT, "a", "b", by="Nam", supersedes=first.id))
    assert len(read_log(log)) == 7


def test_the_digest_is_of_what_was_decided(log: Path, tmp_path: Path) -> None:
    decisions = read_log(log)
    assert log_digest(decisions) == log_digest(reversed(decisions)) != log_digest(decisions[1:])


def _decide_many(folder: str, by: str, file: str) -> None:
    for i in range(50):
        append(folder, pair("a", f"{by}{i}", by), file=file)


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    processes = get_context("spawn")
    writers = [processes.Process(target=_decide_many, args=(str(tmp_path), by, "all.jsonl")) for by in ("mai", "nam")]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        read_log(tmp_path)
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert sorted(decision.by for decision in read_log(tmp_path)) == ["mai"] * 50 + ["nam"] * 50


def test_who_waits_in_vain_is_told(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "x.head"),
        pytest.raises(LockedStoreError, match="try again"),
        locked(tmp_path / "x.head", wait=0),
    ):
        pass


_FULL = """
import resource, sys
from hoso.decisions import append
from hoso.errors import StorageError
from tests.decisions.test_log import pair
folder, size = sys.argv[1], int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
try:
    append(folder, pair("a", "z"))
except StorageError as error:
    print(error)
"""


def test_a_full_disk_adds_nothing_and_loses_nothing(log: Path) -> None:
    before = (log / "mai.jsonl").read_bytes()
    ran = subprocess.run(
        [sys.executable, "-c", _FULL, str(log), str(len(before) + 40)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert "nothing was added" in ran.stdout
    assert (log / "mai.jsonl").read_bytes() == before
    assert len(read_log(log)) == 5


_KILLED = """
import sys
from hoso.decisions import append
from tests.decisions.test_log import pair
for i in range(10_000):
    append(sys.argv[1], pair("a", sys.argv[2] + str(i)))
    print(i, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    for turn in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", _KILLED, str(tmp_path), f"{turn}-"],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        ) as writer:
            assert writer.stdout
            before = len(read_log(tmp_path))
            told = [writer.stdout.readline() for _ in range(10)]
            writer.kill()
            told += writer.stdout.readlines()
        mend(tmp_path)
        assert len(read_log(tmp_path)) - before >= len([line for line in told if line.endswith("\n")]) >= 10
