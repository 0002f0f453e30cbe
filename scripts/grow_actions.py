"""Grows provtrace/data/actions.toml (verbs that report nothing) from a corpus and a dictionary; writes that one file.

    python scripts/grow_actions.py CORPUS.jsonl[.gz] [--out FILE]

A form of the corpus is an action when the dictionary (arramooz, inflected by libqutrub) has it as a verb in the third
person and the corpus never, or hardly ever, uses it as a noun: with the article, or after a preposition.
"""

import argparse
import tomllib
from collections import Counter
from pathlib import Path

from grow_vocabulary import ARTICLES, DATA, FREQUENT_VERB, MARKS, TOKEN, dictionary, fold, folded, lemmas, texts

PERSONS = {"هو": "m", "هي": "f", "هم": "m"}  # a dual in ا is spelled like a noun in the accusative
TENSES = ("الماضي المعلوم", "المضارع المعلوم", "الماضي المجهول", "المضارع المجهول")
# من is left out: it is spelled like who (من شارك).
PREPOSITIONS = frozenset("في الي علا عن مع بعد قبل خلال عبر حول بين منذ ضد تحت كل هذا هذه".split())
SHORT = 3  # letters of a form that must be of a frequent verb: so short, much is spelled alike
MIN_USES = 8  # of a form in the corpus: fewer say little of how it is used
AS_NOUN = 0.03  # of its uses with the article or after a preposition: above it the form is a noun too


def conjugated() -> dict[str, str]:
    """Folded form in the third person -> gender, of every verb that the dictionary has a frequency for."""
    from libqutrub.mosaref_main import do_sarf

    nouns, frequency, _, _ = lemmas()
    forms: dict[str, str] = {}
    with dictionary("arabicdictionary.sqlite") as words:
        rows = words.execute("select vocalized, future_type from verbs order by id").fetchall()
    for vocalized, future in rows:
        often = frequency.get(fold(vocalized), 0)
        if not often:
            continue
        table = do_sarf(vocalized, future, *[True] * 8, "DICT")
        for tense in TENSES:
            for person, gender in PERSONS.items():
                form = table.get(tense, {}).get(person, "")
                if form and " " not in form and (len(fold(form)) > SHORT or often >= FREQUENT_VERB):
                    forms.setdefault(fold(form), gender)
    return {form: gender for form, gender in forms.items() if not _of_a_noun(form, nouns)}


def _of_a_noun(form: str, nouns: dict[str, int]) -> bool:
    """Whether a noun with the accusative's ا (تماما) or behind a preposition (بكل) is spelled the same."""
    accusative = form.endswith("ا") and not form.endswith("وا") and form[:-1] in nouns
    return accusative or (len(form) <= SHORT and form[0] in "وفبلك" and form[1:] in nouns)


def count(corpus: Path) -> tuple[Counter[str], Counter[str]]:
    """Uses of every form, و or ف before it left out, and its uses right after a preposition."""
    uses: Counter[str] = Counter()
    governed: Counter[str] = Counter()
    for text in texts(corpus):
        before = ""
        for token in TOKEN.findall(MARKS.sub("", text)):
            form = fold(token)
            uses[form] += 1
            governed[form] += before in PREPOSITIONS
            before = form
    return uses, governed


def known() -> set[str]:
    """Forms that other files of the lexicon hold, reporting verbs, names, titles, and particles."""
    with dictionary("stopwords.sqlite") as stop:
        particles = folded(word for (word,) in stop.execute("select word from classedstopwords"))
    media = tomllib.loads((DATA / "media.toml").read_text(encoding="utf-8"))["media"]
    names = tomllib.loads((DATA / "names.toml").read_text(encoding="utf-8"))
    titles = tomllib.loads((DATA / "titles.toml").read_text(encoding="utf-8"))["class"]
    verbs = tomllib.loads((DATA / "verb_forms.toml").read_text(encoding="utf-8"))
    found = folded(word for words in names.values() for word in words)
    found |= folded(
        name for entry in media for name in (entry["name"], *entry.get("aliases", ()), *entry.get("shared", ()))
    )
    found |= folded(word for entry in titles for word in entry["words"])
    return (
        found
        | particles
        | folded(form for part in ("forms", "participles") for table in verbs[part].values() for form in table)
    )


def actions(corpus: Path) -> dict[str, list[str]]:
    """The forms by gender."""
    uses, governed = count(corpus)
    others = known()
    found: dict[str, list[str]] = {"masculine": [], "feminine": []}
    for form, gender in conjugated().items():
        total = uses[form] + uses["و" + form] + uses["ف" + form]
        as_noun = governed[form] + sum(uses[article + form] for article in ARTICLES)
        if len(form) > 2 and total >= MIN_USES and as_noun <= AS_NOUN * total and form not in others:
            found["feminine" if gender == "f" else "masculine"].append(form)
    return found


def render(found: dict[str, list[str]]) -> str:
    """The whole file: forms as the program folds them, sorted."""
    lines = [
        "# Finite verbs that report nothing (زار، تضمنت), folded, third person, by the gender of their subject.",
        "# Written by scripts/grow_actions.py: who acts in a sentence speaks in the next, and no name starts with one.",
        "",
    ]
    for gender, forms in found.items():
        lines.append(f"{gender} = [")
        row = "   "
        for form in sorted(forms):
            if len(row) + len(form) + 4 > 118:
                lines.append(row)
                row = "   "
            row += f' "{form}",'
        lines += [row, "]", ""]
    return "\n".join(lines)


def main() -> None:
    """Write the file anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=DATA / "actions.toml")
    options = parser.parse_args()
    found = actions(options.corpus)
    options.out.write_text(render(found), encoding="utf-8")
    print({gender: len(forms) for gender, forms in found.items()})


if __name__ == "__main__":
    main()
