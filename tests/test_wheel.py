"""The wheel, installed in a fresh environment, traces a seed. Builds and installs into a temporary folder alone."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "000_2b18045267184024.txt"
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """What the command prints. It sees nothing of this environment; a failure shows its standard error."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command}: {done.stderr}{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    inside = {path.relative_to(ROOT).as_posix() for path in (ROOT / "provtrace").rglob("*") if path.is_file()}
    inside = {name for name in inside if "__pycache__" not in name}
    assert any(name.endswith(".toml") for name in inside)
    assert {name for name in names if ".dist-info/" not in name} == inside
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_a_fresh_environment_traces_a_seed(wheel: Path, tmp_path: Path) -> None:
    # Real dependencies from the index: a forgotten one must fail here.
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=tmp_path)
    copy = tmp_path / SEED.name
    copy.write_bytes(SEED.read_bytes())
    where = run(programs / "python", "-c", "import provtrace; print(provtrace.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(tmp_path / "venv")
    [article] = json.loads(run(programs / "provtrace", "trace", copy.name, "--format", "json", cwd=tmp_path))[
        "articles"
    ]
    assert article["outlet"]["id"] == "enab-baladi"
    assert "bloomberg" in {link["id"] for found in article["attributions"] for link in found["chain"]}
