"""Holds data/media.toml to its form: schema, order, spelling, one owner a name, sizes. May rewrite that file."""

import os
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from provtrace.normalise import fold, tokens

PATH = Path(__file__).parents[1] / "provtrace" / "data" / "media.toml"
WIDTH = 118

# The fields of an entry in the order they are written, and the ones that it may leave out.
FIELDS = (
    "id", "name", "latin", "kind", "type", "country", "family", "aliases", "shared", "by_head", "domains", "examples",
    "counter_examples",
)  # fmt: skip
OPTIONAL = {"family", "shared", "by_head", "domains", "examples", "counter_examples"}
LISTS = ("aliases", "shared", "domains", "examples", "counter_examples")

# The least of each type that news from Morocco to Iraq quotes: a floor, not what is there today.
SIZES = {"agency": 150, "newspaper": 400, "channel": 220, "site": 350, "magazine": 80, "radio": 60}

# Every Arab country's own media are there: the reserve of articles may come from any of them.
ARAB = "AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split()

# What other records name the publishers by, so these ids may not change.
PINNED = (
    "alriyadh aljazirah alyaum alweeam sabq was arreyadi okaz aleqtisadiya aawsat alwatan almadina 3alyoum "
    "enab-baladi baghdad-today bloomberg anadolu"
).split()

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Letters and digits only: no harakat, tatweel, joiner, presentation form, punctuation or stray space.
NAME = re.compile(
    r"[\u0621-\u063a\u0641-\u064aA-Za-z\u00c0-\u024f0-9]+( [\u0621-\u063a\u0641-\u064aA-Za-z\u00c0-\u024f0-9]+)*"
)
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[a-z0-9-]+)*")

Entry = dict[str, Any]

MEDIA: list[Entry] = tomllib.loads(PATH.read_text(encoding="utf-8"))["media"]


def words(text: str) -> str:
    return " ".join(fold(token) for token in tokens(text))


def quoted(items: list[str]) -> list[str]:
    return [f'"{item}"' for item in items]


def field(name: str, value: Any) -> str:
    """A field as it is written; a list that is too long for a line is wrapped."""
    if isinstance(value, str):
        return f'{name} = "{value}"\n'
    if isinstance(value, dict):
        pairs = ", ".join(f'"{head}" = [{", ".join(quoted(names))}]' for head, names in value.items())
        return f"{name} = {{ {pairs} }}\n"
    line = f"{name} = [{', '.join(quoted(value))}]\n"
    if len(line) <= WIDTH:
        return line
    lines, last = [f"{name} = ["], "   "
    for item in quoted(value):
        if len(last) + len(item) + 2 > WIDTH:
            lines, last = [*lines, last], "   "
        last += f" {item},"
    return "\n".join([*lines, last, "]\n"])


def canonical(source: str) -> str:
    """The file as it should read: its own head, then the media by id, their names sorted."""
    blocks = []
    for entry in sorted(MEDIA, key=lambda entry: str(entry["id"])):
        tidy: Entry = {**entry, **{name: sorted(entry[name]) for name in ("aliases", "shared") if name in entry}}
        blocks.append("[[media]]\n" + "".join(field(name, tidy[name]) for name in FIELDS if name in tidy))
    return "\n".join([source.partition("[[media]]\nid")[0], *blocks]).replace("\n\n\n", "\n\n")


def names(entry: Entry) -> list[str]:
    return [entry["name"], *entry["aliases"]]


def test_is_in_canonical_form() -> None:
    source = PATH.read_text(encoding="utf-8")
    wanted = canonical(source)
    if os.environ.get("PROVTRACE_REWRITE"):
        PATH.write_text(wanted, encoding="utf-8")
    assert source == wanted


def test_is_large_enough() -> None:
    found = Counter(entry["type"] for entry in MEDIA)
    assert {kind: found[kind] for kind in SIZES if found[kind] < SIZES[kind]} == {}
    countries = Counter(entry["country"] for entry in MEDIA)
    assert [code for code in ARAB if not countries[code]] == []


def test_ids_are_unique_and_pinned_ones_are_there() -> None:
    ids = Counter(entry["id"] for entry in MEDIA)
    assert [name for name, n in ids.items() if n > 1] == []
    assert [name for name in PINNED if name not in ids] == []


def flaws(entry: Entry) -> list[str]:
    """What is wrong with an entry's fields."""
    wrong = [f"{name}: missing" for name in set(FIELDS) - OPTIONAL - set(entry)]
    wrong += [f"{name}: unknown" for name in set(entry) - set(FIELDS)]
    wrong += [f"{name}: empty" for name in OPTIONAL & set(entry) if not entry[name]]
    wrong += [f"{name}: no text" for name in FIELDS[:7] if not isinstance(entry.get(name, ""), str)]
    wrong += [
        f"{name}: no list of texts" for name in LISTS if any(type(item) is not str for item in entry.get(name, []))
    ]
    if wrong:
        return wrong
    checks = {
        "id": ID.fullmatch(entry["id"]),
        "type": entry["type"] in SIZES,
        "kind": entry["kind"] == ("agency" if entry["type"] == "agency" else "outlet"),
        "country": re.fullmatch("([A-Z]{2})?", entry["country"]),
        "shared": set(entry.get("shared", [])) <= set(names(entry)),
        "counter_examples": ("shared" in entry) == ("counter_examples" in entry),
    }
    return [name for name, passed in checks.items() if not passed]


def headed(entry: Entry) -> list[str]:
    return [name for group in entry.get("by_head", {}).values() for name in group]


def test_schema() -> None:
    assert {entry["id"]: flaws(entry) for entry in MEDIA if flaws(entry)} == {}


def test_spells_names_plainly() -> None:
    assert [name for entry in MEDIA for name in names(entry) + headed(entry) if not NAME.fullmatch(name)] == []


def test_every_shared_name_stands_in_a_counter_example_and_the_other_way_round() -> None:
    for entry in MEDIA:
        shared = [words(name) for name in entry.get("shared", [])]
        texts = [words(text) for text in entry.get("counter_examples", [])]
        assert [name for name in shared if not any(name in text for text in texts)] == [], entry["id"]
        assert [text for text in texts if not any(name in text for name in shared)] == [], entry["id"]


def test_examples_hold_a_name() -> None:
    for entry in MEDIA:
        known = [words(name) for name in names(entry) + headed(entry)]
        assert [text for text in entry.get("examples", []) if not any(name in words(text) for name in known)] == []


def test_no_name_has_two_owners_or_stands_twice() -> None:
    """An alias that folds to its own entry's name fails here too."""
    owners: dict[str, list[str]] = {}
    for entry in MEDIA:
        for name in names(entry):
            owners.setdefault(words(name), []).append(entry["id"])
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_a_name_after_a_head_means_one_medium_and_not_its_usual_owner() -> None:
    usual = {words(name): entry["id"] for entry in MEDIA for name in names(entry)}
    owners: dict[tuple[str, str], list[str]] = {}
    for entry in MEDIA:
        for head, group in entry.get("by_head", {}).items():
            for name in group:
                owners.setdefault((words(head), words(name)), []).append(entry["id"])
                assert usual.get(words(name)) != entry["id"], f"{name} is a name of {entry['id']} already"
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_families_have_several_members_and_share_no_id_with_a_stranger() -> None:
    members: dict[str, list[str]] = {}
    for entry in MEDIA:
        if "family" in entry:
            members.setdefault(entry["family"], []).append(entry["id"])
    strangers = {entry["id"] for entry in MEDIA if "family" not in entry}
    assert [family for family in members if not ID.fullmatch(family)] == []
    assert {family: ids for family, ids in members.items() if len(ids) < 2} == {}
    assert [family for family in members if family in strangers] == []


def test_domains_are_plain_and_belong_to_one_medium() -> None:
    owners: dict[str, list[str]] = {}
    for entry in MEDIA:
        for domain in entry.get("domains", []):
            owners.setdefault(domain, []).append(entry["id"])
    assert [name for name in owners if not DOMAIN.fullmatch(name) or name.startswith("www.")] == []
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
