"""`make bench`: what a trace costs, beside what reading the same file costs anyway, spaCy and ripgrep. Starts children.

CPU time, not time on the wall: user and system time of a child and of its children, medians of `--runs` runs. The file
is ../shared/corpora's, uncompressed, or generated articles where that is absent. bench/README.md says how to read it.
"""

import argparse
import gzip
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generate import write_articles

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpora" / "saudinewsnet-2015.jsonl.gz"
GENERATED = 14_588  # as many as the corpus holds
BENCH = Path(__file__).parent
PEERS = ROOT / ".venv-peers" / "bin"  # what `make bench` installs there; what is absent is left out
PLAIN, COMPILED = Path(sys.executable).with_name("provtrace"), ROOT / ".venv-compiled" / "bin" / "provtrace"

RATIO_AT_MOST = 40.0  # times the baseline; the first issue's bound
LINEARITY_WITHIN = 0.2  # of the cost an article on every tenth
SPACY_AT_LEAST = 2.5  # times provtrace --no-stories
TWO_JOBS_AT_LEAST = 1.6  # times one job, by the wall clock

BASELINE = """
import json, sys
words = 0
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        words += len(json.loads(line)["text"].split())
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall seconds and peak resident memory in MiB of one child, or the medians of several."""

    cpu: float
    memory: float
    wall: float


def cost(command: Sequence[str | Path], runs: int) -> Cost:
    """The medians of `runs` runs; a run that fails ends the benchmark."""
    found = [once(command) for _ in range(runs)]
    return Cost(*(statistics.median(getattr(c, name) for c in found) for name in Cost.__slots__))


def once(command: Sequence[str | Path]) -> Cost:
    begin = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)  # of this child alone: RUSAGE_CHILDREN adds up and keeps maxima
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(map(str, command))}: exit {child.returncode}")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit, time.perf_counter() - begin)


def trace(articles: Path, *more: str, jobs: int = 1, program: Path | None = None) -> list[str | Path]:
    """The command measured, compiled where that was built: JSONL in, NDJSON out; without more, stories and all."""
    program = program or (COMPILED if COMPILED.exists() else PLAIN)
    return [program, "trace", articles, "--format", "ndjson", "--jobs", str(jobs), "--quiet", *more]


def peers(folder: Path, articles: Path) -> dict[str, list[str | Path]]:
    """What else finds the same markers in the same file, by name: those that are installed."""
    known, words = folder / "markers.json", folder / "words.txt"
    once([sys.executable, BENCH / "markers.py", known, words])
    found: dict[str, list[str | Path]] = {}
    if (PEERS / "python").exists() and not subprocess.run(
        [PEERS / "python", "-c", "import spacy"], check=False
    ).returncode:
        found["spaCy: all"] = [PEERS / "python", BENCH / "spacy_peer.py", known, articles]
    rg = shutil.which("rg", path=f"{PEERS}{os.pathsep}{os.environ.get('PATH', '')}")
    if rg is not None:
        found["ripgrep: all"] = [rg, "--no-config", "--threads", "1", "-obwF", "-f", words, articles]
    return found


def prepare(folder: Path, source: Path | None) -> tuple[str, Path, Path, Path, int, int]:
    """Where it is from; all articles, every tenth, one; how many all and every tenth are."""
    everything, tenth, single = (folder / f"{name}.jsonl" for name in ("all", "tenth", "one"))
    if source is None:
        name = f"{GENERATED} generated articles"
        write_articles(everything, GENERATED)
    else:
        name = source.name
        with (gzip.open if source.suffix == ".gz" else open)(source, "rb") as packed, everything.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
    count = count_tenth = 0
    # Line by line: what this process holds is counted as a child's peak.
    with everything.open("rb") as lines, tenth.open("wb") as some, single.open("wb") as one:
        for count, line in enumerate(lines, 1):
            if count == 1:
                one.write(line)
            if count % 10 == 1:
                some.write(line)
                count_tenth += 1
    return name, everything, tenth, single, count, count_tenth


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=CORPUS if CORPUS.is_file() else None)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--generated", action="store_true", help="measure generated articles even so")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bound is missed")
    asked = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        name, everything, tenth, single, count, count_tenth = prepare(
            Path(folder), None if asked.generated else asked.articles
        )
        megabytes = everything.stat().st_size / 1e6
        build = "compiled" if COMPILED.exists() else "not compiled"
        print(
            f"{name}: {count} articles, {megabytes:.1f} MB; Python {platform.python_version()}, "
            f"provtrace {build}, {asked.runs} runs"
        )
        baseline = cost([sys.executable, "-c", BASELINE, everything], asked.runs)
        start = cost(trace(single), asked.runs)
        some = cost(trace(tenth), asked.runs)
        whole = cost(trace(everything), asked.runs)
        plain = cost(trace(everything, "--no-stories"), asked.runs)
        double = cost(trace(everything, "--no-stories", jobs=2), asked.runs)
        interpreted = cost(trace(everything, "--no-stories", program=PLAIN), asked.runs) if COMPILED.exists() else None
        others = {name: cost(command, asked.runs) for name, command in peers(Path(folder), everything).items()}

    ratio = whole.cpu / baseline.cpu
    each_some, each_whole = ((c.cpu - start.cpu) / n for c, n in ((some, count_tenth), (whole, count)))
    growth = each_whole / each_some - 1
    print(f"{'':28}{'CPU s':>9}{'µs an article':>15}{'peak MiB':>10}")
    print(f"{'read, json.loads, split':28}{baseline.cpu:9.2f}{baseline.cpu / count * 1e6:15.0f}{baseline.memory:10.0f}")
    print(f"{'trace: one article':28}{start.cpu:9.2f}{'':15}{start.memory:10.0f}")
    print(f"{'trace: every tenth':28}{some.cpu:9.2f}{each_some * 1e6:15.0f}{some.memory:10.0f}")
    print(f"{'trace: all':28}{whole.cpu:9.2f}{each_whole * 1e6:15.0f}{whole.memory:10.0f}")
    print(f"{'trace --no-stories: all':28}{plain.cpu:9.2f}{plain.cpu / count * 1e6:15.0f}{plain.memory:10.0f}")
    if interpreted is not None:
        print(
            f"{'… as plain Python: all':28}{interpreted.cpu:9.2f}"
            f"{interpreted.cpu / count * 1e6:15.0f}{interpreted.memory:10.0f}"
        )
    for other, measured in others.items():
        print(f"{other:28}{measured.cpu:9.2f}{measured.cpu / count * 1e6:15.0f}{measured.memory:10.0f}")
    for absent in {"spaCy: all", "ripgrep: all"} - others.keys():
        print(f"{absent:28} not installed: left out")
    spacy = others["spaCy: all"].cpu / plain.cpu if "spaCy: all" in others else float("inf")
    two_jobs = plain.wall / double.wall
    faults = []
    for what, figure, good in (
        (f"all / baseline (at most {RATIO_AT_MOST:.0f})", f"{ratio:.1f} times", ratio <= RATIO_AT_MOST),
        (f"all / tenth, an article (±{LINEARITY_WITHIN:.0%})", f"{growth:+.1%}", abs(growth) <= LINEARITY_WITHIN),
        (f"spaCy / --no-stories (at least {SPACY_AT_LEAST})", f"{spacy:.2f} times", spacy >= SPACY_AT_LEAST),
        (f"two jobs, wall (at least {TWO_JOBS_AT_LEAST})", f"{two_jobs:.2f} times", two_jobs >= TWO_JOBS_AT_LEAST),
    ):
        print(f"{what:38}{figure:>12}  {'ok' if good else 'MISSED'}")
        faults += [] if good else [what]
    print(f"{'throughput':38}{megabytes / whole.cpu:7.2f} MB/s, {megabytes / plain.cpu:.2f} with --no-stories")
    return 1 if faults and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
