"""Quotation marks and brackets find their partners, sentences their ends."""

import pytest

from provtrace.cues import Passage
from provtrace.lexicon import default


def passage(text: str) -> Passage:
    return Passage(text, default())


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        pytest.param("قال «نعم» وسكت", ["نعم"], id="guillemets"),
        pytest.param("قال »نعم« وسكت", ["نعم"], id="guillemets the wrong way round"),
        pytest.param("قال “نعم” وسكت", ["نعم"], id="curly"),
        pytest.param("قال ”نعم“ وسكت", ["نعم"], id="curly the wrong way round"),
        pytest.param("قال “نعم“ وسكت", ["نعم"], id="one curly mark twice"),
        pytest.param("قال ” نعم ” وسكت", ["نعم"], id="one curly mark twice, with spaces"),
        pytest.param("قال “ نعم “ وسكت", ["نعم"], id="the other one twice, with spaces"),
        pytest.param('قال "نعم" وسكت', ["نعم"], id="straight"),
        pytest.param('قال " نعم " وسكت', ["نعم"], id="straight with spaces"),
        pytest.param("قال &quot;نعم&quot; وسكت", ["نعم"], id="entities"),
        pytest.param("قال «نعم “ربما” غدا» وسكت", ["نعم “ربما” غدا", "ربما"], id="nested"),
        pytest.param('"نعم" ثم "لا"', ["نعم", "لا"], id="two in a sentence"),
        pytest.param("قال «نعم وسكت", [], id="never closed"),
        pytest.param("قال نعم» وسكت", [], id="never opened"),
        pytest.param("قال «نعم\nوسكت»", [], id="not over a line's end"),
        pytest.param("قال نعم", [], id="none"),
    ],
)
def test_quotations(text: str, quotations: list[str]) -> None:
    p = passage(text)
    found = [text[p.starts[i] : p.after(p.quote(i))] for i in range(p.end) if p.quote(i) > 0]
    assert [words.removeprefix("&quot;").removesuffix("&quot;").strip('«»“”" ') for words in found] == [
        words.strip('«»“”" ') for words in quotations
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("قال نعم. وسكت!", ["قال نعم", "وسكت"], id="stops"),
        pytest.param("هل قال؟ نعم", ["هل قال", "نعم"], id="Arabic question mark"),
        pytest.param("عنوان\nمتن", ["عنوان", "متن"], id="a line"),
        pytest.param("نما 12.5 في المئة", ["نما 12.5 في المئة"], id="a decimal does not end one"),
        pytest.param("قال د. سامر نعم", ["قال د. سامر نعم"], id="nor does an abbreviation"),
        pytest.param("ذكرت أ.ف.ب الخبر", ["ذكرت أ.ف.ب الخبر"], id="nor do an acronym's stops"),
        pytest.param("قال نعم، ثم سكت؛ ومضى", ["قال نعم، ثم سكت؛ ومضى"], id="nor do commas"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """The stop itself is past the sentence."""
    p = passage(text)
    bounds = sorted({(p.opened[i], p.past[i]) for i in range(p.end)})
    assert [text[p.starts[begin] : p.after(past - 1)].strip() for begin, past in bounds] == sentences


def test_inside_is_the_outermost_quotation() -> None:
    p = passage("قال «نعم “ربما” غدا» وسكت")
    opened = p.raws().index("«")
    assert [p.words[i].raw for i in range(p.end) if p.inside[i] == opened] == ["نعم", "“", "ربما", "”", "غدا"]


def test_brackets() -> None:
    p = passage("قال (نعم [ربما]) وسكت")
    assert [(p.words[i].raw, p.words[p.bracket(i)].raw) for i in range(p.end) if p.bracket(i) > 0] == [
        ("(", ")"),
        ("[", "]"),
    ]
