"""The values that travel between the steps; frozen, without behaviour. Imports msgspec alone.

What is serialised stands here exactly as `--format json` prints it: `provtrace schema` is generated from these types.
All offsets are code points, start inclusive, end exclusive, into one field of the article.
"""

from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field

SCHEMA = "provtrace.trace/1"

Kind = Literal["agency", "outlet", "person", "organization", "document", "unnamed", "unspecified"]
Polarity = Literal["affirm", "deny"]
Scope = Literal["clause", "article"]
Same = Literal["yes", "no", "perhaps"]


class Article(Struct, frozen=True, gc=False):
    """One article as it was read; `text` is the field that offsets point into.

    `date` is ISO 8601 or None. `outlet` is what the metadata call the publisher. Before `begin` stands no article, but
    what is said of it (front matter).
    """

    id: str
    path: str
    text: str
    record: int | None = None
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    begin: int = 0


class Span(Struct, frozen=True, gc=False):
    """`text` stands at [start, end) of the article's field `in` (left out where that is `text`)."""

    text: str
    start: int
    end: int
    field: str | UnsetType = field(name="in", default=UNSET)


class Cue(Struct, frozen=True, gc=False):
    """The word or words that credit. `line` is counted from 1."""

    text: str
    start: int
    end: int
    line: int
    field: str | UnsetType = field(name="in", default=UNSET)


class Unnamed(Struct, frozen=True, gc=False):
    """What is said of a source without a name. `count` is None where the text gives no number.

    `specificity` is a rung of DESIGN 5's ladder, 0 (a bare head) to 4 (rank and body).
    """

    count: int | None
    plural: bool
    affiliation: str | None
    category: str | None
    specificity: int
    reason: str | None


class Link(Struct, frozen=True, gc=False):
    """One source of a chain. `mention` is None where the text leaves it out."""

    id: str
    name: str | None
    kind: Kind
    mention: Span | None
    resolved_by: str
    unresolved: str | None
    unnamed: Unnamed | UnsetType = UNSET


class Attribution(Struct, frozen=True, gc=False):
    """One place where the text credits information to a source; `chain` runs from the outlet to the origin."""

    cue: Cue
    marker: str
    chain: tuple[Link, ...]
    via: tuple[Link, ...]
    channel: str | None
    content: Span | None
    quoted: bool
    polarity: Polarity
    scope: Scope
    lead: bool


class Source(Struct, frozen=True, gc=False):
    """A source by itself: who, not where it is mentioned."""

    id: str
    name: str | None
    kind: Kind


class Outlet(Struct, frozen=True, gc=False):
    """The publisher and how it was found; `mention` is None when it comes from the metadata."""

    id: str
    name: str | None
    kind: Kind
    found_by: str | None
    mention: Span | None


class Body(Struct, frozen=True, gc=False):
    """The part of `text` that is the article."""

    start: int
    end: int


class ArticleTrace(Struct, frozen=True, gc=False):
    """All that one article shows. `story` is set by the corpus, and left out where it is not known yet."""

    id: str
    path: str
    record: int | None
    text_digest: str
    title: str | None
    url: str | None
    date: str | None
    outlet: Outlet
    body: Body
    attributions: tuple[Attribution, ...]
    origins: tuple[Source, ...]
    story: str | UnsetType | None = UNSET
    text: str | UnsetType = UNSET
    author: str | UnsetType | None = UNSET


class StoryOrigin(Struct, frozen=True):
    """A far end of a story's paths; each path runs from an outlet to this origin, as node ids."""

    id: str
    name: str | None
    kind: Kind
    articles: tuple[str, ...]
    paths: tuple[tuple[str, ...], ...]


class Reason(Struct, frozen=True):
    """Whether two origins of a story are held to be one, and why."""

    a: str
    b: str
    same: Same
    why: str


class Interval(Struct, frozen=True):
    """Independent origins: at least `min`, at most `max`."""

    min: int
    max: int
    reasons: tuple[Reason, ...]


class Cycle(Struct, frozen=True):
    """A citation cycle inside one story and the credit at which it breaks, as pairs of node ids."""

    edges: tuple[tuple[str, str], ...]
    breaks_at: tuple[str, str]


class Story(Struct, frozen=True):
    """The articles that tell one event or statement. `breadth` counts distinct nodes at each depth of its paths."""

    id: str
    title: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[StoryOrigin, ...]
    independent_origins: Interval
    breadth: tuple[int, ...]
    bottleneck: str | None
    isnad: str
    cycles: tuple[Cycle, ...]


class Node(Struct, frozen=True):
    """A node of the citation graph; `stories`: in how many stories somebody credits it."""

    id: str
    name: str | None
    kind: Kind
    stories: int


class Edge(Struct, frozen=True):
    """`source` credits `target`: in how many articles, attributions, leads, stories; denials are counted apart."""

    source: str
    target: str
    articles: int
    attributions: int
    leads: int
    denials: int
    stories: int


class Graph(Struct, frozen=True):
    """The citation graph as networkx node-link data (`edges="edges"`)."""

    directed: bool = True
    multigraph: bool = False
    graph: dict[str, str] = {}
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


class Failure(Struct, frozen=True):
    """An input that could not be read."""

    path: str
    record: int | None
    reason: str


class Notice(Struct, frozen=True):
    """Something about an input that was read all the same and that its reader should know; in no document."""

    path: str
    record: int | None
    message: str


class Generator(Struct, frozen=True):
    """What made a document; `lexicon` is the digest of the data used."""

    name: str
    version: str
    lexicon: str


class Document(Struct, frozen=True):
    """The trace document, the contract that other tools build on (`provtrace schema`)."""

    schema: str
    generator: Generator
    articles: tuple[ArticleTrace, ...]
    stories: tuple[Story, ...]
    graph: Graph
    errors: tuple[Failure, ...]


CHECK_SCHEMA = "provtrace.check/1"

Severity = Literal["note", "warning", "error"]


class Related(Struct, frozen=True):
    """Another place that a finding rests on; `line` and `column` as in the finding."""

    article: str
    path: str
    record: int | None
    span: Span | None
    line: int | None
    column: int | None
    message: str


class Finding(Struct, frozen=True):
    """What a rule holds against an article, a story or an input.

    `path` and `record` say where the article (of a story: its first one; else the input) was read from. `chain` is who
    is credited there, the outlet first. `line` and `column` are where the span begins, from 1, in the field that it
    names; columns count code points. The fingerprint is made of rule, words and source, never of a line.
    """

    code: str
    name: str
    severity: Severity
    article: str | None
    story: str | None
    path: str
    record: int | None
    message: str
    span: Span | None
    line: int | None
    column: int | None
    chain: tuple[Source, ...]
    fingerprint: str
    related: tuple[Related, ...]


class Rule(Struct, frozen=True):
    """A rule as users read of it; `default` says whether it is on where nothing selects it."""

    code: str
    name: str
    severity: Severity
    default: bool
    title: str
    why: str
    mend: str
    settings: str
    fails: tuple[str, ...]
    passes: tuple[str, ...]


class Accepted(Struct, frozen=True):
    """A finding that a baseline accepts; `count` times, for equal words can stand in several articles."""

    fingerprint: str
    code: str
    article: str | None
    count: int


class Checked(Struct, frozen=True):
    """A story that has findings."""

    id: str
    title: str | None
    articles: tuple[str, ...]


class Report(Struct, frozen=True):
    """The check document. `articles`: how many were checked, and in context of how many others.

    `stale`: what the baseline accepts and does not occur; `accepted`: how many findings it hides.
    """

    schema: str
    generator: Generator
    findings: tuple[Finding, ...]
    errors: tuple[Failure, ...]
    stories: tuple[Checked, ...]
    articles: int
    context: int
    accepted: int
    stale: tuple[Accepted, ...]
