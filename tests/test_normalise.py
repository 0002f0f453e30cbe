"""Tables of spellings and what they fold to; pieces of a text add up to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrace.normalise import PIECE, fold, fold_phrase


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        pytest.param("قَالَ", "قال", id="harakat"),
        pytest.param("نقلاً", "نقلا", id="tanween"),
        pytest.param("نقلًا", "نقلا", id="tanween before its alif"),
        pytest.param("قـــال", "قال", id="tatweel"),
        pytest.param("أكّد", "اكد", id="shadda and hamza above"),
        pytest.param("إنّ", "ان", id="hamza below"),
        pytest.param("الآن", "الان", id="madda"),
        pytest.param("آلان", "الن", id="madda before the article's lam"),
        pytest.param("اﻷحمر", "الاحمر", id="ligature"),
        pytest.param("ﻣﺼﺎﺩﺭ", "مصادر", id="presentation forms"),
        pytest.param("ٱلوزير", "الوزير", id="wasla"),
        pytest.param("مسؤول", "مسوول", id="hamza on waw"),
        pytest.param("رئيس", "رييس", id="hamza on ya"),
        pytest.param("وكالة", "وكاله", id="ta marbuta"),
        pytest.param("مصطفى", "مصطفي", id="alif maqsura"),
        pytest.param("الفقى", "الفقي", id="Egyptian final ya"),
        pytest.param("علي", "علي", id="the name"),
        pytest.param("على", "علا", id="the preposition"),
        pytest.param("عَلَى", "علا", id="the preposition, vowelled"),
        pytest.param("کردستان", "كردستان", id="Persian kaf"),
        pytest.param("گوران", "كوران", id="Kurdish gaf"),
        pytest.param("سی", "سي", id="Persian ya"),
        pytest.param("٢٠٢٤", "2024", id="Arabic digits"),
        pytest.param("۱۲", "12", id="Persian digits"),
        pytest.param("BBC", "bbc", id="Latin letters"),
        pytest.param("الـ12", "12", id="article before a number"),
        pytest.param("رويترز\u200f", "رويترز", id="direction mark"),
        pytest.param("رويترز\ufeff", "رويترز", id="byte order mark"),
        pytest.param("\u064b\u0651", "", id="nothing but marks"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded
    if folded != "علا":
        assert fold(folded) == folded


def test_phrase_folds_word_by_word() -> None:
    assert fold_phrase("  وكالةُ   الأنباءِ\u00a0القطريّة ") == "وكاله الانباء القطريه"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("قال: «لا».", ["قال", ":", "«", "لا", "»", "."], id="marks stand alone"),
        pytest.param("نقلًا عن", ["نقلًا", "عن"], id="diacritics inside a word"),
        pytest.param("نمو 12.5%", ["نمو", "12.5", "%"], id="a decimal stays whole"),
        pytest.param("في 6/12/2024", ["في", "6/12/2024"], id="a date stays whole"),
        pytest.param("نعم...", ["نعم", "..."], id="dots"),
        pytest.param("&quot;نعم&quot;", ["&quot;", "نعم", "&quot;"], id="entities of a scrape"),
        pytest.param("سطر\n\nآخر", ["سطر", "\n\n", "آخر"], id="lines"),
        pytest.param("عن\u00a0وكالة", ["عن", "وكالة"], id="no-break space"),
        pytest.param("", [], id="empty"),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [piece if "\n" in piece else piece.strip() for piece in PIECE.findall(text)] == pieces


@given(st.text(alphabet="قال ًـىئ12.,:«»\"()\n\t\u00a0\u200f\ufeffaB&;_'،؟\ud7ff😀", max_size=80))
def test_pieces_are_the_whole_text(text: str) -> None:
    assert "".join(PIECE.findall(text)) == text
