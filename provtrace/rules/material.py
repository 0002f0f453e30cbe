"""What rules look at and what they yield; the places that findings point to. Below the rules."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import UNSET

from provtrace.config import Settings
from provtrace.lexicon import Lexicon
from provtrace.models import ArticleTrace, Attribution, Failure, Link, Related, Source, Span, Story

MEDIA = ("agency", "outlet")
STOPS = ".!?؟\n"


class Ask(NamedTuple):
    """What a rule is asked with: the settings that hold here, and the lexicon that was read with."""

    settings: Settings
    lexicon: Lexicon

    def family(self, medium: str) -> str:
        """Media of one family count once."""
        found = self.lexicon.media.get(medium)
        return found.family if found else medium


class Told(NamedTuple):
    """A story and its articles, those that findings are asked for first."""

    story: Story
    articles: Sequence[ArticleTrace]


class Corpus:
    """All that was read. `asked` are the ids of the articles that findings are wanted for."""

    def __init__(
        self,
        articles: Sequence[ArticleTrace],
        stories: Sequence[Story],
        failures: Sequence[Failure],
        asked: frozenset[str],
    ) -> None:
        self.articles, self.stories, self.failures, self.asked = articles, stories, failures, asked

    @cached_property
    def by_id(self) -> Mapping[str, ArticleTrace]:
        """The articles by id."""
        return {trace.id: trace for trace in self.articles}

    def told(self, story: Story) -> Told:
        """A story with its articles."""
        members = [self.by_id[one] for one in story.articles if one in self.by_id]
        return Told(story, sorted(members, key=lambda trace: trace.id not in self.asked))


class Found(NamedTuple):
    """What a rule found in an article; with `whole` in a story, of which the article is the first; else in an input."""

    message: str
    article: ArticleTrace | None = None
    story: Story | None = None
    failure: Failure | None = None
    span: Span | None = None
    chain: tuple[Source, ...] = ()
    related: tuple[Related, ...] = ()
    whole: bool = False
    words: str = ""  # what the fingerprint is made of; the sentence around the span where there is none


# ---------------------------------------------------------------- places
def text_of(trace: ArticleTrace, span: Span) -> str:
    """The field that a span points into; empty where it was not kept."""
    field = getattr(trace, "text" if span.field is UNSET else span.field)
    return field if isinstance(field, str) else ""


def line_of(trace: ArticleTrace, span: Span) -> tuple[int, int]:
    """The line and the column at which a span begins, from 1."""
    text = text_of(trace, span)
    return text.count("\n", 0, span.start) + 1, span.start - text.rfind("\n", 0, span.start)


def related(trace: ArticleTrace, span: Span | None, message: str) -> Related:
    """A place in an article, or an article."""
    line, column = line_of(trace, span) if span else (None, None)
    return Related(trace.id, trace.path, trace.record, span, line, column, message)


def sentence(trace: ArticleTrace, span: Span) -> str:
    """The sentence around a span, roughly: between the nearest stops."""
    text = text_of(trace, span)
    begin = max(text.rfind(stop, 0, span.start) for stop in STOPS) + 1
    ends = [at for stop in STOPS if (at := text.find(stop, span.end)) >= 0]
    return text[begin : min(ends, default=len(text))] or span.text


def stretch(trace: ArticleTrace, one: Attribution) -> Span:
    """The words of an attribution, from its cue to the last of its sources."""
    cue = one.cue
    spans = [link.mention for link in one.chain if link.mention and link.mention.field == cue.field]
    start = min([cue.start, *(span.start for span in spans)])
    end = max([cue.end, *(span.end for span in spans)])
    text = text_of(trace, Span("", start, end, cue.field))
    return Span(text[start:end] or cue.text, start, end, field=cue.field)


# ---------------------------------------------------------------- attributions
def links(one: Attribution) -> tuple[Link, ...]:
    """All links of an attribution, what the discourse implies among them."""
    return (*one.via, *one.chain)


def leads(trace: ArticleTrace) -> list[Attribution]:
    """What credits the main news; denials only where nothing affirms it."""
    found = [one for one in trace.attributions if one.lead]
    return [one for one in found if one.polarity == "affirm"] or found


def unresolved(one: Attribution) -> bool:
    """Whether some link of it cannot be followed."""
    return any(link.unresolved is not None for link in links(one))


def ends(trace: ArticleTrace) -> list[Source]:
    """The origins of the main news; none where one of its credits cannot be followed, for it could be anybody."""
    return [] if any(unresolved(one) for one in leads(trace)) else list(trace.origins)


def credit(trace: ArticleTrace, origin: Source) -> Attribution | None:
    """The lead that shows an origin best: the longest chain that ends in it."""
    found = [one for one in leads(trace) if one.chain[-1].id == origin.id]
    return max(found, key=lambda one: (len(one.chain), len(links(one)), -one.cue.start), default=None)


def chain_of(trace: ArticleTrace, one: Attribution) -> tuple[Source, ...]:
    """Who is credited, the outlet first."""
    outlet = trace.outlet
    others = (Source(link.id, link.name, link.kind) for link in links(one) if link.id != outlet.id)
    return (Source(outlet.id, outlet.name, outlet.kind), *others)


def chain_places(trace: ArticleTrace, one: Attribution) -> Iterator[Related]:
    """Where each source of a chain is named."""
    for at, link in enumerate(one.chain, 1):
        if link.mention is not None:
            place = f"source {at} of {len(one.chain)}: {link.kind}"
            yield related(trace, link.mention, place)


def about(
    trace: ArticleTrace,
    one: Attribution,
    message: str,
    *,
    span: Span | None = None,
    others: tuple[Related, ...] = (),
    story: Story | None = None,
) -> Found:
    """A finding at an attribution, with its chain."""
    where = tuple(chain_places(trace, one))
    return Found(message, trace, story, None, span or stretch(trace, one), chain_of(trace, one), (*where, *others))


def place(trace: ArticleTrace, one: Attribution, message: str) -> Related:
    """Another attribution that a finding rests on."""
    return related(trace, stretch(trace, one), message)
