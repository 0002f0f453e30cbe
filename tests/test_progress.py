"""Progress on standard error: what it says at each moment, how much there is to read, what the reader counts."""

import gzip
from pathlib import Path

import pytest

from provtrace import reading
from provtrace.cli.progress import Meter, counting, line

LINES = [
    pytest.param((1, 0.2, 0, None), "1 article", id="begun"),
    pytest.param((1200, 2.0, 0, None), "1,200 articles · 600/s", id="no-size-known"),
    pytest.param((30, 0.5, 40, 400), "30 articles · 10 %", id="too-early-for-a-rate"),
    pytest.param((1200, 2.0, 100, 400), "1,200 articles · 600/s · 25 % · 0:06 left", id="a-quarter"),
    pytest.param((1200, 60.0, 100, 400), "1,200 articles · 20/s · 25 % · 3:00 left", id="minutes"),
    pytest.param((1200, 2.0, 400, 400), "1,200 articles · 600/s · all read", id="what-follows-is-not-reading"),
]


@pytest.mark.parametrize(("given", "wanted"), LINES)
def test_what_it_says(given: tuple[int, float, int, int | None], wanted: str) -> None:
    assert line(*given) == wanted


def test_what_is_read_adds_up_to_the_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قال الوزير إن كذا.", encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a"}\n' * 5000))
    inputs = reading.find([tmp_path, tmp_path / "none.txt"]).inputs
    meter = Meter(inputs)
    articles = list(reading.read(inputs, count=meter.read))
    assert len(articles) == 5002
    assert meter.done == meter.total == sum(path.stat().st_size for path in tmp_path.iterdir())
    assert list(reading.read(inputs)) == articles


def test_a_pipe_has_no_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    assert Meter(reading.find([tmp_path, "-"]).inputs).total is None
    assert Meter().total is None


def test_hidden_it_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with counting(Meter(), hidden=True) as advance:
        advance()
    assert capsys.readouterr() == ("", "")
