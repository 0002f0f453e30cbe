"""The reporting verbs as data: schema, order, inflection, examples. PROVTRACE_REWRITE=1 writes verb_forms.toml."""

import difflib
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from conftest import loaded

from provtrace.normalise import fold

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "provtrace" / "data"
VERBS: list[dict[str, Any]] = tomllib.loads((DATA / "verbs.toml").read_text(encoding="utf-8"))["verb"]
FORMS: dict[str, Any] = tomllib.loads((DATA / "verb_forms.toml").read_text(encoding="utf-8"))

STRING, TRUTH, STRINGS = (str, bool, list)
SCHEMA = {
    "lemma": STRING, "vowelled": STRING, "transitive": TRUTH, "class": STRING, "takes": STRINGS,
    "prepositions": STRINGS, "participles": STRINGS, "homographs": TRUTH, "examples": STRINGS,
    "counter_examples": STRINGS,
}  # fmt: skip
OPTIONAL = {
    "addressed": bool,
    "bare": bool,
    "deed": bool,
    "direct": bool,
    "goes_on": bool,
    "future": STRING,
    "without": STRINGS,
}
CLASSES = {"exclude", "describe", "say", "relay", "see", "show", "deny", "act", "know"}
TAKES = ["that", "quote", "colon", "noun", "prep"]
BARE = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")  # no harakat, no tatweel
MARKS = set("ًٌٍَُِّْ")
OBJECTS = ("ها", "هم", "ه")


def entries() -> list[Any]:
    return [pytest.param(verb, id=verb["lemma"]) for verb in VERBS]


def spellings(lemma: str) -> Iterator[tuple[str, str]]:
    """Every generated spelling of a lemma with each of its codes."""
    for kind in ("forms", "participles"):
        for spelling, codes in FORMS[kind].get(lemma, {}).items():
            for code in [codes] if isinstance(codes, str) else codes:
                yield spelling, code


def holds(sentence: str, folded: set[str], proclitics: tuple[str, ...] = ("و", "ف")) -> bool:
    """Whether a word of the sentence is one of these spellings, with و or ف before it or a pronoun after it."""
    for token in sentence.split():
        word = fold(token.strip('".:،؟!'))
        stems = {word, *(word.removeprefix(p) for p in proclitics)}
        stems |= {stem.removesuffix(pronoun) for stem in stems for pronoun in OBJECTS}
        if stems & folded:
            return True
    return False


@pytest.mark.parametrize("verb", entries())
def test_schema(verb: dict[str, Any]) -> None:
    assert set(SCHEMA) <= set(verb) <= set(SCHEMA) | set(OPTIONAL)
    for key, value in verb.items():
        assert isinstance(value, {**SCHEMA, **OPTIONAL}[key]), key
    assert verb["class"] in CLASSES
    assert verb["takes"]
    assert verb["takes"] == [t for t in TAKES if t in verb["takes"]], "in the order of the header"
    assert "prep" not in verb["takes"] or verb["prepositions"], "a noun after which preposition?"
    assert verb["class"] != "act" or not {"noun", "prep"} & set(verb["takes"]), "an act needs a clause or a quotation"
    assert verb.get("future", "ضمة") in {"فتحة", "ضمة", "كسرة"}
    assert verb["examples"]
    assert verb["counter_examples"] or not verb["homographs"]


@pytest.mark.parametrize("verb", entries())
def test_spelling(verb: dict[str, Any]) -> None:
    words = [verb["lemma"], *verb["prepositions"], *verb["participles"], *verb.get("without", ())]
    assert all(set(word) <= BARE for word in words), words
    assert set(verb["vowelled"]) <= BARE | MARKS
    assert "".join(c for c in verb["vowelled"] if c not in MARKS).replace("إ", "ا") == verb["lemma"]
    for sentence in verb["examples"] + verb["counter_examples"]:
        assert sentence == " ".join(sentence.split())
        assert not MARKS & set(sentence)


def test_three_letter_verbs_say_their_imperfect_vowel() -> None:
    for verb in VERBS:
        letters = len(verb["lemma"]) + verb["vowelled"].count("ّ")
        assert ("future" in verb) == (letters == 3), verb["lemma"]


def test_sorted_unique_and_many() -> None:
    lemmas = [verb["lemma"] for verb in VERBS]
    assert lemmas == sorted(set(lemmas))
    assert len(lemmas) >= 100


def test_no_sentence_stands_twice() -> None:
    sentences = [s for verb in VERBS for s in verb["examples"] + verb["counter_examples"]]
    assert sorted(sentences) == sorted(set(sentences))


@pytest.mark.parametrize("verb", entries())
def test_examples_hold_the_verb(verb: dict[str, Any]) -> None:
    folded = {fold(spelling) for spelling, _ in spellings(verb["lemma"])}
    missing = [sentence for sentence in verb["examples"] if not holds(sentence, folded)]
    assert not missing


@pytest.mark.parametrize("verb", entries())
def test_counter_examples_hold_the_word(verb: dict[str, Any]) -> None:
    folded = {fold(spelling) for spelling, _ in spellings(verb["lemma"])} | {fold(verb["lemma"])}
    proclitics = ("و", "ف", "ال", "ب", "ل")
    missing = [sentence for sentence in verb["counter_examples"] if not holds(sentence, folded, proclitics)]
    assert not missing


def test_codes() -> None:
    for verb in VERBS:
        for spelling, code in spellings(verb["lemma"]):
            assert set(spelling) <= BARE, spelling
            if code[0] == "r":
                assert code in {"rsm", "rsf", "rdm", "rdf", "rpm", "rpf"}, (spelling, code)
            else:
                assert [*code[:4]] == [c for c, of in zip(code, ("pis", "sdp", "mf", "ap"), strict=False) if c in of]
                assert code[4:] in {"", "o"}, (spelling, code)


WEAK = [
    pytest.param("قال", "قال قالت قالا قالوا قلن يقول تقول يقولون يقولوا يقولا يقل قيل يقال", id="hollow"),
    pytest.param("أفاد", "أفاد أفادت أفادوا يفيد تفيد يفيدون يفد", id="hollow-iv"),
    pytest.param("أبان", "أبان أبانت أبانوا يبين تبين", id="hollow-iv-of-ي"),
    pytest.param("رأى", "رأى رأت رأوا رأين يرى ترى يرون يروا ير رئي رئيت", id="irregular"),
    pytest.param("نفى", "نفى نفت نفوا ينفي تنفي ينفون ينفوا ينف نفي نفيت ينفى", id="defective"),
    pytest.param("دعا", "دعا دعت دعوا يدعو تدعو يدعون يدع دعي", id="defective-of-و"),
    pytest.param("ادعى", "ادعى ادعت ادعوا يدعي تدعي يدعون يدع", id="defective-viii"),
    pytest.param("جاء", "جاء جاءت جاؤوا جاءوا يجيء تجيء", id="hollow-with-hamza"),
    pytest.param("أنبأ", "أنبأ أنبأت أنبؤوا أنبأوا ينبئ تنبئ ينبئون", id="final-hamza"),
    pytest.param("تساءل", "تساءل تساءلت تساءلوا يتساءل تتساءل يتساءلون", id="middle-hamza"),
    pytest.param("رد", "رد ردت ردوا رددن يرد ترد يردون", id="doubled"),
    pytest.param("وصف", "وصف وصفت وصفوا يصف تصف يصفون يوصف", id="first-و"),
    pytest.param("توقع", "توقع توقعت توقعوا يتوقع تتوقع يتوقعون", id="form-v-of-و"),
    pytest.param("أوضح", "أوضح أوضحت أوضحوا يوضح توضح يوضحون", id="form-iv-of-و"),
]


@pytest.mark.parametrize(("lemma", "expected"), WEAK)
def test_weak_verbs(lemma: str, expected: str) -> None:
    assert set(expected.split()) <= {spelling for spelling, _ in spellings(lemma)}


@pytest.mark.parametrize(
    ("lemma", "code", "expected"),
    [
        pytest.param("قال", "psmp", {"قيل"}, id="passive-hollow"),
        pytest.param("توقع", "psmp", {"توقع"}, id="passive-keeps-the-و"),
        pytest.param("نفى", "psfp", {"نفيت"}, id="passive-defective-feminine"),
        pytest.param("نفى", "psmao", {"نفا"}, id="before-a-pronoun"),
        pytest.param("أكد", "ppmao", {"أكدو"}, id="plural-before-a-pronoun"),
        pytest.param("ادعى", "rpm", {"مدعين"}, id="participle-defective-plural"),
        pytest.param("ادعى", "rdm", {"مدعيان", "مدعيين"}, id="participle-defective-dual"),
        pytest.param("أوضح", "rsm", {"موضحا"}, id="participle"),
        pytest.param("علم", "pdma", set(), id="no-dual-of-a-homograph"),
        pytest.param("أجاب", "ssma", set(), id="left-out-by-hand"),
    ],
)
def test_codes_of_one_form(lemma: str, code: str, expected: set[str]) -> None:
    assert {spelling for spelling, c in spellings(lemma) if c == code} == expected


def conjugate() -> ModuleType:
    pytest.importorskip("libqutrub", reason="libqutrub inflects the verbs; install provtrace[dev]")
    return loaded(ROOT / "scripts" / "conjugate.py")


def test_committed_forms_are_what_the_script_writes() -> None:
    expected, path = conjugate().render(VERBS), DATA / "verb_forms.toml"
    if os.environ.get("PROVTRACE_REWRITE") == "1":
        path.write_text(expected, encoding="utf-8")
    found = path.read_text(encoding="utf-8")
    diff = difflib.unified_diff(found.splitlines(), expected.splitlines(), "committed", "generated", lineterm="", n=0)
    assert found == expected, "PROVTRACE_REWRITE=1 rewrites it:\n" + "\n".join(diff)


def test_left_out_spellings_are_ones_the_script_would_write() -> None:
    module = conjugate()
    for verb in VERBS:
        whole = {**verb, "without": []}
        made = {*module.forms(whole), *module.participles(whole)}
        assert set(verb.get("without", ())) <= made, verb["lemma"]
