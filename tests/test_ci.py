"""The pre-commit hook and the GitHub action, tried in a scratch repository from a copy of this one. Slow: installs."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SHIPPED = (
    "provtrace",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    ".pre-commit-hooks.yaml",
    "action.yml",
)
OLD = "نقلت وكالة رويترز عن مصدر مقرب من الحكومة أن الموازنة ستخفض هذا العام بعد جلسة طويلة."
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "GIT_"))}
    env = {**kept, "GIT_CONFIG_GLOBAL": os.devnull, **environment}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)


def git(folder: Path, *arguments: str) -> str:
    done = run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a user's tools would clone: this repository as it stands, committed."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "as it stands")
    return folder


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository with yesterday's article, and today's staged."""
    folder = tmp_path / "newsroom"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "old.txt").write_text(OLD, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "yesterday")
    (folder / "articles" / "new.txt").write_text(OLD + "\n", encoding="utf-8")
    git(folder, "add", "-A")
    return folder


def test_pre_commit_checks_the_changed_files_in_the_light_of_the_others(
    shipped: Path, newsroom: Path, tmp_path: Path
) -> None:
    hook = {"id": "provtrace-check", "args": ["--select", "PT102,PT304", "--format", "line", "--corpus", "articles/"]}
    config = {"repos": [{"repo": str(shipped), "rev": git(shipped, "rev-parse", "HEAD"), "hooks": [hook]}]}
    (newsroom / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(newsroom, "add", "-A")
    done = run(sys.executable, "-m", "pre_commit", "run", cwd=newsroom, PRE_COMMIT_HOME=str(tmp_path / "home"))
    assert done.returncode == 1, done.stdout + done.stderr
    found = re.findall(r"^(\S+\.txt):\d+: (PT\d+)", done.stdout, re.MULTILINE)
    assert sorted(found) == [("articles/new.txt", "PT102"), ("articles/new.txt", "PT304")]


def steps() -> list[dict[str, Any]]:
    made = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert made["runs"]["using"] == "composite"
    return list(made["runs"]["steps"])


def filled(text: str, inputs: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: inputs[found[1]], text)


def test_the_steps_of_the_action_run_under_bash(shipped: Path, newsroom: Path, tmp_path: Path) -> None:
    declared = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    inputs = {name: one["default"] for name, one in declared.items()}
    inputs |= {"paths": "articles/new.txt", "corpus": "articles", "args": "--select PT102,PT304", "sarif": "out.sarif"}
    made = run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    path = f"{tmp_path / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = []
    for step in steps():
        assert step["shell"] == "bash"
        environment = {key: filled(value, inputs) for key, value in step.get("env", {}).items()}
        # GitHub runs bash so: it stops at the first failure.
        done.append(
            run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", filled(step["run"], inputs), cwd=newsroom,
                PATH=path, GITHUB_ACTION_PATH=str(shipped), **environment)
        )  # fmt: skip
    install, sarif, check = done
    assert install.returncode == 0, install.stderr
    assert sarif.returncode == 0, sarif.stderr
    assert len(json.loads((newsroom / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 2
    assert check.returncode == 1, check.stderr
    assert "::warning file=articles/new.txt,line=1,title=PT102 unnamed-only::" in check.stdout
    assert "old.txt" not in check.stdout
