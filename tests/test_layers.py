"""A file imports only from floors below its own. Reads the package's source, never imports it."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "provtrace"

# Top down. A folder is one floor; names on one line do not import each other. A file without a place here fails.
FLOORS = """
__main__
cli
__init__
check
corpus
engines rules render baseline
diff unknown lookup explain
origins reuse drift
stories
examples
article
lead
resolve
described identity
credits publisher
attribution
evidence
nobody
report
verbs
walk
clause
subject
phrases
anatomy graph reading
furniture
cues additions
sentences
shingles lexicon config
normalise
models
toml
errors
"""
FLOOR = {name: floor for floor, line in enumerate(FLOORS.split("\n")) for name in line.split()}


def faults(package: Path) -> list[str]:
    """Every import that does not run downwards, every cycle in a folder, every file without a floor."""
    found, inside = [], dict[str, dict[str, set[str]]]()
    for file in sorted(package.rglob("*.py")):
        module = module_of(file, package)
        top = module[0] if module else "__init__"
        if top not in FLOOR:
            found.append(f"{file.relative_to(package)}: has no floor")
            continue
        for line, target in imports(file, package):
            below = target[0] if target else "__init__"
            if below == top and top != "__init__":
                inside.setdefault(top, {}).setdefault(".".join(module), set()).add(".".join(target))
            elif FLOOR.get(below, -1) <= FLOOR[top]:
                found.append(f"{file.relative_to(package)}:{line}: {top} imports {below}, which is not below it")
    for folder, edges in inside.items():
        try:
            TopologicalSorter(edges).prepare()
        except CycleError as error:
            found.append(f"{folder}/: imports run in a circle: {' → '.join(error.args[1])}")
    return found


def module_of(file: Path, package: Path) -> tuple[str, ...]:
    """`cues.py` → ("cues",); `reading/__init__.py` → ("reading",); the package's own `__init__.py` → ()."""
    parts = file.relative_to(package).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(file: Path, package: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each module of the package that the file imports, wherever in the file: (line, its parts)."""
    module = module_of(file, package)
    home = module if file.name == "__init__.py" else module[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first, *rest = alias.name.split(".")
                if first == package.name:
                    yield node.lineno, tuple(rest)
        elif isinstance(node, ast.ImportFrom):
            named = tuple(node.module.split(".")) if node.module else ()
            if node.level:
                base = (*home[: len(home) - node.level + 1], *named)
            elif named[:1] == (package.name,):
                base = named[1:]
            else:
                continue
            for alias in node.names:
                yield node.lineno, deepest((*base, alias.name), package)


def deepest(parts: tuple[str, ...], package: Path) -> tuple[str, ...]:
    """`from provtrace import cues` names a file, `from provtrace.cues import find` a thing in one: the file of both."""
    at = package.joinpath(*parts)
    return parts if at.with_suffix(".py").exists() or (at / "__init__.py").exists() else parts[:-1]


def test_every_file_imports_only_from_floors_below_its_own() -> None:
    assert list(PACKAGE.glob("*.py")), f"no package at {PACKAGE}"
    assert not faults(PACKAGE)


CASES = [
    pytest.param({"cues.py": "from provtrace.models import Cue"}, "", id="downwards-is-right"),
    pytest.param({"cues.py": "from provtrace.resolve import x"}, "cues imports resolve", id="upwards"),
    pytest.param({"cues.py": "from provtrace import resolve"}, "cues imports resolve", id="upwards-by-package"),
    pytest.param({"cues.py": "import provtrace.resolve"}, "cues imports resolve", id="upwards-by-dotted-name"),
    pytest.param({"cues.py": "from .resolve import x"}, "cues imports resolve", id="upwards-relative"),
    pytest.param({"cues.py": "def f():\n    from provtrace.resolve import x"}, "cues imports resolve", id="lazily"),
    pytest.param({"cues.py": "from provtrace.anatomy import x"}, "cues imports anatomy", id="sideways"),
    pytest.param({"models.py": "from provtrace import trace"}, "models imports __init__", id="the-public-face"),
    pytest.param({"helpers.py": ""}, "helpers.py: has no floor", id="no-floor"),
    pytest.param({"cues.py": "import provtrace.helpers"}, "cues imports helpers", id="an-import-without-a-floor"),
    pytest.param({"render/tree.py": "from provtrace.render.text import x"}, "", id="inside-a-folder-one-way"),
    pytest.param(
        {"render/tree.py": "from provtrace.render.text import x", "render/text.py": "from .tree import y"},
        "render/: imports run in a circle",
        id="inside-a-folder-in-a-circle",
    ),
]


@pytest.mark.parametrize(("files", "fault"), CASES)
def test_the_check_itself(tmp_path: Path, files: dict[str, str], fault: str) -> None:
    package = tmp_path / "provtrace"
    for name in {"__init__.py", "resolve.py", "models.py", "anatomy.py", "render/text.py", *files}:
        file = package / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(files.get(name, ""), encoding="utf-8")
    found = faults(package)
    assert len(found) == bool(fault)
    assert all(fault in line for line in found)
