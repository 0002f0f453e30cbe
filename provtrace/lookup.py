"""The lexicon's data -> which entries hold a word, and how much each file holds. Pure.

The data is searched as it is written, so that every file answers, also in what the steps do not look up by itself.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from provtrace.lexicon import Lexicon
from provtrace.normalise import fold_phrase

Data = Mapping[str, Mapping[str, Any]]

# Prose about an entry, not the entry.
NOT_WORDS = frozenset({"about", "examples", "counter_examples", "comment", "note"})
LISTS = ("takes", "prepositions")  # short enough to be told with an entry; others are its words
SHORT = 40  # characters; longer values are sentences
TENSES = {"p": "perfect", "i": "imperfect", "s": "subjunctive", "r": "participle"}
NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
GENDERS = {"m": "masculine", "f": "feminine", "c": "either gender"}


class Hit(Struct, frozen=True):
    """An entry that holds a word. `word` is its spelling there, `about` the entry's other values in short."""

    file: str
    section: str
    field: str
    word: str
    about: str


class Answer(Struct, frozen=True):
    """What the lexicon holds of a word; `forms` are the spellings looked for: whole, without و, ب, ال …"""

    word: str
    forms: tuple[str, ...]
    hits: tuple[Hit, ...]


class Section(Struct, frozen=True):
    """A part of a file and how many entries it has."""

    name: str
    entries: int


class File(Struct, frozen=True):
    """A file of the lexicon."""

    file: str
    sections: tuple[Section, ...]


class Summary(Struct, frozen=True):
    """All files, and the digest that documents name (`generator.lexicon`)."""

    digest: str
    files: tuple[File, ...]


def summary(data: Data, digest: str) -> Summary:
    """How many entries each part of each file has."""
    return Summary(digest, tuple(File(name, tuple(_sections(tables))) for name, tables in data.items()))


def listed(section: str, data: Data) -> Answer:
    """Every entry of a section, by its first word."""
    hits = [hit for name, tables in data.items() if section in tables for hit in _all(name, section, tables[section])]
    return Answer(section, (), tuple(hits))


def _all(file: str, section: str, entries: Any) -> Iterator[Hit]:
    if isinstance(entries, Mapping):
        for name, forms in entries.items():
            for spelling in forms if isinstance(forms, Mapping) else ():
                yield Hit(file, section, name, spelling, "")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, str):
            yield Hit(file, section, "", entry, "")
        else:
            field = next((key for key in ("lemma", "name", "word", "words") if entry.get(key)), "id")
            first = next(iter(_strings(entry.get(field, ""))), "")
            yield Hit(file, section, field, first, _about(entry, {field: first}))


def look_up(word: str, data: Data, lexicon: Lexicon) -> Answer:
    """The entries that hold a word or phrase, as it is and without what is written onto it (و, ب, ال)."""
    forms = [fold_phrase(word)]
    if len(word.split()) == 1:
        known = lexicon.word(word.strip())
        forms += [known.bare, known.rest, known.stem]
    forms = [form for form in dict.fromkeys(forms) if form]
    hits = tuple(hit for name, tables in data.items() for hit in _in_file(name, tables, frozenset(forms)))
    return Answer(word, tuple(forms), hits)


def _sections(tables: Mapping[str, Any]) -> Iterator[Section]:
    for name, entries in tables.items():
        if name in NOT_WORDS:
            continue
        inner = entries.values() if isinstance(entries, Mapping) else ()
        # A table of tables (verb_forms) holds as many as these together.
        size = sum(map(len, inner)) if inner and all(isinstance(one, Mapping) for one in inner) else len(entries)
        yield Section(name, size)


def _in_file(file: str, tables: Mapping[str, Any], forms: frozenset[str]) -> Iterator[Hit]:
    for section, entries in tables.items():
        if section in NOT_WORDS:
            continue
        if isinstance(entries, Mapping):
            for name, entry in entries.items():
                yield from _forms(file, section, name, entry, forms)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, str):
                if _same(entry, forms):
                    yield Hit(file, section, "", entry, "")
            else:
                yield from _in_entry(file, section, entry, forms)


def _forms(file: str, section: str, name: str, entry: Any, forms: frozenset[str]) -> Iterator[Hit]:
    """A verb's forms: spelling = code or codes."""
    for spelling, codes in entry.items() if isinstance(entry, Mapping) else ():
        if _same(spelling, forms):
            readings = [_reading(code) for code in ([codes] if isinstance(codes, str) else codes)]
            yield Hit(file, section, name, spelling, "; ".join(readings))


def _reading(code: str) -> str:
    """`psma` → perfect singular masculine active."""
    words = [TENSES.get(code[:1], ""), NUMBERS.get(code[1:2], ""), GENDERS.get(code[2:3], "")]
    words.append({"a": "active", "p": "passive"}.get(code[3:4], ""))
    words.append("before a pronoun" if code.endswith("o") else "")
    return " ".join(filter(None, words))


def _in_entry(file: str, section: str, entry: Mapping[str, Any], forms: frozenset[str]) -> Iterator[Hit]:
    """One hit an entry, though several of its spellings fold alike."""
    found: dict[str, str] = {}
    for field, value in entry.items():
        if field not in NOT_WORDS:
            for word in _strings(value):
                if _same(word, forms):
                    found.setdefault(field, word)
    if found:
        yield Hit(file, section, ", ".join(found), next(iter(found.values())), _about(entry, found))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _same(word: str, forms: frozenset[str]) -> bool:
    """`نقلا عن`, and `وفقا +ل` with the clitic on the next word, `تابع {X}` with a gap."""
    plain = word.partition(" +")[0].replace("{X}", " ").replace("{N}", " ")
    return fold_phrase(plain) in forms


def _about(entry: Mapping[str, Any], found: Mapping[str, str]) -> str:
    """The entry's other short values: `kind agency · type agency`; what is false or empty says nothing."""
    parts = []
    for field, value in entry.items():
        if field in NOT_WORDS or field in found or value is False or value in ("", []):
            continue
        if value is True:
            parts.append(field)
        elif isinstance(value, int | str) and len(str(value)) < SHORT:
            parts.append(f"{field} {value}")
        elif field in LISTS:
            parts.append(f"{field} {'/'.join(value)}")
    return " · ".join(parts)
