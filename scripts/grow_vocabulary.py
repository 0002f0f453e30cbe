"""Grows provtrace/data/vocabulary.toml (ordinary words, and which are verbs alone) from a corpus and a dictionary.

    python scripts/grow_vocabulary.py CORPUS.jsonl[.gz] [--out FILE] [--doubts]

A form of the corpus is an ordinary word when the dictionary (arramooz) explains it as an inflected noun, adjective or
verb, or when it behaves like one (with and without the article, with suffix pronouns), and when it does not behave like
a name (after titles, around بن, after given names). Hand corrections: data/names.toml, data/vocabulary_fixes.toml.
"""

import argparse
import gzip
import json
import re
import sqlite3
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parent.parent / "provtrace" / "data"
MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
FOLD = str.maketrans("أإآٱؤئةکگیى", "ااااويهككيي")
TOKEN = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+|[^\s\u0621-\u064a\u0671-\u06d3]")

TITLES = frozenset(
    "الامير الشيخ الدكتور الدكتوره د المهندس السيد السيده اللواء العقيد العميد الاستاذ الاستاذه المقدم الفريق الرايد "
    "النقيب الملازم الفنان الفنانه الاميره الزميل المحامي المستشار الشاعر الاعلامي".split()
)
CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
ARTICLES = ("ال", "وال", "فال", "بال", "وبال", "كال", "لل", "ولل", "فلل", "فبال")
PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ي", "ك", "كم", "هن", "ني")
NOUN_ENDINGS = ("", *"ا ه ات ون ين ان تين تان تي ي يه يا يون يين وا يات و".split())

# Thresholds, set by reading `--doubts`, the names of the gold's dev and many, and the file under 600 KB; no sweep.
# On those names about 1 % of the words are taken for ordinary, 3.5 % without the dozen that were added on seeing them.
NAME_SHARE_KNOWN = 0.30  # of a dictionary word's uses, as a name: above it the word is left out
NAME_SHARE_UNKNOWN = 0.04  # the same for a word that no dictionary knows
NAME_SHARE_SOME = 0.12  # … that none knows or that is rare in it, but the corpus uses often
MIN_PLAIN = 2  # uses in the corpus of a dictionary word or a frequent verb's form
MIN_KNOWN = 4  # … of another form that the dictionary explains
MIN_IN_YA = 20  # … of one that only "my …" explains
MIN_BESIDE_NAME = 5  # … of one that is a name without its article
RARE_LEMMA = 30  # arramooz word frequency below which a lemma proves little (many surnames are rare nouns)
OFTEN = 50  # uses in the corpus from which a rare word is judged by what it does there
MIN_UNKNOWN = 12  # … of one that it does not
OWN_WORD = 0.05  # a form keeps its first letter when it is that frequent against the word without it
FREQUENT_LEMMA = 700  # arramooz word frequency from which a lemma goes in unseen
FREQUENT_VERB = 10_000  # … from which its bare forms are plain


class Counts(NamedTuple):
    """What the corpus says of each folded form."""

    uses: Counter[str]
    as_name: Counter[str]
    spelling: dict[str, str]


def fold(word: str) -> str:
    """The form under which two spellings of one word meet (as the program folds every token)."""
    word = MARKS.sub("", word)
    return "علا" if word == "على" else word.translate(FOLD)


def folded(words: Iterable[str]) -> set[str]:
    return {fold(word) for word in words}


def texts(corpus: Path) -> Iterator[str]:
    opener = gzip.open if corpus.suffix == ".gz" else open
    with opener(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield f"{record.get('title') or ''}\n{record.get('text') or ''}"


def count(corpus: Path, given: set[str]) -> Counts:
    """Uses of every form, and those in a name's place: after a title, beside بن, after a given name."""
    uses: Counter[str] = Counter()
    as_name: Counter[str] = Counter()
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts(corpus):
        for line in MARKS.sub("", text).split("\n"):
            raw = TOKEN.findall(line)
            forms = [fold(token) for token in raw]
            for i, form in enumerate(forms):
                if not "\u0621" <= form[0] <= "\u06d3":
                    continue
                uses[form] += 1
                spellings[form][raw[i]] += 1
                before = forms[i - 1] if i else ""
                if before in "./" and i > 1:
                    before = forms[i - 2]
                after = forms[i + 1] if i + 1 < len(forms) else ""
                if before in TITLES or before == "بن" or after == "بن" or before in given:
                    as_name[form] += 1
    best = {form: min(seen, key=lambda word: (-seen[word], word)) for form, seen in spellings.items()}
    return Counts(uses, as_name, best)


def dictionary(name: str) -> sqlite3.Connection:
    spec = find_spec("arramooz")
    if spec is None or spec.origin is None:
        sys.exit("grow_vocabulary: arramooz-pysqlite is not installed")
    return sqlite3.connect(Path(spec.origin).parent / "data" / name)


def lemmas() -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, str]]:
    """Folded lemma -> frequency: nouns and adjectives, verbs, proper nouns; and folded lemma -> spelling."""
    nouns: dict[str, int] = {}
    verbs: dict[str, int] = {}
    proper: dict[str, int] = {}
    spelling: dict[str, str] = {}
    with dictionary("wordfreq.sqlite") as freq:
        entries = "select unvocalized, word_type, freq from wordfreq order by freq desc, id"
        for word, kind, uses in freq.execute(entries):
            table = proper if kind in ("noun_prop", "abbrev") else verbs if kind == "verb" else nouns
            key = fold(word)
            if " " not in key:
                table[key] = table.get(key, 0) + uses
                if table is nouns:
                    spelling.setdefault(key, word)
    with dictionary("arabicdictionary.sqlite") as words:
        rows = words.execute("select unvocalized, single, broken_plural from nouns order by id").fetchall()
    for word, single, plurals in rows:  # a plural inside the language counts as much as its singular
        uses = nouns.setdefault(fold(word), 0)
        one = fold(single.strip())
        nouns[fold(word)] = max(uses, nouns.get(one, 0))
        for plural in re.split("[;،, ]+", plurals):
            if fold(plural).isalpha():
                nouns[fold(plural)] = max(nouns.get(fold(plural), 0), nouns.get(fold(word), 0))
    return nouns, verbs, proper, spelling


def conjugations(frequency: dict[str, int]) -> dict[str, int]:
    """Folded verb form -> frequency of its verb, for the persons that news uses."""
    from libqutrub.mosaref_main import do_sarf

    forms: dict[str, int] = {}
    with dictionary("arabicdictionary.sqlite") as words:
        rows = words.execute("select vocalized, future_type from verbs order by id").fetchall()
    for vocalized, future in rows:
        uses = frequency.get(fold(vocalized), 0)
        if not uses:
            continue
        for tense, persons in do_sarf(vocalized, future, *[True] * 8, "DICT").items():
            for person, form in persons.items():
                second = person.startswith("أنت") and "الأمر" not in tense
                if form and "مؤكد" not in tense and " " not in form and not second:
                    forms[fold(form)] = max(forms.get(fold(form), 0), uses)
    return forms


class Knowledge:
    """Answers whether the dictionary explains a form."""

    def __init__(self) -> None:
        self.nouns, verb_frequency, self.proper, self.spelling = lemmas()
        self.verbs = conjugations(verb_frequency)
        with dictionary("stopwords.sqlite") as stop:
            words = [word for (word,) in stop.execute("select word from classedstopwords")]
        self.particles = {fold(word) for word in words if " " not in word}

    def noun(self, form: str) -> int:
        """The frequency of the noun whose inflection `form` is, -1 if there is none."""
        best = -1
        for ending in NOUN_ENDINGS:
            if form.endswith(ending):
                stem = form[: len(form) - len(ending)]
                if len(stem) >= 2:
                    best = max(best, self.nouns.get(stem, -1), self.nouns.get(stem + "ه", -1) if ending else -1)
        return best

    def weight(self, form: str) -> int:
        """Frequency of the commonest lemma that explains `form`, with its suffix pronoun or without; -1 if none."""
        if form in self.particles:
            return 1_000_000
        if form.startswith("ال") and len(form) > 4:
            return max(self.weight(form[2:]), self.bare_weight(form))
        return self.bare_weight(form)

    def bare_weight(self, form: str) -> int:
        """The same for a form taken as it is, `ال` at its head no article."""
        best = max(self.noun(form), self.verbs.get(form, -1), self.verbs.get(form.removeprefix("س"), -1))
        for pronoun in PRONOUNS:
            stem = form.removesuffix(pronoun)
            if stem == form or len(stem) < 2:
                continue
            feminine = self.noun(stem[:-1] + "ه") if stem.endswith("ت") else -1
            verb = max(self.verbs.get(s, -1) for s in (stem, stem + "ا", stem + "ي", stem.removeprefix("س")))
            if stem.endswith("ا"):
                verb = max(verb, self.verbs.get(stem[:-1] + "ي", -1))
            hamza = self.nouns.get(stem[:-1] + "ء", -1) if stem[-1] in "يو" else -1
            best = max(best, self.noun(stem), feminine, hamza, verb, 1_000_000 if stem in self.particles else -1)
        return best


def behaves(form: str, uses: Counter[str]) -> bool:
    """Whether a form that no dictionary knows takes the article and goes without, or takes pronouns."""
    defined = sum(uses[article + form] for article in ARTICLES)
    stem = form[:-1] + "ت" if form.endswith("ه") else form
    owned = sum(1 for pronoun in ("ه", "ها", "هم", "نا") if uses[stem + pronoun] > 1)
    return (defined >= 4 and uses[form] >= 4) or owned >= 2


def stripped(form: str, words: set[str]) -> list[str]:
    """The known words that are left of `form` without a proclitic or the article, which the program strips itself."""
    rests = [form[len(prefix) :] for prefix in CLITICS + ARTICLES if form.startswith(prefix)]
    return [rest for rest in rests if len(rest) >= 2 and rest in words]


def redundant(form: str, words: set[str], names: set[str], known: Knowledge) -> bool:
    """Whether `form` is rather a proclitic and a known word than a word of its own (لجنة is no ل + جنة)."""
    if form[0] in "وف" and form[1:] in names:
        return known.noun(form) < FREQUENT_LEMMA and form not in known.verbs
    if form.startswith("ال"):  # the article of a name makes a word of its own: الملك beside ملك; ألعاب is no ال + عاب
        return form[2:] in words and known.bare_weight(form) < OWN_WORD * known.weight(form[2:])
    rests = stripped(form, words | names)
    return bool(rests) and known.weight(form) < OWN_WORD * max(known.weight(rest) for rest in rests)


def least_uses(form: str, weight: int, known: Knowledge, names: set[str]) -> int:
    """How often the corpus must use a form before it is looked at."""
    if form.startswith("ال") and form[2:] in names:
        return MIN_BESIDE_NAME
    plain = form in known.nouns or known.verbs.get(form, 0) >= FREQUENT_VERB
    return MIN_PLAIN if plain else MIN_KNOWN


def verdict(form: str, counts: Counts, known: Knowledge, names: set[str]) -> str:
    """`ordinary`, `doubtful` (it behaves like a name) or `` (too little is known)."""
    uses = counts.uses
    total = uses[form] + uses["ال" + form] + sum(uses[c + form] for c in "وفبلك")
    weight = known.weight(form)
    least = least_uses(form, weight, known, names)
    if total < least:
        return ""
    if form.endswith("ي") and form not in known.nouns and form not in known.verbs and form not in known.particles:
        nisba = uses[form + "ه"] + uses["ال" + form + "ه"]  # else it is a name as likely as "my …"
        if nisba < 2 and total < MIN_IN_YA:
            return ""
    rare = weight < RARE_LEMMA
    if weight >= 0:
        explained = known.proper.get(form, 0) <= 3 * max(weight, 1)
        explained = explained and (not rare or (total >= MIN_KNOWN and behaves(form, uses)))
    else:
        explained = total >= MIN_UNKNOWN and form not in known.proper and behaves(form, uses)
    if not explained:
        return ""
    limit = NAME_SHARE_UNKNOWN if rare and total < OFTEN else NAME_SHARE_SOME if rare else NAME_SHARE_KNOWN
    if least == MIN_BESIDE_NAME:
        limit = NAME_SHARE_SOME
    share = (counts.as_name[form] + counts.as_name["ال" + form]) / total
    return "doubtful" if share > limit else "ordinary"


def select(counts: Counts, known: Knowledge, names: set[str]) -> tuple[dict[str, str], list[str]]:
    """Folded ordinary form -> spelling; and the forms left out because they behave like names."""
    candidates = {form for form in counts.uses if len(form) > 1}
    candidates |= {form[2:] for form in counts.uses if form.startswith("ال") and len(form) > 4}
    verdicts = {form: verdict(form, counts, known, names) for form in sorted(candidates - names)}
    doubts = [form for form, found in verdicts.items() if found == "doubtful"]
    chosen = {
        form: counts.spelling.get(form) or counts.spelling["ال" + form][2:]
        for form, found in verdicts.items()
        if found == "ordinary"
    }
    closed = names.union(doubts)
    for form, spelling in known.spelling.items():
        uses = known.nouns[form]
        if uses >= FREQUENT_LEMMA and uses > known.proper.get(form, 0) and len(form) > 1 and form not in closed:
            chosen.setdefault(form, spelling)
    return chosen, doubts


def array(name: str, words: Iterable[str], per_line: int = 12) -> str:
    """A TOML array of words in code-point order, so many to a line."""
    ordered = sorted(set(words))
    lines = [
        "    " + ", ".join(f'"{word}"' for word in ordered[i : i + per_line]) + ","
        for i in range(0, len(ordered), per_line)
    ]
    return "\n".join([f"{name} = [", *lines, "]", ""])


def verb_alone(form: str, known: Knowledge) -> bool:
    """Whether a form is a finite verb and no noun as well, so that no noun phrase goes on with it."""
    imperfect = form.removeprefix("س")
    if imperfect[0] in "يت" and len(imperfect) > 2:
        verb, least = known.verbs.get(imperfect, -1), RARE_LEMMA
    else:
        verb, least = known.verbs.get(form, -1), FREQUENT_VERB
    alone = known.noun(form) < OWN_WORD * verb and not form.endswith("نا") and not form.startswith("ال")
    return verb >= least and alone and form not in known.particles


class Grown(NamedTuple):
    """The ordinary words in their commonest spelling, verbs alone and all others, the doubtful, and the counts."""

    common: list[str]
    verbs: list[str]
    doubts: list[str]
    counts: Counts


def grow(corpus: Path) -> Grown:
    """What a corpus and the dictionary tell of the words of news."""
    lists = tomllib.loads((DATA / "names.toml").read_text("utf-8"))
    fixes = tomllib.loads((DATA / "vocabulary_fixes.toml").read_text("utf-8"))
    shared = folded(lists["family_shared"])
    names = folded(lists["given"] + lists["family"] + lists["particles"]) | shared
    never = folded(fixes["never"])
    counts = count(corpus, folded(lists["given"]) - shared)
    known = Knowledge()
    chosen, doubts = select(counts, known, names | never)
    for word in fixes["always"]:
        chosen[fold(word)] = word
    words = set(chosen)
    always = folded(fixes["always"])
    kept = [word for form, word in chosen.items() if form in always or not redundant(form, words, names, known)]
    no_verbs = folded(fixes["no_verbs"])
    verbs = [word for word in kept if verb_alone(fold(word), known) and fold(word) not in no_verbs]
    return Grown(sorted(set(kept).difference(verbs)), verbs, doubts, counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, default=DATA / "vocabulary.toml")
    parser.add_argument("--doubts", action="store_true", help="print the forms left out as name-like, most used first")
    options = parser.parse_args()
    words, verbs, doubts, counts = grow(options.corpus)
    head = "# Ordinary words of Arabic news: none of them is part of a person's name. verbs: those that are no nouns.\n"
    head += "# Written by scripts/grow_vocabulary.py; corrections go to names.toml and vocabulary_fixes.toml.\n\n"
    options.out.write_text(head + array("common", words) + "\n" + array("verbs", verbs), "utf-8")
    if options.doubts:
        for form in sorted(doubts, key=lambda form: (-counts.uses[form], form)):
            print(counts.as_name[form], counts.uses[form], counts.spelling.get(form, form))


if __name__ == "__main__":
    main()
