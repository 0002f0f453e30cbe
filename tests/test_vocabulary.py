"""Tests of names.toml, vocabulary.toml and vocabulary_fixes.toml: form, sets, words on either side. Reads only."""

import os
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from conftest import loaded

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "provtrace" / "data"
CORPUS = ROOT.parent / "shared" / "corpora" / "saudinewsnet-2015.jsonl.gz"


GROW = loaded(ROOT / "scripts" / "grow_vocabulary.py")


def lists(name: str) -> dict[str, list[str]]:
    return tomllib.loads((DATA / name).read_text("utf-8"))


NAMES = lists("names.toml")
VERBS = lists("vocabulary.toml")["verbs"]
COMMON = lists("vocabulary.toml")["common"] + VERBS
FIXES = lists("vocabulary_fixes.toml")
LISTS = [*NAMES.items(), ("common", sorted(COMMON)), ("verbs", VERBS), *FIXES.items()]


def folded(words: Iterable[str]) -> set[str]:
    return {GROW.fold(word) for word in words}


KNOWN = {name: folded(words) for name, words in LISTS}

LEAST = {
    "given": 1500, "given_feminine": 400, "family": 200, "family_shared": 100, "particles": 15, "particles_shared": 2,
    "common": 20_000, "verbs": 3000,
}  # fmt: skip

ORDINARY = """
خلال مشددا على في إن قال أكدت يقول تواصل وزير رئيس أحد كتاب لقاء مؤتمر صحيفة مضيفا بيان ضرورة مؤكدا اجتماع حكومة اتفاق
عندما بينما لكن كما حيث اليوم أمس بعد قبل منذ عبر أمام ضد نحو تصريحات تصريح حسابه دولة مدينة جديد سابق كبير فريق لجنة
الملك الأمير الرئيسي المشرف الحرب الماضي ألعاب التزام وفاة وجود مستشفى كورونا مسيرة إيران بغداد يناير شباط
""".split()
PERSONAL = """
فلاديمير بوتين لافروف سيرغي ضرار الفلاسي بالهول الموسوي كويار السبكي ترامب دونالد بايدن نتنياهو بنيامين ماكرون إيمانويل
أردوغان السيسي تبون كيم جونغ أون محمد أحمد فاطمة مريم أنجيلا تيريزا هيلاري كامالا سارة عبدالله عبدالعزيز عثمان زايد
زيلينسكي غوتيريش أنطونيو بلينكن ستارمر ميلوني شولتس مودي لولا البرهان حميدتي الدبيبة
خامنئي حفتر هنية السنوار العليمي بوريطة
""".split()
NAME_LISTS = ("given", "family", "family_shared", "particles")


def test_lists_are_those_expected() -> None:
    assert list(NAMES) == ["given", "given_feminine", "family", "family_shared", "particles", "particles_shared"]
    assert list(FIXES) == ["always", "never", "no_verbs"]


@pytest.mark.parametrize("name", LEAST)
def test_lists_are_large_enough(name: str) -> None:
    assert len(KNOWN[name]) >= LEAST[name]


@pytest.mark.parametrize(("name", "words"), LISTS, ids=[name for name, _ in LISTS])
def test_words_are_single_plain_sorted_and_unlike(name: str, words: list[str]) -> None:
    assert words == sorted(words)
    assert [w for w in words if not w.isalpha() or w != GROW.MARKS.sub("", w) or len(w) < 2] == []
    assert len(words) == len(KNOWN[name]), "two words fold to one"


@pytest.mark.parametrize("file", ["names.toml", "vocabulary.toml", "vocabulary_fixes.toml"])
def test_files_are_written_a_dozen_words_a_line(file: str) -> None:
    text = (DATA / file).read_text("utf-8")
    for name, words in lists(file).items():
        assert GROW.array(name, words) in text


def test_no_word_is_in_two_lists() -> None:
    exclusive = [*NAME_LISTS, "common"]
    clashes = {(a, b): KNOWN[a] & KNOWN[b] for i, a in enumerate(exclusive) for b in exclusive[i + 1 :]}
    assert {pair: words for pair, words in clashes.items() if words} == {}


def test_women_bear_given_names() -> None:
    assert KNOWN["given_feminine"] <= KNOWN["given"] | KNOWN["family_shared"]


def test_hand_corrections_hold() -> None:
    assert KNOWN["always"] <= KNOWN["common"]
    assert KNOWN["never"].isdisjoint(KNOWN["common"])
    assert KNOWN["no_verbs"].isdisjoint(KNOWN["verbs"])


@pytest.mark.parametrize("word", "أعلن قال يقول ستبدأ يتوقع تنتظر".split())
def test_verbs_are_told_from_nouns(word: str) -> None:
    assert GROW.fold(word) in KNOWN["verbs"]


@pytest.mark.parametrize("word", "وزارة تقدم تعاون يوم تقرير تعز شركة يمين تاريخ".split())
def test_nouns_are_no_verbs(word: str) -> None:
    """تقدم is a verb too, but a phrase may go on with it."""
    assert GROW.fold(word) not in KNOWN["verbs"]


def ordinary(word: str) -> bool:
    """As the program asks: no name as it stands, and listed with or without the article."""
    form = GROW.fold(word)
    if any(form in KNOWN[name] for name in NAME_LISTS):
        return False
    return form in KNOWN["common"] or form.removeprefix("ال") in KNOWN["common"]


@pytest.mark.parametrize("word", ORDINARY)
def test_ordinary_word_ends_a_name(word: str) -> None:
    assert ordinary(word)


@pytest.mark.parametrize("word", PERSONAL)
def test_name_is_no_ordinary_word(word: str) -> None:
    assert not ordinary(word)


@pytest.mark.parametrize("word", ["نور", "سعيد", "صالح", "رمضان", "منى", "عيد", "الحربي", "قائد", "ملك"])
def test_names_that_are_words_are_marked(word: str) -> None:
    assert GROW.fold(word) in KNOWN["family_shared"]


@pytest.mark.parametrize("word", ["بأن", "وأن", "فإن", "الآن", "لأن", "ليس", "إلينا"])
def test_no_name_swallows_a_particle_with_its_proclitic(word: str) -> None:
    """بان (Ban), وان (Wan) and their like fold to words that end names a hundred times oftener."""
    assert not any(GROW.fold(word) in KNOWN[name] for name in NAME_LISTS)


def test_vocabulary_fits_the_wheel() -> None:
    assert (DATA / "vocabulary.toml").stat().st_size < 600_000


@pytest.mark.skipif(not os.environ.get("PROVTRACE_SLOW") or not CORPUS.exists(), reason="two minutes: PROVTRACE_SLOW=1")
def test_vocabulary_is_what_the_script_grows() -> None:
    grown = GROW.grow(CORPUS)
    assert (sorted(set(grown.common)), sorted(set(grown.verbs))) == (lists("vocabulary.toml")["common"], VERBS)
