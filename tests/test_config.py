"""The configuration: which file, every mistake with its line, what it changes, per path."""

from pathlib import Path

import pytest
from conftest import put

from provtrace import check, config, rules
from provtrace.config import Config, Settings, merged
from provtrace.errors import ConfigError
from provtrace.toml import line_of


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "provtrace.toml") -> Config:
    return config.read(Path(put(name, text)), rules.NAMES)


def mistakes(text: str, name: str = "provtrace.toml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read(text, name)
    return str(caught.value).splitlines()


WHOLE = """
select = ["PT1", "single-origin"]
ignore = ["PT105"]
fail-on = "error"
baseline = "known.json"
strict-baseline = true
lexicon = ["mine.toml"]
require-credit = ["was"]
forbid-origin = ["unspecified", "unnamed"]
[severities]
PT302 = "warning"
no-attribution = "error"
[thresholds]
late-sentences = 5
[per-path."opinion/**"]
ignore = ["PT101"]
thresholds = {article-words = 9}
"""


def test_all_that_can_be_set() -> None:
    found = read(WHOLE)
    settings = found.settings
    assert (settings.select, settings.ignore) == (("PT1", "single-origin"), ("PT105",))
    assert (found.fail_on, found.baseline, found.strict_baseline) == ("error", "known.json", True)
    assert config.lexicon_files(found) == ("mine.toml",)
    assert (settings.require_credit, settings.forbid_origin) == (("was",), ("unspecified", "unnamed"))
    assert settings.severities == {"PT302": "warning", "PT101": "error"}
    assert (settings.thresholds.late_sentences, settings.thresholds.story_outlets) == (5, 3)
    inside = found.at("opinion/a/b.txt")
    assert inside.ignore == ("PT105", "PT101")
    assert (inside.thresholds.article_words, inside.thresholds.late_sentences) == (9, 5)
    assert found.at("news/b.txt") == settings


# A mistake, the line it stands on, and what is said of it.
MISTAKES = [
    pytest.param("selct = []", 1, "unknown key 'selct', did you mean 'select'?", id="an-unknown-key"),
    pytest.param("\n# one\nselect = 'PT1'", 3, "select must be a list of strings, not 'PT1'", id="no-list"),
    pytest.param("select = [\n  'PT1',\n  'PT9',\n]", 3, "no rule is called 'PT9'", id="a-rule-inside-a-long-list"),
    pytest.param("ignore = ['PT203']", 1, "no rule is called 'PT203'", id="a-reserved-code"),
    pytest.param("ignore = ['unamed-only']", 1, "did you mean 'unnamed-only'?", id="a-name-with-a-slip"),
    pytest.param("fail-on = 'high'", 1, "fail-on must be one of note, warning, error, none", id="no-severity"),
    pytest.param("[severities]\n\nPT102 = 'fatal'", 3, "PT102 must be one of note, warning, error", id="a-severity"),
    pytest.param("[severities]\nPT999 = 'note'", 2, "no rule is called 'PT999'", id="a-severity-of-no-rule"),
    pytest.param("severities = 1", 1, "severities must be a table", id="no-table"),
    pytest.param("[thresholds]\nlate-sentences = -1", 2, "late-sentences must be a whole number", id="below-nought"),
    pytest.param("[thresholds]\nlate-sentences = true", 2, "late-sentences must be a whole number", id="a-truth"),
    pytest.param("[thresholds]\nlate = 3", 2, "unknown key 'late'", id="an-unknown-threshold"),
    pytest.param("forbid-origin = ['rumour']", 1, "'rumour' is none of agency", id="no-kind"),
    pytest.param("baseline = 3", 1, "baseline must be a file's name, not 3", id="no-name"),
    pytest.param("lexicon = 'mine.toml'", 1, "lexicon must be a list of strings", id="no-list-of-files"),
    pytest.param("strict-baseline = 'yes'", 1, "strict-baseline must be true or false", id="no-truth"),
    pytest.param("per-path = []", 1, "per-path must hold one table a pattern", id="per-path-is-no-table"),
    pytest.param("[per-path.'a/*']\n\nbaseline = 'x'", 3, "unknown key 'baseline'", id="a-key-that-is-not-per-path"),
    pytest.param("[per-path.'a/*']\nselect = [\n'PT8']", 3, "no rule is called 'PT8'", id="a-rule-per-path"),
    pytest.param("select = [", 1, "not TOML", id="no-toml"),
]


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES)
def test_a_mistake_is_told_with_file_and_line(text: str, line: int, message: str) -> None:
    [told] = mistakes(text)
    assert told.startswith(f"provtrace.toml:{line}: ")
    assert message in told


def test_all_mistakes_are_told_at_once_in_order() -> None:
    told = mistakes("selct = []\nfail-on = 3\n[thresholds]\nx = 1\n[severities]\nPT1 = 'note'\n")
    assert [line.split(": ")[0] for line in told] == [f"provtrace.toml:{line}" for line in (1, 2, 4, 6)]


def test_the_lines_of_a_pyproject_are_the_files_own() -> None:
    told = mistakes("[project]\nname = 'x'\n\n[tool.provtrace]\nselct = []\n", "pyproject.toml")
    assert told == ["pyproject.toml:5: unknown key 'selct', did you mean 'select'?"]


def test_a_medium_that_the_lexicon_lacks_is_a_mistake_with_its_line() -> None:
    put("provtrace.toml", "\nrequire-credit = [\n'was',\n'no-such-medium',\n]\n")
    with pytest.raises(ConfigError, match=r"^provtrace.toml:4: .*'no-such-medium'$"):
        check.check_media(check.configured())


# ---------------------------------------------------------------- which file
def test_the_nearest_file_upward_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    put("provtrace.toml", "ignore = ['PT101']")
    put("a/pyproject.toml", "[tool.other]\nx = 1\n")
    put("a/b/pyproject.toml", "[tool.provtrace]\nignore = ['PT102']\n")
    Path("a/b/c").mkdir()
    for folder, wanted in (("a", "PT101"), ("a/b", "PT102"), ("a/b/c", "PT102")):
        with monkeypatch.context() as patch:
            patch.chdir(folder)
            assert check.configured().settings.ignore == (wanted,)
    assert check.configured(isolated=True) == Config()
    assert check.configured("a/b/pyproject.toml").settings.ignore == ("PT102",)


def test_its_own_file_comes_before_the_shared_one() -> None:
    put("pyproject.toml", "[tool.provtrace]\nignore = ['PT102']\n")
    put("provtrace.toml", "ignore = ['PT101']")
    assert check.configured().settings.ignore == ("PT101",)


def test_an_empty_table_stops_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    put("provtrace.toml", "ignore = ['PT101']")
    put("a/pyproject.toml", "[tool.provtrace]\n")
    monkeypatch.chdir("a")
    assert check.configured().settings.ignore == ()


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[tool"], ids=["no-utf-8", "no-toml"])
def test_a_file_that_cannot_be_read_is_an_error(content: bytes) -> None:
    Path("pyproject.toml").write_bytes(content)
    with pytest.raises(ConfigError, match=r"^pyproject.toml"):
        check.configured()


# ---------------------------------------------------------------- selection
SELECTED = [
    pytest.param(None, (), True, id="by-default"),
    pytest.param(None, ("PT102",), False, id="ignored"),
    pytest.param(("PT2",), (), False, id="others-selected"),
    pytest.param(("PT1",), (), True, id="by-its-beginning"),
    pytest.param(("unnamed-only",), ("PT1",), True, id="its-name-beats-a-beginning"),
    pytest.param(("PT102",), ("PT1",), True, id="its-code-beats-a-beginning"),
    pytest.param(("ALL",), ("PT10",), False, id="a-beginning-beats-all"),
    pytest.param(("PT102",), ("PT102",), False, id="of-two-as-long-the-one-that-ignores"),
]


@pytest.mark.parametrize(("select", "ignore", "wanted"), SELECTED)
def test_which_rules_are_on(select: tuple[str, ...] | None, ignore: tuple[str, ...], wanted: bool) -> None:
    assert Settings(select=select, ignore=ignore).selects("PT102", "unnamed-only", default=True) is wanted


def test_a_command_line_selects_over_the_file_and_ignores_beside_it() -> None:
    given = Config(settings=merged(Settings(), {"select": ("PT1",), "ignore": ("PT102",)}))
    assert check.selecting(given, ["PT102"], []).settings.selects("PT102", "unnamed-only", default=True)
    assert not check.selecting(given, [], ["PT103"]).settings.selects("PT103", "vague-credit", default=True)
    with pytest.raises(ConfigError, match="no rule is called 'PT7'"):
        check.selecting(given, ["PT7"], [])


def test_of_patterns_the_later_one_is_laid_over_the_earlier() -> None:
    found = read(
        "[per-path.'a/**']\nignore = ['PT102']\nthresholds = {article-words = 5}\n"
        "[per-path.'a/b/**']\nignore = ['PT103']\nthresholds = {article-words = 9}\n"
    )
    for path, ignored, words in [("a/x", ("PT102",), 5), ("a/b/x", ("PT102", "PT103"), 9), ("x", (), 40)]:
        settings = found.at(path)
        assert (settings.ignore, settings.thresholds.article_words) == (ignored, words)


LINES = [
    pytest.param("a = 1\nb = 2\n", ("b",), "", 2, id="a-key"),
    pytest.param("[t]\n\n# x\nb = [\n 1,\n 2,\n]\n", ("t", "b"), "2", 6, id="a-value-in-it"),
    pytest.param("[t]\nb = '''\nx = 1\n'''\nx = 2\n", ("t", "x"), "", 5, id="not-what-looks-like-a-key"),
    pytest.param("t.'a.b' = 1\nt.\"c\" = 2", ("t", "c"), "", 2, id="dotted-and-quoted"),
    pytest.param("t = {a = 1, b = 2}", ("t", "b"), "", 1, id="inline"),
    pytest.param("a = 1", ("nowhere",), "", 1, id="nowhere"),
]


@pytest.mark.parametrize(("text", "keys", "value", "line"), LINES)
def test_the_line_of_a_key(text: str, keys: tuple[str, ...], value: str, line: int) -> None:
    assert line_of(text, *keys, value=value) == line
