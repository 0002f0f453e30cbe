"""A user's own TOML files -> the lexicon with what they add. Opens them for reading.

They hold the tables of the package's data, of any of its files: `[[media]]`, `[[verb]]`, `[[adverbial]]`, `[[head]]`,
`given = […]` and so on. Two things differ: a `[[verb]]` has its own `forms` and `participles` (the package's are
generated), and a `[[media]]` with an id of the package's adds names, domains and examples to that medium.

What an entry's examples show is not looked at here: provtrace.examples does, above the parser.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from provtrace.additions.files import Addition, Mistake, read
from provtrace.additions.form import PROSE, mistakes
from provtrace.lexicon import Lexicon

Data = Mapping[str, Mapping[str, Any]]


def checked(paths: Iterable[str], data: Data) -> tuple[list[Addition], list[Mistake]]:
    """The files as they were read, and all that is wrong with their form and spelling, in order."""
    added, wrong = read(paths)
    return added, [*wrong, *mistakes(added, data)]


def compiled(data: Data, digest: str, added: Sequence[Addition]) -> Lexicon:
    """Additions without mistakes, compiled together with the package's data; the digest tells of both."""
    if not added:
        return Lexicon(data, digest)
    whole = hashlib.blake2b(digest.encode(), digest_size=8)
    for one in added:
        whole.update(one.raw)
    return Lexicon(merged(data, added), whole.hexdigest())


def merged(data: Data, added: Sequence[Addition]) -> Data:
    """The package's data and the additions as one; neither is changed."""
    whole: dict[str, dict[str, Any]] = {name: dict(tables) for name, tables in data.items()}
    home = {section: name for name, tables in data.items() for section in tables}
    for one in added:
        for section, entries in one.tables.items():
            tables = whole[home[section]]
            if section == "media":
                tables[section] = _media(tables[section], entries)
            elif section == "verb":
                tables[section] = [*tables[section], *map(_verb, entries)]
                for kind in ("forms", "participles"):
                    forms = {entry["lemma"]: entry[kind] for entry in entries if entry.get(kind)}
                    whole["verb_forms"][kind] = {**whole["verb_forms"][kind], **forms}
            else:
                tables[section] = _joined(section, tables[section], entries)
    return whole


def _media(known: Sequence[Any], entries: Sequence[Any]) -> list[Any]:
    """Media by id; to one that is there its names and domains are added."""
    media = {entry["id"]: entry for entry in known}
    for entry in entries:
        if entry["id"] not in media:
            media[entry["id"]] = entry
            continue
        there = media[entry["id"]]
        more = {field: [*there.get(field, ()), *value] for field, value in entry.items() if isinstance(value, list)}
        media[entry["id"]] = {**there, **more}
    return list(media.values())


def _verb(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"prepositions": [], **entry}


def _joined(section: str, known: Sequence[Any], entries: Sequence[Any]) -> list[Any]:
    """Rows after rows; words of a section that is one entry, or of a class by its tag, into that entry."""
    rows = list(known)
    for entry in entries:
        place = None
        if section == "class":
            place = next(n for n, row in enumerate(rows) if row["tag"] == entry["tag"])
        elif len(known) == 1 and set(entry) <= {"words", *PROSE}:
            place = 0
        if place is None:
            rows.append(entry)
        else:
            rows[place] = {**rows[place], "words": [*rows[place]["words"], *entry["words"]]}
    return rows


__all__ = ["Addition", "Mistake", "checked", "compiled", "merged", "read"]
