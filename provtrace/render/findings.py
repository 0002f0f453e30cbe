"""What `check` found, as text for people: by story and article, then why it matters and what would mend it. Pure.

Lines are those of the tree (render.line): Latin words and a place first, then one Arabic run.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from rich.console import Group, RenderableType
from rich.text import Text

from provtrace.models import Finding, Report, Rule, Severity, Source
from provtrace.render.line import Bidi, Line, clean, text

STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
SEVERITIES = get_args(Severity)[::-1]  # the gravest first


def render(
    report: Report,
    rules: Mapping[str, Rule],
    *,
    width: int | None = None,
    bidi: Bidi = "none",
    limit: int | None = None,
) -> RenderableType:
    """At most `limit` findings (None: all), the rest counted; then the rules that they broke, last the totals."""

    def drawn(line: Line) -> Text:
        return text(line, width, bidi)

    return Group(*map(drawn, _lines(report, rules, limit)))


def statistics(report: Report, *, width: int | None = None, bidi: Bidi = "none", limit: int | None = None) -> Group:
    """How many findings each rule has, the most frequent first."""
    rows = [text(Line(row), width, bidi) for row in counts(report.findings)[:limit]]
    return Group(*rows, text(Line(totals(report), style="bold"), width, bidi))


def counts(findings: Iterable[Finding]) -> list[str]:
    """A line a rule: its findings, code, severity and name."""
    found = Counter((one.code, one.severity, one.name) for one in findings)
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [f"{number:>6} {' '.join(key)}" for key, number in ordered]


def _lines(report: Report, rules: Mapping[str, Rule], limit: int | None) -> Iterator[Line]:
    shown = report.findings[:limit]
    yield from _grouped(shown, report)
    if len(shown) < len(report.findings):
        yield Line(f"… {len(report.findings) - len(shown)} more ({len(shown)} shown)", style="dim")
    for code in sorted({one.code for one in shown}):
        yield Line(f"{code} {rules[code].name}", style="bold")
        yield Line(f"  why   {rules[code].why}")
        yield Line(f"  mend  {rules[code].mend}")
    for entry in report.stale:
        times = f" ×{entry.count}" if entry.count > 1 else ""
        yield Line(f"stale in the baseline{times}: {entry.code} {entry.fingerprint}", clean(entry.article or ""))
    yield Line(totals(report), style="bold")


def totals(report: Report) -> str:
    """The last line: findings by severity, articles, errors, what a baseline hides."""
    found = Counter(one.severity for one in report.findings)
    parts = [_many(found[severity], severity) for severity in SEVERITIES if found[severity]]
    parts = [_many(len(report.findings), "finding"), *parts, _many(report.articles, "article")]
    if report.context:
        parts.append(f"{report.context} in context")
    if report.errors:
        parts.append(f"{len(report.errors)} not read")
    if report.accepted:
        parts.append(f"{report.accepted} accepted by the baseline")
    return " · ".join(parts)


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _grouped(findings: Sequence[Finding], report: Report) -> Iterator[Line]:
    """The stories in the order of their first finding; a story has a line of its own where it has several articles."""
    stories = {story.id: story for story in report.stories}
    groups: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        groups[one.story or f"{one.path}:{one.record}"].append(one)
    for name, group in groups.items():
        story = stories.get(name)
        whole = [one for one in group if story and one.article is None]
        if story and len(story.articles) > 1:
            yield Line(f"story {name} · {len(story.articles)} articles", run=story.title or "", style="bold")
            yield from _findings(whole)
        articles: dict[tuple[str, int | None], list[Finding]] = defaultdict(list)
        for one in group:
            if one not in whole:
                articles[one.path, one.record].append(one)
        for (path, record), own in articles.items():
            place = clean(path) + (f":{record}" if record is not None else "")
            yield Line("", place)
            yield from _findings(own)


def _findings(findings: Iterable[Finding]) -> Iterator[Line]:
    for one in findings:
        line = f":{one.line} " if one.line is not None and one.article is not None else ""
        yield Line(f"  {line}{one.severity} {one.code} {one.name} · {one.message}", style=STYLES[one.severity])
        chain, words = " ← ".join(map(named, one.chain)), one.span.text if one.span else ""
        if chain or words:
            yield Line(f"    {chain}".rstrip() if chain else "   ", run=words)


def named(source: Source) -> str:
    """A source in Latin letters: a medium's id, else its kind; `outlet ?` is a publisher that is not known."""
    if source.kind in ("agency", "outlet") and ":" not in source.id:
        return source.id
    return f"{source.kind} ?" if source.name is None else source.kind
