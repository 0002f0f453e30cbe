"""Bytes to text: which encoding, or why none. Pure.

"Valid UTF-8" proves nothing: Arabic in UTF-16 without a byte order mark is valid UTF-8.
"""

import codecs
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from provtrace.normalise import fold

# A mark that begins another comes after it.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "RIFF",
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"BZh9": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"\x7fELF": "ELF",
    b"\xd0\xcf\x11\xe0": "OLE",
    b"SQLite format 3": "SQLite",
    b"PAR1": "Parquet",
    b"ID3": "MP3",
}
SIGNS = tuple(MAGIC)
NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32", "utf-32-be": "UTF-32"}

SAMPLE = 1 << 16  # bytes; enough to tell an encoding, and a book costs no more than an article
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
TOO_MANY = 0.05  # share of control characters above which a file is no text; real copy has none at all
# What Arabic copy consists of: the share of it tells text from numbers that happen to decode.
PLAIN = re.compile("[\t\n\r -~\u00a0-\u00ff\u0600-\u06ff\u200b-\u203a\ufb50-\ufefc]")
LEGACY = ("cp1256", "iso8859-6")  # of equals the first: it is the more common by far
WORD = re.compile(r"[^\W\d_]{2,}")
# The share of words that the lexicon knows: of 730 articles of a corpus 99 in 100 have over 0.87 (their first 40
# characters over 0.66), UTF-8 read so under 0.07, 600 bytes of noise under 0.27.
KNOWN = 0.4


def decode(data: bytes, told: str | None = None) -> str:
    """The text without its byte order mark, by the codec `told`, else by the one found.

    Raises ValueError, which says why there is none. Halves of surrogate pairs come out as U+FFFD.
    """
    encoding = detect(data, told)
    text = _strictly(data, encoding).removeprefix("\ufeff")
    if not text or text.isspace():
        raise ValueError("empty")
    return text


def detect(head: bytes, told: str | None = None) -> str:
    """The codec of what begins so; a byte order mark is left to the reader. Raises ValueError where it is no text."""
    if reason := binary(head, told):
        raise ValueError(reason)
    if told:
        return told
    if marked := next((encoding for mark, encoding in MARKS if head.startswith(mark)), None):
        return marked
    if _controls(head) > TOO_MANY and (unmarked := wide(head)):
        return unmarked
    try:
        # The head may end inside a character. Halves of surrogate pairs are no UTF-8, yet some programs write them.
        codecs.getincrementaldecoder("utf-8")("surrogatepass").decode(head)
    except UnicodeDecodeError:
        return _legacy(head)
    return "utf-8"


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        with suppress(UnicodeDecodeError):
            return whole(data.decode(encoding, "surrogatepass"))
        name = NAMES.get(encoding, encoding)
        raise ValueError(f"cannot be decoded as {name}: {error.reason} at byte {error.start}") from None


@contextmanager
def streamed(stream: io.BufferedReader, told: str | None = None) -> Iterator[io.TextIOWrapper]:
    """The text of a stream, by the codec `told`, else by the one its first bytes show; line ends as they are.

    Raises ValueError, which says why there is none, or none from there on. A byte order mark and halves of surrogate
    pairs are left in it.
    """
    text = io.TextIOWrapper(stream, detect(stream.peek(), told), "surrogatepass", newline="")
    try:
        yield text
    except UnicodeDecodeError as error:
        raise ValueError(f"cannot be decoded as {NAMES.get(error.encoding, error.encoding)}: {error.reason}") from None
    finally:
        text.detach()


def whole(text: str) -> str:
    """Surrogate pairs joined, halves replaced by U+FFFD: no output could hold them."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _controls(data: bytes) -> float:
    """The share of control characters in the first bytes."""
    sample = data[:SAMPLE]
    return 1 - len(sample.translate(None, CONTROLS)) / len(sample) if sample else 0.0


def binary(head: bytes, told: str | None = None) -> str | None:
    """Why these bytes are no text, None where they may be one."""
    if sign := next((sign for sign in SIGNS if head.startswith(sign)), None):
        return f"binary ({MAGIC[sign]})"
    many = _controls(head) > TOO_MANY
    marked = any(head.startswith(mark) for mark, _ in MARKS)
    return "binary" if many and not marked and not (is_wide(told) if told else wide(head)) else None


def is_wide(encoding: str) -> bool:
    """Whether a line does not end in the one byte that ends lines of ASCII."""
    return "\n".encode(encoding) != b"\n"


def wide(data: bytes) -> str | None:
    """UTF-16 by its mark, or without one: one half of each pair is nearly always 00 or 06, and text comes out."""
    for mark, encoding in MARKS[3:]:
        if data.startswith(mark):
            return encoding
    sample = data[: min(SAMPLE, len(data)) // 2 * 2]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if high and (high.count(0) + high.count(6)) / len(high) > 0.8:
            text = sample.decode(encoding, "replace")
            if len(PLAIN.findall(text)) / len(text) > 0.9:
                return encoding
    return None


def _legacy(head: bytes) -> str:
    """Windows-1256 or ISO 8859-6, whichever gives more words that the lexicon knows. Damaged UTF-8 is neither."""
    shares = {encoding: _known(head[:SAMPLE], encoding) for encoding in LEGACY}
    best = max(LEGACY, key=shares.__getitem__)
    if shares[best] >= KNOWN:
        return best
    loose = head.decode("utf-8", "replace")
    strange = len(loose) - len(loose.encode("ascii", "ignore"))
    # In UTF-8 with some bytes broken most characters survive; of a legacy encoding hardly one does.
    if loose.count("\ufffd") < 0.5 * strange:
        return "utf-8"
    raise ValueError("cannot be decoded as UTF-8, UTF-16, Windows-1256 or ISO 8859-6")


def _known(sample: bytes, encoding: str) -> float:
    """The share of known words among those that are not ASCII, when the sample is read so."""
    from provtrace.lexicon import default

    try:
        words = [word for word in WORD.findall(sample.decode(encoding)) if not word.isascii()]
    except UnicodeDecodeError:
        return 0.0
    known = default().known
    folded = [fold(word) for word in words]
    return sum(known(word) or known(word[1:]) for word in folded) / len(folded) if folded else 0.0


def blank(line: bytes) -> bool:
    """Nothing but spaces, in any of the encodings."""
    return not line.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")


def starts_object(head: bytes) -> bool:
    """The first character that is no space is `{`, in any of the encodings."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"{")
