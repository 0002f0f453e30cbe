"""Where quotations, sentences and clauses end, from the punctuation alone. Imports lexicon for the tokens' type."""

from typing import Final

from provtrace.lexicon import Word

STOPS: Final = frozenset(".!?؟")
QUOTES: Final = frozenset('"“”„«»‹›‟″') | {"&quot;"}
_OPENERS: Final = frozenset("“„«‹‟")
_FAMILY: Final = dict.fromkeys("«»‹›", "«") | dict.fromkeys("“”„‟″", "“") | {'"': '"', "&quot;": '"'}
_BRACKETS: Final = {")": "(", "]": "[", "}": "{"}
LONGEST_QUOTE: Final = 400  # tokens; a mark farther from its partner than this is a slip of the pen
LONGEST_SENTENCE: Final = 1000  # tokens; of 15,000 articles none has one of 700, and a text without stops stays linear
DEEPEST: Final = 50  # open marks in a paragraph; those before are never closed


def pair_marks(tokens: list[Word], starts: list[int], marks: list[int]) -> list[int]:
    """For each token the index of the mark that closes (or opened) it, else -1.

    Quotation marks are matched with a stack a paragraph; a mark used against its direction (“so“, ”so“, »so«) is
    taken as what its place between space and word makes it.
    """
    partner = [-1] * len(tokens)
    stack: list[tuple[str, int]] = []
    last = len(tokens) - 1
    for i in marks:
        token = tokens[i].raw
        if token[0] == "\n":
            stack.clear()
        elif token in QUOTES:
            family = _FAMILY[token]
            opened = next((mark for mark in reversed(stack) if mark[0] == family), None)
            tight_left = i > 0 and starts[i - 1] + tokens[i - 1].length == starts[i]
            tight_right = i < last and starts[i] + len(token) == starts[i + 1]
            if _opens(token, tight_left, tight_right, opened is not None):
                if opened is not None:  # never closed
                    stack.remove(opened)
                stack.append((family, i))
                del stack[:-DEEPEST]
            elif opened is not None:
                while stack.pop() != opened:
                    pass
                if i - opened[1] <= LONGEST_QUOTE:
                    partner[i], partner[opened[1]] = opened[1], i
        elif token in "([{":
            stack.append((token, i))
            del stack[:-DEEPEST]
        elif token in _BRACKETS and stack and stack[-1][0] == _BRACKETS[token]:
            j = stack.pop()[1]
            partner[i], partner[j] = j, i
    return partner


def _opens(mark: str, tight_left: bool, tight_right: bool, opened: bool) -> bool:
    """Whether a quotation mark opens: by its place between space and word where that decides, else by its shape."""
    straight = mark not in _FAMILY or _FAMILY[mark] == '"'
    if tight_left != tight_right:
        return (
            tight_right
            if straight or (tight_right != (mark in _OPENERS) and opened == tight_left)
            else mark in _OPENERS
        )
    if straight or not tight_left:
        return not opened  # ” كلمة ”: between two spaces no shape decides
    return mark in _OPENERS


def enclosing_quote(tokens: list[Word], partner: list[int], marks: list[int]) -> list[int]:
    """For each token the index of the quotation mark that opens the outermost quotation around it, else -1."""
    inside = [-1] * len(tokens)
    for i in marks:
        j = partner[i]
        if j > i and tokens[i].raw in QUOTES and inside[i] < 0:
            inside[i + 1 : j] = [i] * (j - i - 1)
    return inside


def sentence_bounds(tokens: list[Word], marks: list[int]) -> tuple[list[int], list[int]]:
    """For each token the first token of its sentence and the token past its last one (the stop itself)."""
    n = len(tokens)
    first: list[int] = []
    past: list[int] = []
    begin = 0
    for stop in (*(i for i in marks if tokens[i].raw in STOPS or tokens[i].shape == "line"), n):
        while stop - begin > LONGEST_SENTENCE:
            first += [begin] * LONGEST_SENTENCE
            begin += LONGEST_SENTENCE
            past += [begin] * LONGEST_SENTENCE
        length = stop + 1 - begin
        first += [begin] * length
        past += [stop] * length
        begin = stop + 1
    return first[:n], past[:n]
