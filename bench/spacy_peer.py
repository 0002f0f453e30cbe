"""What one would write with spaCy: the blank Arabic tokenizer, a PhraseMatcher, a Matcher; JSONL in, JSONL out.

    python bench/spacy_peer.py MARKERS.json ARTICLES.jsonl

It finds the markers and, of a verb, أن within four tokens; who is credited it does not ask. Runs where spaCy is
installed, without provtrace.
"""

import json
import sys
from pathlib import Path

import spacy
from spacy.matcher import Matcher, PhraseMatcher

BETWEEN = 3  # tokens


def main(markers: Path, articles: Path) -> None:
    known = json.loads(markers.read_text(encoding="utf-8"))
    nlp = spacy.blank("ar")
    phrases = PhraseMatcher(nlp.vocab)
    phrases.add("marker", list(nlp.tokenizer.pipe([*known["verbs"], *known["phrases"]])))
    patterns = Matcher(nlp.vocab)
    verb, that = {"ORTH": {"IN": known["verbs"]}}, {"ORTH": {"IN": known["that"]}}
    patterns.add("that", [[verb, *[{"IS_PUNCT": False}] * n, that] for n in range(BETWEEN + 1)])
    name = nlp.vocab.strings
    with articles.open(encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        for record in records:
            doc = nlp.tokenizer(record["text"])
            spans = ((name[rule], doc[start:end]) for rule, start, end in [*phrases(doc), *patterns(doc)])
            hits = [
                {"rule": rule, "text": span.text, "start": span.start_char, "end": span.end_char}
                for rule, span in spans
            ]
            print(json.dumps({"id": record["id"], "hits": hits}, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
