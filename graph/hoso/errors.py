"""What can go wrong that a user can mend: one base, one child for each kind of mistake.

Every message says what was found, where, and what to do about it, in one line.
"""


class HosoError(Exception):
    """Base of every error that hoso raises on purpose; `exit_code` is what the command line returns for it."""

    exit_code = 70


class UsageError(HosoError):
    """The call itself is off: an unknown option value, a parameter missing or of the wrong type."""

    exit_code = 2


class LockedStoreError(HosoError):
    """Another process is writing to the store."""

    exit_code = 3


class BadInputError(HosoError):
    """A source cannot be read: no such file, no text in it, broken, of an unknown kind or encoding."""

    exit_code = 65


class BadQueryError(HosoError):
    """A SPARQL query does not parse, or asks for what is not allowed."""

    exit_code = 65


class BadStoreError(HosoError):
    """A path holds no store of ours, or a damaged one."""

    exit_code = 65


class NotFoundError(HosoError):
    """A name that was asked for does not stand in the store, or in the list of questions."""

    exit_code = 66


class EndpointError(HosoError):
    """A SPARQL endpoint is unreachable, slow, or answers with something that is no result."""

    exit_code = 69


class StorageError(HosoError):
    """The disk refuses: full, read-only, or failing."""

    exit_code = 74


class EvidenceError(HosoError):
    """A quote does not stand in its source at its offsets: the claim is refused."""

    exit_code = 70
