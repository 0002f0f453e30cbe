"""Holds data/*.toml to its own examples and counter-examples, read by the real parser, and to plain spelling."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from test_article import short

from provtrace import trace_article
from provtrace.lexicon import default
from provtrace.models import ArticleTrace, Attribution, Link

DATA = Path(__file__).parents[1] / "provtrace" / "data"
MEDIA = ("agency", "outlet")

# What the parser gets wrong today, by the rule of the language that it lacks. A row that comes right fails here
# (strict): take it out. Never more than a row in twenty.
LACKS: dict[str, tuple[str, ...]] = {}
REASON = {example: rule for rule, examples in LACKS.items() for example in examples}
MOST = 0.05

Check = Callable[[ArticleTrace], bool]


class Row(NamedTuple):
    """One example: where it stands in the data, what it must show, and the article that it is put into."""

    where: str
    example: str
    check: Check
    frame: str = "{}"


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def links(trace: ArticleTrace) -> list[Link]:
    return [link for one in trace.attributions for link in (*one.via, *one.chain)]


# ---------------------------------------------------------------- what an example can show
def credits(trace: ArticleTrace) -> bool:
    return bool(trace.attributions)


def silent(trace: ArticleTrace) -> bool:
    return not trace.attributions


def has(*kinds: str) -> Check:
    return lambda trace: any(link.kind in kinds for link in links(trace))


def lacks(*kinds: str) -> Check:
    return lambda trace: not any(link.kind in kinds for link in links(trace))


def some(test: Callable[[Attribution], bool]) -> Check:
    return lambda trace: any(map(test, trace.attributions))


def none(test: Callable[[Attribution], bool]) -> Check:
    return lambda trace: not any(map(test, trace.attributions))


def described(test: Callable[[Any], bool]) -> Check:
    """Some unnamed source of which `test` holds."""
    return lambda trace: any(link.unnamed and test(link.unnamed) for link in links(trace))


def for_article(one: Attribution) -> bool:
    return one.scope == "article"


def of_verb(lemma: str) -> Callable[[Attribution], bool]:
    """Whether an attribution's cue is a form of the verb."""
    return lambda one: any(reading.lemma == lemma for reading in default().word(one.cue.text).verbs)


def one_source(trace: ArticleTrace) -> bool:
    return len({link.id for link in links(trace)}) == 1


# ---------------------------------------------------------------- cues.toml: what each table's examples must show
def cue_checks(table: str, entry: dict[str, Any]) -> tuple[Check, Check]:
    kind, channel = entry.get("kind", ""), entry.get("id", "")
    name = entry.get("name", "")
    return {
        "adverbial": (one_source if entry.get("governs") == "pronoun" else credits, silent),
        "speech": (some(lambda one: len(one.chain) == 2 and one.chain[0].kind in MEDIA), silent),
        "channel": (some(lambda one: one.channel == channel), none(lambda one: one.channel is not None)),
        "label": (some(for_article), none(for_article)),
        "complementizer": (some(lambda one: one.content is not None), silent),
        "media_head": (has(kind), lacks(kind)),
        "no_medium": (lacks(*MEDIA), has(*MEDIA)),
        "negation": (some(lambda one: one.polarity == "deny"), some(lambda one: one.polarity == "affirm")),
        "unreal": (silent, credits),
        "function": (credits, silent),
        "media_adjective": (has(*MEDIA), lacks(*MEDIA)),
        "byline": (some(for_article), none(for_article)),
        "rule": (silent, credits),
        "plain_adjective": (has("unspecified"), lacks("unspecified")),
        "own_work": (
            lambda trace: trace.outlet.found_by == "self_reference",
            lambda trace: trace.outlet.found_by is None,
        ),
        "spelling": (lambda trace: any(name in str(link) for link in links(trace)), silent),
        "governing": (has("organization"), silent),
        "latest": (has("document"), silent),
        "name_tail": (has("person"), silent),
    }.get(table, (credits, silent))


TITLES = {
    "honorific": has("person"),
    "rank": has("person", "unnamed"),
    "rank_tail": has("person"),
    "office_head": has("person"),
    "office_plural": has("person", "unnamed"),
    "role": has("person", "unnamed"),
    "role_plural": has("unnamed"),
    "spokesman": has("organization", "unnamed"),
    "institution": has("organization"),
    "institution_plural": has("organization", "unnamed"),
    "feminine": has("organization"),
    "document": has("document"),
    "nationality": credits,
    "nationality_plural": has("unnamed"),
    "place": has("organization", "person"),
    "body": has("organization"),
    "masdar": some(lambda one: one.chain[-1].mention is None),
}

UNNAMED = {
    "head": (has("unnamed"), lacks("unnamed")),
    "descriptor": (described(lambda about: about.specificity >= 1), silent),
    "relation": (described(lambda about: about.specificity >= 1), silent),
    "quantifier": (described(lambda about: about.plural or about.count), silent),
    "reason": (described(lambda about: about.reason), lambda trace: not described(lambda about: about.reason)(trace)),
    "unspecified": (has("unspecified"), lacks("unspecified")),
    "not_source": (lacks("unnamed"), has("unnamed")),
}

# A page whose body is two sentences; what stands in the data is a line of it.
NEWS = "أعيد فتح طريق الميناء بعد شهرين من الإصلاح.\nقال الوزير إن الطريق صالح للشاحنات."
MORE = "وأضاف المدير أن العمل في المصنع مستمر."


def ends_before(example: str) -> Check:
    return lambda trace: trace.body.end <= len(NEWS) + 1


def goes_on(trace: ArticleTrace) -> bool:
    return trace.body.end > len(NEWS) + len(MORE)


def only_the_news(trace: ArticleTrace) -> bool:
    return [one.cue.text for one in trace.attributions] == ["قال", "أضاف"] and none(for_article)(trace)


def rows() -> Iterator[Row]:
    for entry in load("verbs")["verb"]:
        for text in entry["examples"]:
            yield Row(f"verbs {entry['lemma']} +", text, some(of_verb(entry["lemma"])))
        for text in entry["counter_examples"]:
            yield Row(f"verbs {entry['lemma']} -", text, none(of_verb(entry["lemma"])))
    for table, entries in load("cues").items():
        for entry in entries if isinstance(entries, list) else ():
            yield from both(f"cues {table}", entry, *cue_checks(table, entry))
    for entry in load("titles")["class"]:
        yield from both(f"titles {entry['tag']}", entry, TITLES[entry["tag"]], silent)
    for part, entry in load("unnamed")["about"].items():
        yield from both(f"unnamed {part}", entry, *UNNAMED[part])
    for part, entry in load("anaphora")["about"].items():
        yield from both(f"anaphora {part}", entry, credits, silent)
    for entry in load("media")["media"]:
        yes, no = (lambda trace, key=key, found=found: found == any(link.id == key for link in links(trace))
                   for key, found in ((entry["id"], True), (entry["id"], False)))  # fmt: skip
        yield from both(f"media {entry['id']}", entry, yes, no)
    furniture = load("furniture")["about"]
    page = f"{NEWS}\n{{}}\n{MORE}"
    for text in furniture["end"]["examples"]:
        yield Row("furniture end +", text, ends_before(text), page)
    for text in furniture["end"]["counter_examples"]:
        yield Row("furniture end -", text, goes_on, page)
    for part in ("inline", "credit"):
        for text in furniture[part]["examples"]:
            yield Row(f"furniture {part} +", text, only_the_news, page)
        for text in furniture[part]["counter_examples"]:
            yield Row(f"furniture {part} -", text, goes_on, page)
    for text in furniture["footer"]["examples"]:
        yield Row("furniture footer +", text.replace("المنارة", "عنب بلدي"), by_footer, f"{NEWS}\n{{}}")
    for text in furniture["footer"]["counter_examples"]:
        yield Row("furniture footer -", text, lambda trace: trace.outlet.id == "article:-", f"{NEWS}\n{{}}")


def by_footer(trace: ArticleTrace) -> bool:
    return (trace.outlet.id, trace.outlet.found_by) == ("enab-baladi", "footer")


def both(where: str, entry: dict[str, Any], yes: Check, no: Check) -> Iterator[Row]:
    for text in entry.get("examples", ()):
        yield Row(f"{where} +", text, yes)
    for text in entry.get("counter_examples", ()):
        yield Row(f"{where} -", text, no)


ROWS = list(rows())


def expected(row: Row) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=REASON[row.example])] if row.example in REASON else []
    return pytest.param(row, id=f"{row.where} {row.example}", marks=marks)


@pytest.mark.parametrize("row", [expected(row) for row in ROWS])
def test_example_is_read_as_its_entry_says(row: Row) -> None:
    trace = trace_article(row.frame.format(row.example))
    assert row.check(trace), (short(trace), trace.body, trace.outlet)
