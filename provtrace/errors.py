"""What can go wrong and is not a bug. Imports nothing; every error survives pickling."""


class ProvtraceError(Exception):
    """The base of all errors that provtrace raises on purpose."""


class LexiconError(ProvtraceError):
    """The lexicon's data does not hold together; the message lists every mistake, one a line."""


class InputError(ProvtraceError):
    """An input that could not be read; the run goes on without it.

    `path` is as in the document, `record` the line of a JSONL file counted from 1, or None.
    """

    def __init__(self, path: str, record: int | None, reason: str) -> None:
        super().__init__(path, record, reason)
        self.path, self.record, self.reason = path, record, reason

    def __str__(self) -> str:
        line = f":{self.record}" if self.record is not None else ""
        return f"{self.path}{line}: {self.reason}"


class ConfigError(ProvtraceError):
    """A configuration with mistakes; the message lists every one with file and line, one a line."""


class BaselineError(ProvtraceError):
    """A baseline that cannot be read, or is not one of this version."""


class SettingsError(ProvtraceError):
    """An option, or the file it names, that cannot be used: nothing was done. The message lists every mistake."""
