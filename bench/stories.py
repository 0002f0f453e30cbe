"""`make bench`, second part: what stories, origins and graph cost beside the extraction, and whether that grows.

CPU time of one process, in its own child; the articles are ../shared's corpus, or generated ones where it is absent.
The larger sets are sampled from it and altered, the same each time: bench/README.md says how.
"""

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from generate import articles as generated

from bench import CORPUS, GENERATED, ROOT

SMALL, LARGE = 15_000, 100_000
SHARE_AT_MOST = 0.5  # of the CPU time of the extraction
GROWTH_AT_MOST = 1.3  # times the cost an article at SMALL
SEED = 20150810
REPLACED = 0.1  # of an article's words
SEASON = timedelta(days=60)  # the corpus spans fewer


class Cost(NamedTuple):
    """CPU seconds, and the peak of resident memory in MiB."""

    articles: int
    extraction: float
    stories: float
    memory: float


def measure(path: Path) -> Cost:
    """Trace the articles of a file and tell their stories, in this process."""
    from provtrace import corpus, reading
    from provtrace.article import parse
    from provtrace.lexicon import default
    from provtrace.models import Article
    from provtrace.stories import digest

    clock, lexicon = time.process_time, default()
    extraction = stories = 0.0
    kept = []
    items = corpus.unique(reading.read(reading.find([str(path)]).inputs))
    articles = (item for item in items if isinstance(item, Article))
    while chunk := list(islice(articles, 500)):
        start = clock()
        traces = [parse(article, lexicon) for article in chunk]
        extraction += clock() - start
        start = clock()
        kept += [corpus.Traced(one, digest(one, passage)) for one, passage in traces]
        stories += clock() - start
    start = clock()
    for _ in corpus.tell(kept, lexicon):
        pass
    stories += clock() - start
    return Cost(len(kept), extraction, stories, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10)


def altered(records: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    """`count` records drawn from these: a tenth of the words from another article, every round a season later.

    Two rounds share a season, so that stories have altered copies, and a longer corpus is a longer time.
    """
    pick = random.Random(SEED)
    for number in range(count):
        turn, place = divmod(number, len(records))
        record, other = dict(records[place]), pick.choice(records)["text"].split() or [""]
        words = record["text"].split(" ")
        for at in pick.sample(range(len(words)), int(len(words) * REPLACED) if turn else 0):
            words[at] = pick.choice(other)
        record["text"], record["id"] = " ".join(words), f"{record['id']}~{turn}"
        if day := str(record.get("date") or "")[:10]:
            later = date.fromisoformat(day) + SEASON * (turn // 2)
            record["date"] = later.isoformat() + str(record["date"])[10:]
        yield record


def records() -> list[dict[str, Any]]:
    """The corpus, or as many generated articles."""
    if not CORPUS.is_file():
        return [dict(record) for record in generated(GENERATED)]
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def apart(path: Path) -> Cost:
    """The cost of a file's articles, measured in a child."""
    done = subprocess.run(
        [sys.executable, Path(__file__), "--measure", path], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return Cost(*json.loads(done.stdout))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, metavar="FILE", help="measure this file in this process, print JSON")
    parser.add_argument("--check", action="store_true", help="exit 1 where a bound is missed")
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure)))
        return 0

    found = records()
    costs = []
    print(
        f"{'articles':>9}{'extraction CPU s':>18}{'stories CPU s':>15}{'µs an article':>15}{'share':>8}{'peak MiB':>10}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for count in (len(found), SMALL, LARGE):
            path = Path(folder) / f"{count}.jsonl"
            with path.open("w", encoding="utf-8") as out:
                out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in altered(found, count))
            cost = apart(path)
            path.unlink()
            costs.append(cost)
            share, each = cost.stories / cost.extraction, cost.stories / cost.articles * 1e6
            print(
                f"{cost.articles:9}{cost.extraction:18.2f}{cost.stories:15.2f}{each:15.0f}{share:8.2f}{cost.memory:10.0f}"
            )
    whole, small, large = costs
    share = whole.stories / whole.extraction
    growth = (large.stories / large.articles) / (small.stories / small.articles)
    missed = False
    for what, figure, most in (
        (f"stories / extraction at {whole.articles}", share, SHARE_AT_MOST),
        (f"stories, an article, {LARGE} / {SMALL}", growth, GROWTH_AT_MOST),
    ):
        missed |= figure > most
        print(f"{what + f' (at most {most})':55}{figure:8.2f}  {'ok' if figure <= most else 'MISSED'}")
    return 1 if missed and asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
