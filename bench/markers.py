"""The words that credit, as plain spellings: what a user of another tool would look for. Reads provtrace's data.

python bench/markers.py MARKERS.json WORDS.txt
"""

import json
import sys
from pathlib import Path

from provtrace.lexicon.files import read_data

PROCLITICS = ("", "و", "ف")
THAT = ["أن", "إن", "بأن", "أنه", "أنها", "إنه", "إنها"]


def markers() -> dict[str, list[str]]:
    """`verbs`: every inflected form and participle, also after و and ف; `phrases`: adverbials, labels; `that`: أن."""
    data, _ = read_data()
    forms = data["verb_forms"]
    finite = {
        spelling
        for spellings in forms["forms"].values()
        for spelling, codes in spellings.items()
        if not all(code.endswith("o") for code in ([codes] if isinstance(codes, str) else codes))
    }
    participles = {spelling for spellings in forms["participles"].values() for spelling in spellings}
    verbs = {proclitic + spelling for spelling in finite | participles for proclitic in PROCLITICS}
    phrases = {words for kind in ("adverbial", "label") for entry in data["cues"][kind] for words in entry["words"]}
    return {"verbs": sorted(verbs), "phrases": sorted(words.partition(" +")[0] for words in phrases), "that": THAT}


if __name__ == "__main__":
    found = markers()
    Path(sys.argv[1]).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    Path(sys.argv[2]).write_text("\n".join([*found["verbs"], *found["phrases"]]) + "\n", encoding="utf-8")
