"""Chains as lines of isnad: the label, the place, each link from the next; and `trace --isnad` from outside."""

import io
from pathlib import Path

import pytest
from conftest import document, told
from rich.console import Console
from test_render import golden
from typer.testing import CliRunner

from provtrace.cli import app
from provtrace.models import ArticleTrace
from provtrace.render import isnad, tree

ROOT = Path(__file__).parents[1]


def lines(*members: ArticleTrace) -> list[str]:
    """The lines of a story, without its head and the totals."""
    page = io.StringIO()
    drawn = tree.render(document(list(members)), root="isnad")
    Console(file=page, width=500, highlight=False, markup=False).print(drawn)
    return [line.lstrip("├└─│ ").rstrip() for line in page.getvalue().splitlines()[1:-1]]


LINES = [
    ("every link has a name", ["connected  a:1  متصل: a عن reuters عن زيد"], [told("a", "reuters > person:زيد")]),
    ("via stands before the chain", ["connected  a:1  متصل: a عن was عن زيد"], [told("a", "was => person:زيد")]),
    ("a link without a name", ["unnamed  a:1  مبهم: a عن reuters عن مصدر أمني"], [told("a", "reuters > ?مصدر أمني")]),
    ("media without a name", ["unnamed  a:1  مبهم: a عن وسائل إعلام"], [told("a", "unspecified:وسائل إعلام")]),
    ("a link that cannot be resolved", ["broken  a:1 · two agencies precede  منقطع: a عن الوكالة"], [told("a", "!")]),
    ("it breaks behind its first link",
     ["broken  a:1 · two agencies precede  منقطع: a عن reuters عن الوكالة"], [told("a", "reuters > ! > person:زيد")]),
    ("a broken chain beside a whole one",
     ["connected  a:1  متصل: a عن زيد", "broken  a:1 · two agencies precede  منقطع: a عن الوكالة"],
     [told("a", "person:زيد", "!")]),
    ("nobody is credited", ["connected · own report  a  متصل: a"], [told("a")]),
    ("a publisher that is not known", ["connected  x:1  متصل: عن زيد"], [told("x", "person:زيد", outlet=None)]),
    ("two articles of one outlet are one line", ["connected · 2 articles  1:1  متصل: a عن زيد"],
     [told("1", "person:زيد", outlet="a"), told("2", "person:زيد", outlet="a")]),
    ("the chain goes on through the agency's own article",
     ["connected  a:1  متصل: a عن afp عن زيد", "connected  r:1  متصل: afp عن زيد"],
     [told("a", "afp"), told("r", "person:زيد", outlet="afp")]),
    ("a circle, and the credit at which it breaks",
     ["connected · own report  a  متصل: a", "connected  b:1  متصل: b عن a", "circular · breaks at  a عن b"],
     [told("a", "b"), told("b", "a")]),
    ("a credit to something later",
     ["connected  a:1  متصل: a عن b", "connected · own report  b  متصل: b", "credits what came later  a عن b"],
     [told("a", "b", date="2024-12-06"), told("b", date="2024-12-08")]),
    ("a denial is no chain of a claim", ["connected  a:1  متصل: a عن زيد"],
     [told("a", "person:زيد"), told("b", "deny person:عمرو")]),
]  # fmt: skip


@pytest.mark.parametrize(("want", "members"), [row[1:] for row in LINES], ids=[row[0] for row in LINES])
def test_lines(want: list[str], members: list[ArticleTrace]) -> None:
    assert lines(*members) == want


def test_every_state_of_the_document_has_a_label() -> None:
    assert set(isnad.words().labels) == set(isnad.STYLES) == {"connected", "unnamed", "broken"}
    assert len(set(isnad.words().labels.values())) == 3


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, arguments, catch_exceptions=False)
    return done.exit_code, done.output


def test_the_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code, printed = run("trace", "seeds", "--isnad", "--quiet")
    assert code == 0
    golden("isnad.txt", printed)


@pytest.mark.parametrize("other", [["--format", "json"], ["--root", "outlet"]])
def test_it_is_a_shape_of_the_tree(other: list[str]) -> None:
    code, printed = run("trace", str(ROOT / "seeds"), "--isnad", *other)
    assert code == 2
    assert "--isnad" in printed or "--bidi" in printed
