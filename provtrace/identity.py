"""A source's name -> the folded name that its id is made of, one over all articles. Below resolve.

Rules and not lists: a ministry by what it is for, an embassy by its country; a person's spellings are data.
"""

from provtrace.lexicon import Lexicon
from provtrace.models import Kind
from provtrace.normalise import fold_phrase


def identity(lexicon: Lexicon, kind: Kind, name: str) -> str:
    """The words of an id: `فلاديمير بوتين` of فلاديمير بوتن, `وزاره الخارجيه الروسيه` of الخارجية الروسية."""
    words = fold_phrase(name).split()
    if kind == "person":
        words = [lexicon.respelled.get(word, word) for word in words]
    elif kind == "organization" and len(words) > 1:
        if words[0] in lexicon.ministries and "nationality" in lexicon.word(words[1]).tags:
            words = [lexicon.in_full["ministry"], *words]
        elif words[0] == lexicon.in_full["embassy"] and words[1] in lexicon.nationalities:
            words = ["ال" + words[0], "ال" + lexicon.nationalities[words[1]] + "ه", *words[2:]]
    return " ".join(words)
