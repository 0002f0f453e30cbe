"""PT3xx: what the corpus itself lacks. A rule's docstring is its page."""

from collections.abc import Iterator
from hashlib import blake2b

from provtrace.models import ArticleTrace
from provtrace.normalise import fold, tokens
from provtrace.rules.material import MEDIA, Ask, Corpus, Found, about, related


def unreadable_input(corpus: Corpus, ask: Ask) -> Iterator[Found]:
    """An input could not be read.

    Why: What was not read was not checked; a silent gap looks like a clean bill.
    Mend: Repair the file or take it out of the corpus.

    Fails:
        {"id": "1", "text": "قال الوزير إن
    Passes:
        {"id": "1", "text": "قال الوزير سامي الحداد إن الجسر فتح."}
    """
    for failure in corpus.failures:
        yield Found(failure.reason, failure=failure, words=f"{failure.path} {failure.reason}")


def unknown_publisher(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """Nothing in the article or its metadata says who published it.

    Why: Without the outlet the first link of every chain is missing, and outlets cannot be counted.
    Mend: Add `outlet` to the record, or put the file into a folder that is called like its outlet.

    Fails:
        قال وزير المالية سامي الحداد إن الموازنة أقرت.
    Passes:
        [sabq] قال وزير المالية سامي الحداد إن الموازنة أقرت.
    """
    if trace.outlet.found_by is None:
        yield Found("nothing says who published this article", trace)


def unknown_medium(trace: ArticleTrace, ask: Ask) -> Iterator[Found]:
    """The article credits a medium that the lexicon does not know. One finding a medium an article.

    Why: An unknown medium has no family and no second spelling, so that one origin may be counted as two.
    Mend: Add it to the lexicon (`provtrace lexicon --unknown` lists them), or correct its spelling.

    Fails:
        ذكرت صحيفة الوطن الجديد الدولية أن الجسر فتح.
    Passes:
        ذكرت صحيفة الشرق الأوسط أن الجسر فتح.
    """
    seen = set()
    for one in trace.attributions:
        for link in (*one.via, *one.chain):
            known = link.id in ask.lexicon.media or link.unresolved is not None or link.id == trace.outlet.id
            known = known or _plain(link.name or "", ask)
            if link.kind in MEDIA and not known and link.mention is not None and link.id not in seen:
                seen.add(link.id)
                yield about(trace, one, f"the lexicon does not know this {link.kind}", span=link.mention)


def _plain(name: str, ask: Ask) -> bool:
    """Whether a name is one ordinary word: the club's site is no medium of the name Club."""
    word = ask.lexicon.word(name)
    return " " not in name and word.definite and word.common


def duplicate_article(corpus: Corpus, ask: Ask) -> Iterator[Found]:
    """The same text twice. What differs in spelling marks, spaces and punctuation alone is the same.

    Why: A copy counts as one more article of its story and weighs twice in every figure.
    Mend: Take one of them out, or tell their records apart.

    Fails:
        [sabq] قال وزير المالية سامي الحداد إن الموازنة أقرت مساء أمس.
        [okaz] قال وزير المالية سامي الحداد، إن الموازنة أُقرت مساء أمس.
    Passes:
        [sabq] قال وزير المالية سامي الحداد إن الموازنة أقرت مساء أمس.
        [okaz] قال وزير المالية سامي الحداد إن الموازنة رفضت مساء أمس.
    """
    first: dict[bytes, ArticleTrace] = {}
    for trace in sorted(corpus.articles, key=lambda one: one.id in corpus.asked):
        key = _words(trace)
        if not key:
            continue
        if key in first:
            where = (related(first[key], None, "the same text"),)
            yield Found("the same text as another article", trace, related=where)
        else:
            first[key] = trace


def _words(trace: ArticleTrace) -> bytes:
    """A digest of the words of the body, without marks and spelling variants; empty where there are none."""
    text = trace.text if isinstance(trace.text, str) else ""
    words = [folded for token in tokens(text[trace.body.start : trace.body.end]) if (folded := fold(token)).isalnum()]
    return blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest() if words else b""
