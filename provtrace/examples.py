"""What the examples of a lexicon's entry must show, and its counter-examples must not. Above the parser.

The package's own data is held to this by its tests, a user's additions when they are loaded.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import UNSET, Struct

from provtrace.additions import Addition, Mistake, checked, compiled
from provtrace.additions.form import PROSE
from provtrace.article import trace_parsed
from provtrace.errors import LexiconError
from provtrace.lexicon import Lexicon
from provtrace.lexicon.files import read_data
from provtrace.models import Article, ArticleTrace, Attribution, Link, Unnamed
from provtrace.normalise import fold, fold_phrase

Check = Callable[[ArticleTrace], bool]
Entry = Mapping[str, Any]
MEDIA = ("agency", "outlet")


class Checked(Struct, frozen=True):
    """What a user's files hold: entries and examples; and all mistakes in them."""

    entries: int
    examples: int
    mistakes: tuple[Mistake, ...]


def check(paths: Iterable[str]) -> tuple[Checked, Lexicon | None]:
    """A user's files held to form, spelling and examples as the package's own data is; without mistakes the lexicon."""
    data, digest = read_data()
    added, wrong = checked(paths, data)
    rows = [entry for one in added for entries in one.tables.values() if isinstance(entries, list) for entry in entries]
    said = [entry.get(field, ()) for entry in rows if isinstance(entry, dict) for field in PROSE]
    lexicon = compiled(data, digest, added) if not wrong else None
    if lexicon:
        wrong = list(unmet(added, lexicon))
    size = sum(len(texts) for texts in said if isinstance(texts, list))
    return Checked(len(rows), size, tuple(wrong)), lexicon if not wrong else None


def load_lexicon(paths: Iterable[str]) -> Lexicon:
    """The package's lexicon with these TOML files added; LexiconError lists all mistakes, `file:line: …` a line."""
    found, lexicon = check(paths)
    if lexicon is None:
        raise LexiconError("\n".join(map(str, found.mistakes)))
    return lexicon


def unmet(added: Sequence[Addition], lexicon: Lexicon) -> Iterator[Mistake]:
    """Every example that is not read as its entry says, by the lexicon that has the entry."""
    for one in added:
        for section, entries in one.tables.items():
            for place, entry in enumerate(entries):
                if isinstance(entry, dict) and (checks := shown_by(section, entry, lexicon)):
                    for field, check in zip(("examples", "counter_examples"), checks, strict=True):
                        for text in entry.get(field, ()):
                            if not check(trace_parsed(Article(id="-", path="-", text=text), lexicon)):
                                line = one.line(section, place, field, text)
                                yield Mistake(one.path, line, f"{section}: {_said(field)}", text)


def _said(field: str) -> str:
    return "the example is not read so" if field == "examples" else "the counter-example is read so"


def shown_by(section: str, entry: Entry, lexicon: Lexicon) -> tuple[Check, Check] | None:
    """What an example of the entry shows, and what a counter-example; None where a sentence alone shows nothing."""
    if section == "media":
        return cites(entry["id"]), lambda trace: not cites(entry["id"])(trace)
    if section == "verb":
        verb = of_verb(entry["lemma"], lexicon)
        return some(verb), none(verb)
    if section == "class":
        return TITLES.get(entry["tag"], credited), silent
    return UNNAMED.get(section) or cue(section, entry) or ((credited, silent) if section in ANAPHORA else None)


# ---------------------------------------------------------------- of a trace
def links(trace: ArticleTrace) -> list[Link]:
    """All sources of an article."""
    return [link for one in trace.attributions for link in (*one.via, *one.chain)]


def credited(trace: ArticleTrace) -> bool:
    """Somebody is credited."""
    return bool(trace.attributions)


def silent(trace: ArticleTrace) -> bool:
    """Nobody is."""
    return not trace.attributions


def has(*kinds: str) -> Check:
    """A source of one of these kinds."""
    return lambda trace: any(link.kind in kinds for link in links(trace))


def lacks(*kinds: str) -> Check:
    """No source of these kinds."""
    return lambda trace: not any(link.kind in kinds for link in links(trace))


def some(test: Callable[[Attribution], bool]) -> Check:
    """An attribution of which `test` holds."""
    return lambda trace: any(map(test, trace.attributions))


def none(test: Callable[[Attribution], bool]) -> Check:
    """No such attribution."""
    return lambda trace: not any(map(test, trace.attributions))


def described(test: Callable[[Unnamed], object]) -> Check:
    """An unnamed source of which `test` holds."""
    return lambda trace: any(link.unnamed is not UNSET and test(link.unnamed) for link in links(trace))


def cites(medium: str) -> Check:
    """The medium of this id is a source."""
    return lambda trace: any(link.id == medium for link in links(trace))


def of_verb(lemma: str, lexicon: Lexicon) -> Callable[[Attribution], bool]:
    """Whether an attribution's cue is a form of the verb."""
    return lambda one: any(reading.lemma == lemma for reading in lexicon.word(one.cue.text).verbs)


def renamed(trace: ArticleTrace) -> bool:
    """A body's id is made of other words than its name: الخارجية الروسية, a ministry."""
    bodies = [link for link in links(trace) if link.kind == "organization"]
    return any(link.id != f"organization:{fold_phrase(link.name or '')}" for link in bodies)


def one_source(trace: ArticleTrace) -> bool:
    """One source, however often."""
    return len({link.id for link in links(trace)}) == 1


def for_article(one: Attribution) -> bool:
    """The attribution credits the whole article."""
    return one.scope == "article"


# ---------------------------------------------------------------- of a section
def cue(table: str, entry: Entry) -> tuple[Check, Check] | None:
    """The tables of cues.toml; None for any other."""
    kind, channel = entry.get("kind", ""), entry.get("id", "")
    name = entry.get("name", "")
    return {
        "adverbial": (one_source if entry.get("governs") == "pronoun" else credited, silent),
        "speech": (some(lambda one: len(one.chain) == 2 and one.chain[0].kind in MEDIA), silent),
        "channel": (some(lambda one: one.channel == channel), none(lambda one: one.channel is not None)),
        "label": (some(for_article), none(for_article)),
        "complementizer": (some(lambda one: one.content is not None), silent),
        "media_head": (has(kind), lacks(kind)),
        "no_medium": (lacks(*MEDIA), has(*MEDIA)),
        "negation": (some(lambda one: one.polarity == "deny"), some(lambda one: one.polarity == "affirm")),
        "unreal": (silent, credited),
        "function": (credited, silent),
        "media_adjective": (has(*MEDIA), lacks(*MEDIA)),
        "byline": (some(for_article), none(for_article)),
        "rule": (silent, credited),
        "scripture": (silent, credited),
        "plain_adjective": (has("unspecified"), lacks("unspecified")),
        "own_work": (
            lambda trace: trace.outlet.found_by == "self_reference",
            lambda trace: trace.outlet.found_by is None,
        ),
        "spelling": (lambda trace: any(name in str(link) for link in links(trace)), silent),
        "respelled": (lambda trace: any(fold(name) in link.id for link in links(trace)), silent),
        "courteous": (lambda trace: trace.attributions[0].chain[-1].id == trace.attributions[-1].chain[-1].id, silent),
        "ministry": (renamed, silent),
        "governing": (has("organization"), silent),
        "latest": (has("document"), silent),
        "name_tail": (has("person"), silent),
    }.get(table)


TITLES: dict[str, Check] = {
    "honorific": has("person"),
    "rank": has("person", "unnamed"),
    "rank_tail": has("person"),
    "blessing": has("person"),
    "office_head": has("person"),
    "office_plural": has("person", "unnamed"),
    "role": has("person", "unnamed"),
    "role_plural": has("unnamed"),
    "spokesman": has("organization", "unnamed"),
    "institution": has("organization"),
    "institution_plural": has("organization", "unnamed"),
    "feminine": has("organization"),
    "document": has("document"),
    "nationality": credited,
    "nationality_plural": has("unnamed"),
    "place": has("organization", "person"),
    "body": has("organization"),
    "masdar": some(lambda one: one.chain[-1].mention is None),
}

UNNAMED: dict[str, tuple[Check, Check]] = {
    "head": (has("unnamed"), lacks("unnamed")),
    "descriptor": (described(lambda about: about.specificity >= 1), silent),
    "relation": (described(lambda about: about.specificity >= 1), silent),
    "pronoun": (described(lambda about: about.specificity >= 1), silent),
    "quantifier": (described(lambda about: about.plural or about.count), silent),
    "reason": (described(lambda about: about.reason), lambda trace: not described(lambda about: about.reason)(trace)),
    "unspecified": (has("unspecified"), lacks("unspecified")),
    "not_source": (lacks("unnamed"), has("unnamed")),
}

ANAPHORA = frozenset({"back", "same", "last", "pair", "one_of", "turn", "other"})
