"""`provtrace check`: what sourcing standards hold against a corpus. Below the app."""

from enum import StrEnum
from functools import partial
from typing import IO, TYPE_CHECKING, Annotated, NamedTuple

import typer

from provtrace.cli.additions import LexiconFiles, lexicon_with
from provtrace.cli.articles import Paths, reads_articles, tell_skipped
from provtrace.cli.options import BidiChoice, BidiOption, Jobs, Output, Quiet, limit_of, writes_bidi
from provtrace.cli.progress import Meter
from provtrace.cli.streams import DIFFERENT, UNREADABLE, USAGE, tell, watched, write_text, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from provtrace.models import Report, Rule
    from provtrace.reading import Settings

FOUND = DIFFERENT  # exit code


class CheckFormat(StrEnum):
    """What `check` prints."""

    TEXT = "text"
    JSON = "json"
    NDJSON = "ndjson"
    LINE = "line"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    CSV = "csv"


class FailOn(StrEnum):
    """The least severity with which a finding fails the run."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    NONE = "none"


@reads_articles
def check(
    paths: Paths,
    context: Annotated[
        list[str] | None,
        typer.Option("--corpus", metavar="DIR", help="Read this too: stories need it; findings are for PATH only."),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULES", help="Only these: codes, their beginnings, names, ALL; by commas."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULES", help="Not these.")] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", show_default=False, help="Exit with 1 from this severity up. [default: warning]"),
    ] = None,
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Findings that are accepted as they are.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Accept today's findings: write them to the baseline.")
    ] = False,
    strict_baseline: Annotated[
        bool, typer.Option("--strict-baseline", help="Fail where the baseline accepts what no longer occurs.")
    ] = False,
    config: Annotated[
        str | None, typer.Option("--config", metavar="FILE", help="Not the nearest provtrace.toml or pyproject.toml.")
    ] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Without any configuration.")] = False,
    form: Annotated[CheckFormat, typer.Option("--format", help="How the findings are printed.")] = CheckFormat.TEXT,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule; in other formats on standard error.")
    ] = False,
    output: Output = "-",
    jobs: Jobs = 1,
    limit: Annotated[int | None, limit_of("Findings in the text")] = None,
    bidi: BidiChoice = BidiOption.AUTO,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
    *,
    settings: "Settings",
) -> None:
    """Hold articles against sourcing standards: no story on unnamed sources alone, no credit missing or inflated.

    Example: provtrace check new.txt --corpus today/

    Exit code 3: an input could not be read; else 1: a finding at or above --fail-on, or with --strict-baseline an
    entry that no longer occurs; 2: usage, configuration or baseline.
    """
    from provtrace import baseline as baselines
    from provtrace import check as checking
    from provtrace import config as configuration
    from provtrace.errors import BaselineError, ConfigError

    writes_bidi(bidi)
    file: str | None = baseline
    try:
        given = checking.selecting(checking.configured(config, isolated=isolated), _split(select), _split(ignore))
        file = baseline or checking.baseline_of(given)
        accepted = baselines.read(file) if file and not write_baseline else ()
        words = lexicon_with(lexicon, configuration.lexicon_files(given))
        checking.check_media(given, words)
    except (ConfigError, BaselineError) as error:
        for line in str(error).splitlines():
            tell(line)
        raise typer.Exit(USAGE) from None
    if write_baseline and file is None:
        raise typer.BadParameter("it needs --baseline FILE", param_hint="--write-baseline")
    what = checking.inputs(paths, context or (), settings)
    tell_skipped(what.found, quiet=quiet)
    meter = Meter(what.found.inputs)
    run = checking.events(what, lexicon=words, jobs=jobs, count=meter.read)
    run = watched(run, [], meter=meter, quiet=quiet)
    report = checking.report(run, what, given, accepted, lexicon=words)
    if checking.nothing(report):
        tell(f"{report.errors[-1].path}: {report.errors[-1].reason}")
    shown = Shown(form, fail_on.value if fail_on else given.fail_on, limit, bidi, statistics)
    with writing(file if write_baseline and file else output) as out:
        if write_baseline:
            out.write(baselines.made(report.findings))
        else:
            _print(report, out, shown)
    if write_baseline and not quiet:
        tell(f"{len(report.findings)} findings accepted in {file}")
    strict = strict_baseline or given.strict_baseline
    code = _code(report, shown.fail_on, strict=strict, written=write_baseline)
    if code:
        raise typer.Exit(code)


class Shown(NamedTuple):
    """How a report is printed."""

    form: CheckFormat
    fail_on: str
    limit: int | None
    bidi: BidiOption
    statistics: bool


def _split(given: list[str] | None) -> list[str]:
    return [word.strip() for part in given or () for word in part.split(",") if word.strip()]


def _print(report: "Report", out: IO[bytes], shown: Shown) -> None:
    """The report in its format; what is no part of a format goes to standard error."""
    from provtrace import check as checking
    from provtrace.render import findings

    pages = checking.pages()
    if shown.form is CheckFormat.TEXT:
        drawn = findings.statistics if shown.statistics else partial(findings.render, rules=pages)
        write_text(lambda **look: drawn(report, **look), out, shown.limit, shown.bidi)
        return
    out.writelines(_encoded(report, shown, pages))
    for entry in report.stale:
        tell(f"stale in the baseline: {entry.code} {entry.fingerprint} {entry.article or ''}")
    for row in findings.counts(report.findings) if shown.statistics else ():
        tell(row)


def _encoded(report: "Report", shown: Shown, pages: "Mapping[str, Rule]") -> "Iterable[bytes]":
    """The report in a format for programs."""
    from provtrace.render import annotations, findings_json, junit, sarif

    match shown.form:
        case CheckFormat.JSON:
            return [findings_json.document(report)]
        case CheckFormat.NDJSON:
            return findings_json.lines(report)
        case CheckFormat.LINE:
            return map(str.encode, annotations.lines(report))
        case CheckFormat.GITHUB:
            return map(str.encode, annotations.github(report))
        case CheckFormat.CSV:
            return [annotations.table(report)]
        case CheckFormat.SARIF:
            return [sarif.render(report, pages)]
    return [junit.render(report, shown.fail_on)]


def _code(report: "Report", fail_on: str, *, strict: bool, written: bool) -> int:
    """The exit code: what could not be read first, then what was found."""
    from provtrace.render.junit import fails

    if report.errors:
        return UNREADABLE
    failed = any(fails(one, fail_on) for one in report.findings) or (strict and report.stale)
    return FOUND if failed and not written else 0
