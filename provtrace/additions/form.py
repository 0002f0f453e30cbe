"""What is wrong with additions: tables, fields, values, spelling, words that are there already. Pure.

The package's own data is the schema: a field is known if an entry of the section has it, needed if all have it, and of
a closed set if it is one of CLOSED; tests hold that data to its form.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from provtrace.additions.files import Addition, Mistake
from provtrace.normalise import fold_phrase

Data = Mapping[str, Mapping[str, Any]]
Entry = Mapping[str, Any]

PROSE = ("examples", "counter_examples")  # every entry may have them
CLOSED = frozenset({
    "calendar", "category", "class", "effect", "gender", "governs", "inside", "kind", "mode", "number", "position",
    "rung", "tag", "takes", "to", "type", "types",
})  # fmt: skip
# The files of the package that a user may add to; the others are generated.
OPEN = ("anaphora", "cues", "dates", "furniture", "media", "names", "titles", "unnamed", "verbs")
OURS = frozenset({"grammar"})  # small words that the code asks for by name
# What an entry may leave out though every one of the package's has it.
MAY_LACK = {
    "media": {"latin", "aliases", "domains"},
    "verb": {"prepositions", "participles", "homographs"},
    "class": {"about"},
}
# A verb of the package is conjugated from these; a user's brings its forms.
GENERATED = frozenset({"vowelled", "transitive", "future", "without"})
EXTENDS = {"id", "aliases", "domains", "shared", *PROSE}  # what may be said of a medium that is there
FORM = {"forms": re.compile(r"[pis][sdp][mf][ap]o?"), "participles": re.compile(r"r[sdp][mf]")}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# The fields whose words are one entry's alone, where they are not `word` and `words`.
WORDS = {"media": ("name", "aliases"), "verb": ("lemma",), "spelling": ("variants",), "country": ("word",)}
# Harakat, tatweel, joiners and direction marks, presentation forms, letters of other alphabets that look Arabic.
ODD = re.compile(
    "[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff\u06a9\u06af\u06cc]"
)


class Field(NamedTuple):
    """What a field of a section holds: types, the values it may have (None: any), whether it is needed, and filled."""

    types: frozenset[type]
    allowed: frozenset[Any] | None
    needed: bool
    filled: bool


class Found(NamedTuple):
    """A mistake before its line is known: which field and value of which entry."""

    message: str
    field: str = ""
    value: str = ""


def mistakes(added: Sequence[Addition], data: Data) -> Iterator[Mistake]:
    """Every mistake of every file, file by file, by line."""
    sections = {name: rows for file in OPEN for name, rows in data[file].items() if _open(name, rows)}
    owners = {name: dict(_owners(name, rows)) for name, rows in sections.items()}
    for one in added:
        yield from sorted(_file(one, sections, owners), key=lambda mistake: mistake.line)


def _file(
    one: Addition, sections: Mapping[str, Sequence[Any]], owners: Mapping[str, dict[str, str]]
) -> Iterator[Mistake]:
    for name, entries in one.tables.items():
        if name not in sections:
            near = get_close_matches(name, sections, 1)
            hint = f", did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(sections))}"
            yield Mistake(one.path, one.line(name), f"no table is called {name}{hint}")
        elif not isinstance(entries, list):
            yield Mistake(one.path, one.line(name), f"{name} is a list: write [[{name}]]")
        else:
            yield from _section(one, name, entries, sections[name], owners[name])


def _open(name: str, rows: Any) -> bool:
    return isinstance(rows, list) and name not in OURS


def _section(
    one: Addition, name: str, entries: Sequence[Any], known: Sequence[Any], owners: dict[str, str]
) -> Iterator[Mistake]:
    plain = isinstance(known[0], str)
    ids = {row["id"] for row in known} if name == "media" else set()
    shape = {} if plain else fields(name, known)
    for place, entry in enumerate(entries):
        found: Iterable[Found]
        if plain:
            found = _word(entry, "", name, owners) if isinstance(entry, str) else [Found(f"{entry!r} is no text")]
        elif not isinstance(entry, dict):
            found = [Found(f"an entry is a table: write [[{name}]]")]
        else:
            found = _entry(name, entry, shape, ids, owners)
        for fault in found:
            line = one.line(name, 0 if plain else place, fault.field, fault.value)
            words = fault.value if not fault.value.isascii() else _first(entry)
            yield Mistake(one.path, line, f"{_label(name, entry)}: {fault.message}", words)


def _label(name: str, entry: Any) -> str:
    """Section and id, as far as it has one in Latin letters."""
    known = entry.get("id") or entry.get("tag") if isinstance(entry, dict) else None
    return f"{name} {known}" if isinstance(known, str) else name


def _first(entry: Any) -> str:
    """The word that an entry is found by."""
    if not isinstance(entry, dict):
        return str(entry)
    first = next((entry[key] for key in ("lemma", "word", "words", "name", "aliases") if entry.get(key)), "")
    first = first[0] if isinstance(first, list) else first
    return str(first)


def fields(name: str, known: Sequence[Entry]) -> dict[str, Field]:
    """The form of a section, as the package's entries show it."""
    keys = dict.fromkeys(key for entry in known for key in entry)
    found = {}
    for key in keys:
        values = [entry[key] for entry in known if key in entry]
        items = [item for value in values for item in (value if isinstance(value, list) else [value])]
        allowed = frozenset(items) if key in CLOSED else None
        needed = len(values) == len(known) and all(values) if key in PROSE else len(values) == len(known)
        needed = needed and key not in MAY_LACK.get(name, ()) and key != "counter_examples"
        found[key] = Field(frozenset(map(type, values)), allowed, needed, all(values))
    if name == "verb":
        found = {key: field for key, field in found.items() if key not in GENERATED}
        found["forms"] = Field(frozenset({dict}), None, needed=True, filled=True)
        found["participles"] = Field(frozenset({dict}), None, needed=False, filled=False)
    text = frozenset({list})
    return found | {key: Field(text, None, needed=False, filled=False) for key in PROSE if key not in found}


def _entry(
    name: str, entry: Entry, shape: Mapping[str, Field], ids: set[str], owners: dict[str, str]
) -> Iterator[Found]:
    extends = name == "media" and entry.get("id") in ids
    for key in entry:
        if key not in shape:
            near = get_close_matches(key, shape, 1)
            yield Found(f"no field is called {key}" + (f", did you mean {near[0]}?" if near else ""), key)
        elif extends and key not in EXTENDS:
            yield Found(f"{entry['id']} is in the lexicon: {key} cannot be changed, only names and domains added", key)
    if not extends:
        yield from (Found(f"{key}: missing") for key, field in shape.items() if field.needed and key not in entry)
    sound = {}
    for key, value in entry.items():
        if key in shape:
            wrong = list(_value(key, value, shape[key]))
            yield from wrong
            if not wrong:
                sound[key] = value
    yield from _special(name, sound)
    for key in WORDS.get(name, ("word", "words")):
        for word in _texts(sound.get(key, ())):
            faults = _word(word, sound.get("tag", ""), _label(name, entry), owners)
            yield from (fault._replace(field=key) for fault in faults)


def _value(key: str, value: Any, field: Field) -> Iterator[Found]:
    if type(value) not in field.types:
        wanted = " or ".join(sorted(_called(kind) for kind in field.types))
        yield Found(f"{key} must be {wanted}", key)
        return
    items = value if isinstance(value, list) else [value]
    if value in ("", [], {}) and field.filled:
        yield Found(f"{key} is empty", key)
    for item in items:
        if isinstance(value, list) and not isinstance(item, str):
            yield Found(f"{key} must hold texts, not {item!r}", key)
        elif field.allowed is not None and item not in field.allowed:
            wanted = ", ".join(sorted(map(str, field.allowed - {""})))
            yield Found(f"{key} {item!r} is none of {wanted}", key, str(item))


def _called(kind: type) -> str:
    return {str: "a text", list: "a list of texts", int: "a number", bool: "true or false", dict: "a table"}[kind]


def _special(name: str, entry: Entry) -> Iterator[Found]:
    """What a section asks for beyond types; `entry` has what is right so far."""
    if name == "media":
        if not ID.fullmatch(entry.get("id", "x")):
            yield Found("an id is small Latin letters and digits, parts joined by -", "id")
        if {"kind", "type"} <= set(entry) and entry["kind"] != ("agency" if entry["type"] == "agency" else "outlet"):
            yield Found("kind is agency for the type agency, outlet for all others", "kind")
        if not re.fullmatch("([A-Z]{2})?", entry.get("country", "")):
            yield Found("country is two capital letters (ISO 3166), or empty", "country")
        names = {entry.get("name", ""), *entry.get("aliases", ())}
        yield from (Found("shared, but none of its names", "shared", word)
                    for word in entry.get("shared", ()) if word not in names)  # fmt: skip
    if name == "verb":
        for kind, code in FORM.items():
            for spelling, codes in entry.get(kind, {}).items():
                for given in [codes] if isinstance(codes, str) else codes:
                    if not (isinstance(given, str) and code.fullmatch(given)):
                        yield Found(f"{kind}: {given!r} is no code like {_CODES[kind]}", kind, spelling)
        if "prep" in entry.get("takes", ()) and not entry.get("prepositions"):
            yield Found("takes prep: after which prepositions?", "takes")


_CODES = {
    "forms": "psma (p perfect, i imperfect, s subjunctive; s d p; m f; a active, p passive)",
    "participles": "rsm (r; s d p; m f)",
}


def _word(word: str, tag: str, owner: str, owners: dict[str, str]) -> Iterator[Found]:
    """A word that is plainly spelled and nobody else's under this tag; from now on it is this entry's."""
    if word != " ".join(word.split()) or not word:
        yield Found("blanks where none belong", value=word)
    if ODD.search(word) or not word.isprintable():
        yield Found("not in plain letters (no harakat, tatweel, presentation forms, marks)", value=word)
    folded = f"{tag} {fold_phrase(word)}"
    if folded in owners:
        yield Found(f"a word of {owners[folded]} already", value=word)
    owners.setdefault(folded, owner)


def _owners(name: str, rows: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Each word of the package's section, folded, and whose it is."""
    for row in rows:
        if isinstance(row, str):
            yield f" {fold_phrase(row)}", name
        else:
            for key in WORDS.get(name, ("word", "words")):
                for word in _texts(row.get(key, ())):
                    yield f"{row.get('tag', '')} {fold_phrase(word)}", _label(name, row)


def _texts(value: Any) -> Iterable[str]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else ()
