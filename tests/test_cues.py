"""Tables of texts and the spots that may credit; tokens stand where the text has them, lost spaces are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrace.cues import Passage, find_cues
from provtrace.lexicon import default, words
from provtrace.normalise import tokens


def spots(text: str) -> list[str]:
    p = Passage(text, default())
    found = find_cues(p, 0, p.end)
    return [f"{spot.marker} {text[p.starts[spot.start] : p.after(spot.end - 1)]}" for spot in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال الوزير إن الجسر آمن", ["verb قال"], id="perfect"),
        pytest.param("وقالت الوزيرة", ["verb وقالت"], id="conjunction and gender"),
        pytest.param("فأوضح", ["verb فأوضح"], id="the other conjunction"),
        pytest.param("يؤكدون أن", ["verb يؤكدون"], id="imperfect plural"),
        pytest.param("أعلنتها مصادر", ["verb أعلنتها"], id="with an object"),
        pytest.param("وَأَكَّدَ أنَّ", ["verb وَأَكَّدَ"], id="fully vowelled"),
        pytest.param("قـال", ["verb قـال"], id="stretched"),
        pytest.param("مضيفة أن", ["participle مضيفة"], id="participle"),
        pytest.param("مشيراً إلى", ["participle مشيراً"], id="participle with tanween"),
        pytest.param("نقلاً عن رويترز", ["adverbial نقلاً عن"], id="adverbial of two words is one spot"),
        pytest.param("على حد قول الوزير", ["adverbial على حد قول"], id="the longest wins"),
        pytest.param("وبحسب المصدر", ["adverbial وبحسب"], id="adverbial with a conjunction"),
        pytest.param("حسبما ذكرت رويترز", ["adverbial حسبما", "verb ذكرت"], id="adverbial before a verb"),
        pytest.param("الجسر آمن", [], id="none"),
        pytest.param("", [], id="empty"),
    ],
)
def test_spots(text: str, expected: list[str]) -> None:
    assert spots(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("كشفتصحيفة الأخبار", ["كشفت", "صحيفة", "الأخبار"], id="verb and medium"),
        pytest.param("قالت المصادرإن الطريق", ["قالت", "المصادر", "إن", "الطريق"], id="noun and complementizer"),
        pytest.param("عنوكالة رويترز", ["عن", "وكالة", "رويترز"], id="preposition and medium"),
        pytest.param("أعلنتالوزارة الخطة", ["أعلنت", "الوزارة", "الخطة"], id="verb and article"),
        pytest.param("المستشفيات", ["المستشفيات"], id="a long word stays whole"),
        pytest.param("استقبالهم", ["استقبالهم"], id="an article's letters inside a word"),
    ],
)
def test_lost_spaces(text: str, words: list[str]) -> None:
    assert Passage(text, default()).raws() == words


@given(st.text(alphabet='قالعنوصحيفهإ ًـ.,«»"()\n\u200f&;د12', max_size=120))
def test_tokens_stand_where_the_text_has_them(text: str) -> None:
    p = Passage(text, default())
    assert [text[p.starts[i] : p.after(i)] for i in range(p.end)] == p.raws()
    assert all(p.after(i) <= p.starts[i + 1] for i in range(p.end - 1))


@given(st.text(alphabet="حخطيةل ،:(«»\n\t\u00a012a-/\u0651\u0640", max_size=60))
def test_parting_at_spaces_finds_the_tokens_of_the_whole_text(text: str) -> None:
    p = Passage(text, default())
    assert p.raws() == tokens(text)
    assert [text[p.starts[i] : p.after(i)] for i in range(p.end)] == p.raws()


def test_what_was_asked_of_the_lexicon_parts_no_text_otherwise() -> None:
    default().word("زرخ،زرخ")
    assert Passage("زرخ،زرخ", default()).raws() == ["زرخ", "،", "زرخ"]


def test_a_full_cache_keeps_what_was_met_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "FULL", 5)
    monkeypatch.setattr(words, "CORE", 2)
    cache = words.Cache[int]()
    for number in range(7):
        assert cache.keep(f"w{number}", number) == number
    assert cache == {"w0": 0, "w1": 1, "w5": 5, "w6": 6}


def test_long_pieces_and_those_over_a_line_end_are_not_kept() -> None:
    chunks = words.Chunks(words.Analysis(default()))
    found = [chunks[piece] for piece in ("قال", "قال،", "الوزير\nوأضاف", "ط" * 41)]
    assert [1 if isinstance(one, words.Word) else len(one.words) for one in found] == [1, 2, 3, 1]
    assert list(chunks) == ["قال", "قال،", "الوزير", "وأضاف"]
