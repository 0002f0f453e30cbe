"""Paths -> a Report: trace, ask the rules, lay the baseline over what they find. The one way, for all callers."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from provtrace import baseline, config, corpus, reading, rules
from provtrace.config import Config
from provtrace.errors import ConfigError
from provtrace.lexicon import Lexicon
from provtrace.lexicon import default as default_lexicon
from provtrace.models import CHECK_SCHEMA, Accepted, Checked, Failure, Notice, Report, Rule
from provtrace.rules.material import Corpus

NOTHING = "no article found"

Paths = Sequence[str | os.PathLike[str]]


def configured(file: str | None = None, *, isolated: bool = False) -> Config:
    """The configuration in a file, else the nearest one from the working directory upwards, else none.

    Raises ConfigError with every mistake in it.
    """
    found = None if isolated else Path(file) if file else config.find(Path.cwd())
    return config.read(found, rules.NAMES) if found else Config()


def selecting(given: Config, select: Iterable[str], ignore: Iterable[str]) -> Config:
    """A configuration with selectors of a command line: `select` replaces what the file selects and ignores.

    Raises ConfigError where a selector names no rule.
    """
    select, ignore = tuple(select), tuple(ignore)
    if mistakes := list(config.problems((*select, *ignore), rules.NAMES)):
        raise ConfigError("\n".join(mistakes))
    settings = given.settings
    if select:
        settings = replace(settings, select=select, ignore=())
    return replace(given, settings=replace(settings, ignore=(*settings.ignore, *ignore)))


def baseline_of(given: Config) -> str | None:
    """The baseline that a configuration names, which is relative to it."""
    return str(Path(given.root) / given.baseline) if given.baseline is not None else None


class Inputs(NamedTuple):
    """What is read, and which of its paths findings are asked for."""

    found: reading.Found
    asked: frozenset[str]
    given: str


def inputs(paths: Paths, context: Paths = (), settings: reading.Settings | None = None) -> Inputs:
    """The files of a check; what lies in both is read once."""
    found = reading.find(paths, settings).inputs
    asked = frozenset(item.shown if isinstance(item, reading.Input) else item.path for item in found)
    return Inputs(reading.find([*paths, *context], settings), asked, ", ".join(os.fspath(path) for path in paths))


def events(
    what: Inputs, *, lexicon: Lexicon | None = None, jobs: int = 1, count: Callable[[int], None] | None = None
) -> Iterator[corpus.Event | Notice]:
    """The run that a check needs: stories, and the articles' own fields."""
    return corpus.events(what.found.inputs, corpus.Options(lexicon, include_text=True), jobs=jobs, count=count)


def report(
    run: Iterable[corpus.Event | Notice],
    what: Inputs,
    given: Config | None = None,
    accepted: Sequence[Accepted] = (),
    *,
    lexicon: Lexicon | None = None,
) -> Report:
    """What the rules hold against the articles that are asked for, in the light of all articles of the run."""
    known, given = lexicon or default_lexicon(), given or Config()
    check_media(given, known)
    document = corpus.gather(run)
    asked = frozenset(trace.id for trace in document.articles if trace.path in what.asked)
    errors = list(document.errors)
    if not asked and not any(failure.path in what.asked for failure in errors):
        errors.append(Failure(what.given, None, NOTHING))
    everything = Corpus(document.articles, document.stories, errors, asked)
    kept, stale = baseline.apply(rules.run(everything, given, known), accepted)
    stories = {finding.story for finding in kept}
    return Report(
        schema=CHECK_SCHEMA,
        generator=document.generator,
        findings=tuple(kept),
        errors=tuple(errors),
        stories=tuple(Checked(one.id, one.title, one.articles) for one in document.stories if one.id in stories),
        articles=len(asked),
        context=len(document.articles) - len(asked),
        accepted=sum(entry.count for entry in accepted) - sum(entry.count for entry in stale),
        stale=tuple(stale),
    )


def nothing(report: Report) -> bool:
    """Whether there was nothing to check."""
    return bool(report.errors) and report.errors[-1].reason == NOTHING


def check_media(given: Config, lexicon: Lexicon | None = None) -> None:
    """Raises ConfigError where `require-credit` names a medium that the lexicon does not know."""
    places: list[tuple[tuple[str, ...], Sequence[str]]] = [(("require-credit",), given.settings.require_credit)]
    for pattern, override in given.per_path:
        places.append((("per-path", pattern, "require-credit"), override.get("require_credit", ())))
    known = lexicon or default_lexicon()
    wrong = [
        str(config.complaint(given, f"require-credit: the lexicon knows no medium {medium!r}", *keys, value=medium))
        for keys, media in places
        for medium in media
        if medium not in known.media
    ]
    if wrong:
        raise ConfigError("\n".join(wrong))


def pages() -> dict[str, Rule]:
    """The page of every rule, by code."""
    return {row.code: rules.page(row) for row in rules.RULES}
