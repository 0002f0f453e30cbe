"""RULES: every rule of `provtrace check`, one function and one row each; and the findings of all that are on.

Codes are stable and never reused. PT203, PT204 and PT206 are reserved: uncredited-reuse, dropped-link, hardened-claim.
"""

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from typing import Any, Literal, NamedTuple

from provtrace.config import Config
from provtrace.lexicon import Lexicon
from provtrace.models import ArticleTrace, Finding, Rule, Severity
from provtrace.normalise import fold, tokens
from provtrace.rules import chain, corpus, sourcing
from provtrace.rules.material import Ask, Corpus, Found, line_of, sentence
from provtrace.rules.pages import articles, parts

OPENING = 24  # words of an article that stand for it in a fingerprint where a finding has no place in it


class Row(NamedTuple):
    """A rule: what it looks at, one article, one story or the corpus, and whether it is on where nothing selects."""

    code: str
    name: str
    severity: Severity
    sees: Literal["article", "story", "corpus"]
    check: Callable[[Any, Ask], Iterator[Found]]
    default: bool = True


# Off by default: of what they said of 300 articles less than 0.85 was right (tests/gold/check_verdicts.jsonl).
RULES = (
    Row("PT101", "no-attribution", "note", "article", sourcing.no_attribution, default=False),
    Row("PT102", "unnamed-only", "warning", "article", sourcing.unnamed_only),
    Row("PT103", "vague-credit", "warning", "article", sourcing.vague_credit),
    Row("PT104", "bare-source", "warning", "article", sourcing.bare_source),
    Row("PT105", "anonymity-unexplained", "note", "article", sourcing.anonymity_unexplained),
    Row("PT106", "late-attribution", "note", "article", sourcing.late_attribution, default=False),
    Row("PT107", "dangling-reference", "warning", "article", sourcing.dangling_reference),
    Row("PT108", "self-credit", "warning", "article", sourcing.self_credit),
    Row("PT109", "forbidden-origin", "warning", "article", sourcing.forbidden_origin),
    Row("PT201", "single-origin", "warning", "story", chain.single_origin),
    Row("PT202", "circular", "error", "story", chain.circular),
    Row("PT205", "inflated-source", "warning", "story", chain.inflated_source),
    Row("PT207", "required-credit", "warning", "story", chain.required_credit),
    Row("PT301", "unreadable-input", "error", "corpus", corpus.unreadable_input),
    Row("PT302", "unknown-publisher", "note", "article", corpus.unknown_publisher),
    Row("PT303", "unknown-medium", "note", "article", corpus.unknown_medium),
    Row("PT304", "duplicate-article", "note", "corpus", corpus.duplicate_article),
)
NAMES = {row.code: row.name for row in RULES}


def page(row: Row) -> Rule:
    """A rule as users read of it."""
    told = parts(row.check)
    title = " ".join(filter(None, [told["Title"], told["About"]]))
    return Rule(
        row.code, row.name, row.severity, row.default, title, told["Why"], told["Mend"], told.get("Settings", ""),
        articles(told["Fails"]), articles(told["Passes"]),
    )  # fmt: skip


def run(found: Corpus, config: Config, lexicon: Lexicon) -> list[Finding]:
    """Every finding of the rules that are on, for the articles that are asked for, in the order of the corpus."""
    findings = [
        finding
        for row in RULES
        for one in _yielded(row, found, config, lexicon)
        if (finding := _finding(row, one, found, config)) is not None
    ]
    return sorted(findings, key=_place)


def _yielded(row: Row, found: Corpus, config: Config, lexicon: Lexicon) -> Iterator[Found]:
    if row.sees == "article":
        for trace in found.articles:
            settings = config.at(trace.path)
            if trace.id in found.asked and settings.selects(row.code, row.name, default=row.default):
                yield from row.check(trace, Ask(settings, lexicon))
        return
    ask = Ask(config.settings, lexicon)
    if row.sees == "corpus":
        yield from row.check(found, ask)
        return
    for story in found.stories:
        if not found.asked.isdisjoint(story.articles):
            yield from row.check(found.told(story), ask)


def _finding(row: Row, one: Found, found: Corpus, config: Config) -> Finding | None:
    """What a rule yields as it is reported; None where it is off for that path or nobody asked for the article.

    Failures have no article: all of them are reported, also those of the context, for their stories may lack one.
    """
    trace, failure = one.article, one.failure
    path = trace.path if trace else failure.path if failure else ""
    settings = config.at(path)
    if not settings.selects(row.code, row.name, default=row.default) or (trace and trace.id not in found.asked):
        return None
    line, column = line_of(trace, one.span) if trace and one.span else (None, None)
    return Finding(
        code=row.code,
        name=row.name,
        severity=settings.severities.get(row.code, row.severity),
        article=trace.id if trace and not one.whole else None,
        story=one.story.id if one.story else trace.story if trace and isinstance(trace.story, str) else None,
        path=path,
        record=trace.record if trace else failure.record if failure else None,
        message=one.message,
        span=one.span,
        line=line,
        column=column,
        chain=one.chain,
        fingerprint=_fingerprint(row.code, one),
        related=one.related,
    )


def _fingerprint(code: str, one: Found) -> str:
    """Of rule, words and source: it survives other lines, other marks, another file name."""
    words = one.words
    if not words and one.article and one.span:
        words = sentence(one.article, one.span)
    elif not words and one.article:
        words = _opening(one.article)
    folded = [fold(token) for token in tokens(words)]
    source = one.chain[-1].id if one.chain[1:] else ""
    parts = [code, source, *(word for word in folded if word.isalnum())]
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def _opening(trace: ArticleTrace) -> str:
    text = trace.text if isinstance(trace.text, str) else ""
    words: Iterable[str] = (trace.title or "", *text[trace.body.start :].split(maxsplit=OPENING)[:OPENING])
    return " ".join(words)


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    start = finding.span.start if finding.span else -1
    return finding.path, finding.record or 0, start, finding.code, finding.message


__all__ = ["NAMES", "RULES", "Row", "page", "run"]
