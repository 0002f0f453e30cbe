"""`provtrace.toml` or `[tool.provtrace]` -> Config; every mistake at once, with file and line. Opens files for reading.

What rules there are is told by the caller: the rules stand above.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple, get_args

from msgspec import Struct
from msgspec.structs import asdict, replace

from provtrace.errors import ConfigError
from provtrace.models import Kind, Severity
from provtrace.toml import line_of, parse

OWN, SHARED, TABLE = "provtrace.toml", "pyproject.toml", ("tool", "provtrace")
ALL = "ALL"
FAIL_ON = (*get_args(Severity), "none")


class Thresholds(Struct, frozen=True):
    """Where rules begin to hold. The defaults are DESIGN 6's; `article_words` from looking at real copy."""

    late_sentences: int = 3
    story_outlets: int = 3
    article_words: int = 40


class Settings(Struct, frozen=True):
    """What holds for one path. `select` is None where nothing selects: the rules that are on by default."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severities: dict[str, Severity] = {}
    thresholds: Thresholds = Thresholds()
    require_credit: tuple[str, ...] = ()
    forbid_origin: tuple[Kind, ...] = ()

    def selects(self, code: str, name: str, *, default: bool) -> bool:
        """Whether a rule is on: the longest selector that fits decides, of two as long the one that ignores."""
        on = max((_fit(one, code, name) for one in self.select or ()), default=0)
        off = max((_fit(one, code, name) for one in self.ignore), default=0)
        return on > off if self.select is not None else default and not off


class Override(NamedTuple):
    """Settings for the paths that a pattern fits; only what it sets."""

    pattern: str
    settings: Mapping[str, Any]


class Config(Struct, frozen=True):
    """A configuration as it was read; `file` is None where there is none. Paths in it are relative to `root`."""

    settings: Settings = Settings()
    per_path: tuple[Override, ...] = ()
    fail_on: str = "warning"
    baseline: str | None = None
    strict_baseline: bool = False
    lexicon: tuple[str, ...] = ()
    file: str | None = None
    root: str = "."

    def at(self, path: str) -> Settings:
        """The settings of an article's path (as it is shown: relative to the working directory)."""
        if not self.per_path:
            return self.settings
        whole, root = Path(path).absolute(), Path(self.root).absolute()
        name = whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path
        settings = self.settings
        for pattern, given in self.per_path:
            if fnmatchcase(name, pattern):
                settings = merged(settings, given)
        return settings


def merged(base: Settings, given: Mapping[str, Any]) -> Settings:
    """Settings with others laid over them: what is ignored adds up, tables are joined, the rest is replaced."""
    change = dict(given)
    if "ignore" in change:
        change["ignore"] = (*base.ignore, *change["ignore"])
    if "severities" in change:
        change["severities"] = {**base.severities, **change["severities"]}
    if "thresholds" in change:
        change["thresholds"] = replace(base.thresholds, **change["thresholds"])
    return replace(base, **change)


def _fit(selector: str, code: str, name: str) -> int:
    """How closely a selector names a rule: 0 not at all, else the longer the closer."""
    if selector in (code, name):
        return len(code) + 1
    if selector == ALL:
        return 1
    return len(selector) if selector.startswith("PT") and code.startswith(selector) else 0


def known(selector: str, rules: Mapping[str, str]) -> bool:
    """Whether a selector names a rule at all; `rules` has code -> name."""
    return any(_fit(selector, code, name) for code, name in rules.items())


def unknown(selector: str, rules: Mapping[str, str]) -> str:
    """What to say of a selector that names none, with what it may have meant."""
    hint = _hint(selector, [ALL, *rules, *rules.values()])
    return f"no rule is called {selector!r}{hint or ': provtrace rules lists them'}"


def _hint(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, known, 1)
    return f", did you mean {near[0]!r}?" if near else ""


# ---------------------------------------------------------------- which file
def find(start: Path) -> Path | None:
    """The nearest configuration in a folder or above it; a pyproject.toml counts if it has the table."""
    for folder in (start, *start.parents):
        if (own := folder / OWN).is_file():
            return own
        if (shared := folder / SHARED).is_file() and _table(parse(_text(shared), _shown(shared))) is not None:
            return shared
    return None


def read(file: Path, rules: Mapping[str, str], *, kinds: tuple[str, ...] = get_args(Kind)) -> Config:
    """The configuration in a file. `rules`: the codes that there are, with their names.

    Raises ConfigError with all that is wrong in it.
    """
    text, shown = _text(file), _shown(file)
    data = parse(text, shown)
    prefix: tuple[str, ...] = ()
    if file.name == SHARED:
        prefix = TABLE
        data = _table(data) or {}
    reader = _Reader(text, shown, prefix, rules, kinds)
    found = reader.config(data)
    if reader.mistakes:
        raise ConfigError("\n".join(message for _, message in sorted(reader.mistakes)))
    return replace(found, file=shown, root=str(file.absolute().parent))


def lexicon_files(config: Config) -> tuple[str, ...]:
    """The files of a user's own entries that a configuration names, which are relative to it."""
    return tuple(_shown(Path(config.root) / name) for name in config.lexicon)


def nearest_lexicon(start: Path) -> tuple[str, ...]:
    """The same of the nearest configuration, for commands that take nothing else from it; none where there is none.

    Raises ConfigError.
    """
    if (file := find(start)) is None:
        return ()
    text, shown = _text(file), _shown(file)
    prefix = TABLE if file.name == SHARED else ()
    data = parse(text, shown)
    reader = _Reader(text, shown, prefix, {}, ())
    names = reader.words(((_table(data) or {}) if prefix else data).get("lexicon", []), ("lexicon",))
    if names is None:
        raise ConfigError("\n".join(message for _, message in reader.mistakes))
    return lexicon_files(Config(lexicon=names, root=str(file.absolute().parent)))


def complaint(config: Config, what: str, *keys: str, value: str = "") -> ConfigError:
    """A mistake in a configuration that only later steps can see, said with its place."""
    file = Path(config.root) / Path(config.file or OWN).name
    prefix = TABLE if file.name == SHARED else ()
    return ConfigError(f"{config.file}:{line_of(_text(file), *prefix, *keys, value=value)}: {what}")


def _table(data: Any) -> dict[str, Any] | None:
    for key in TABLE:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{_shown(file)}: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{_shown(file)}: not UTF-8: {error.reason} at byte {error.start}") from None


def _shown(file: Path) -> str:
    whole, here = file.absolute(), Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else file).as_posix()


# ---------------------------------------------------------------- what is in it
class _Reader:
    """Turns tables into a Config and keeps what is wrong, with its line, to say it all together."""

    def __init__(
        self, text: str, file: str, prefix: tuple[str, ...], rules: Mapping[str, str], kinds: tuple[str, ...]
    ) -> None:
        self.text, self.file, self.prefix, self.rules, self.kinds = text, file, prefix, rules, kinds
        self.mistakes: list[tuple[int, str]] = []
        self.article: dict[str, Callable[[Any, tuple[str, ...]], Any]] = {
            "select": self.selectors,
            "ignore": self.selectors,
            "severities": self.severities,
            "thresholds": self.thresholds,
            "require-credit": self.words,
            "forbid-origin": lambda value, at: self.choices(value, at, self.kinds),
        }

    def config(self, data: Mapping[str, Any]) -> Config:
        """The whole table."""
        top = {
            **self.article,
            "per-path": self.per_path,
            "fail-on": lambda value, at: self.choice(value, at, FAIL_ON),
            "baseline": lambda value, at: self.typed(value, at, str, "a file's name"),
            "strict-baseline": lambda value, at: self.typed(value, at, bool, "true or false"),
            "lexicon": self.words,
        }
        given = self.table(data, (), top)
        settings = {key: given.pop(key) for key in list(given) if key in Settings.__struct_fields__}
        return Config(settings=merged(Settings(), settings), **given)

    def table(self, data: Any, at: tuple[str, ...], readers: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
        """A table whose keys are known, by the names that Python gives them."""
        if not isinstance(data, dict):
            self.wrong(at, f"{'.'.join(at)} must be a table")
            return {}
        found = {}
        for key, value in data.items():
            if key not in readers:
                self.wrong((*at, key), f"unknown key {key!r}{_hint(key, readers)}")
            elif (good := readers[key](value, (*at, key))) is not None:
                found[key.replace("-", "_")] = good
        return found

    def per_path(self, data: Any, at: tuple[str, ...]) -> tuple[Override, ...]:
        """One table a pattern."""
        if not isinstance(data, dict):
            self.wrong(at, "per-path must hold one table a pattern")
            return ()
        return tuple(Override(name, self.table(value, (*at, name), self.article)) for name, value in data.items())

    def selectors(self, value: Any, at: tuple[str, ...]) -> tuple[str, ...] | None:
        """Codes, beginnings of codes, names of rules, or ALL."""
        found = self.words(value, at)
        for one in found or ():
            if not known(one, self.rules):
                self.wrong(at, unknown(one, self.rules), value=one)
        return found

    def severities(self, data: Any, at: tuple[str, ...]) -> dict[str, Severity]:
        """Rule -> severity."""
        if not isinstance(data, dict):
            self.wrong(at, "severities must be a table")
            return {}
        codes = {name: code for code, name in self.rules.items()}
        found: dict[str, Severity] = {}
        for rule, value in data.items():
            code = codes.get(rule) or rule
            if code not in self.rules:
                self.wrong((*at, rule), unknown(rule, self.rules))
            elif (good := self.choice(value, (*at, rule), get_args(Severity))) is not None:
                found[code] = good
        return found

    def thresholds(self, data: Any, at: tuple[str, ...]) -> dict[str, int]:
        """Name -> whole number, not below 0."""
        names = [name.replace("_", "-") for name in asdict(Thresholds())]
        return self.table(data, at, dict.fromkeys(names, self.number))

    def number(self, value: Any, at: tuple[str, ...]) -> int | None:
        """A whole number, not below 0."""
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.wrong(at, f"{at[-1]} must be a whole number, not {value!r}")
            return None
        return value

    def words(self, value: Any, at: tuple[str, ...]) -> tuple[str, ...] | None:
        """A list of strings."""
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.wrong(at, f"{at[-1]} must be a list of strings, not {value!r}")
            return None
        return tuple(value)

    def choices(self, value: Any, at: tuple[str, ...], allowed: tuple[str, ...]) -> tuple[Any, ...] | None:
        """A list of strings out of a closed set."""
        found = self.words(value, at)
        for one in found or ():
            if one not in allowed:
                self.wrong(at, f"{at[-1]}: {one!r} is none of {', '.join(allowed)}", value=one)
        return found

    def choice(self, value: Any, at: tuple[str, ...], allowed: tuple[str, ...]) -> Any:
        """A string out of a closed set."""
        if value not in allowed:
            self.wrong(at, f"{at[-1]} must be one of {', '.join(allowed)}, not {value!r}")
            return None
        return value

    def typed(self, value: Any, at: tuple[str, ...], kind: type, what: str) -> Any:
        """A value of one type."""
        if not isinstance(value, kind):
            self.wrong(at, f"{at[-1]} must be {what}, not {value!r}")
            return None
        return value

    def wrong(self, at: tuple[str, ...], what: str, value: str = "") -> None:
        """Keep a mistake with its place."""
        line = line_of(self.text, *self.prefix, *at, value=value)
        self.mistakes.append((line, f"{self.file}:{line}: {what}"))


def problems(selectors: tuple[str, ...], rules: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with selectors from a command line."""
    return (unknown(one, rules) for one in selectors if not known(one, rules))
