"""Bytes to text: which encoding, or why none. Pure.

"Valid UTF-8" proves nothing: Arabic in UTF-16 without a byte order mark is valid UTF-8.
"""

import codecs
import re

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
ARABIC = re.compile("[\u0621-\u064a]")
# What Arabic copy consists of: the share of it tells text from numbers that happen to decode.
PLAIN = re.compile("[\t\n\r -~\u00a0-\u00ff\u0600-\u06ff\u200b-\u203a\ufb50-\ufefc]")
LEGACY = ["cp1256", "iso8859_6"]


def decode(data: bytes) -> str:
    """The text without its byte order mark. Raises ValueError, which says why there is none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _filled(_strictly(data[len(mark) :], encoding))
    if sign := next((sign for sign in SIGNS if data.startswith(sign)), None):
        raise ValueError(f"binary ({MAGIC[sign]})")
    noisy = _controls(data) > TOO_MANY
    if not noisy:
        try:
            return _filled(data.decode())
        except UnicodeDecodeError:
            return _legacy(data)
    if unmarked := wide(data):
        return _filled(_strictly(data, unmarked))
    raise ValueError("binary")


def _filled(text: str) -> str:
    if not text or text.isspace():
        raise ValueError("empty")
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"cannot be decoded as {NAMES[encoding]}: {error.reason} at byte {error.start}") from None


def _controls(data: bytes) -> float:
    """The share of control characters in the first bytes."""
    sample = data[:SAMPLE]
    return 1 - len(sample.translate(None, CONTROLS)) / len(sample) if sample else 0.0


def binary(head: bytes) -> bool:
    """No text in any encoding, as far as the first bytes show."""
    return head.startswith(SIGNS) or (_controls(head) > TOO_MANY and not wide(head))


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


def _legacy(data: bytes) -> str:
    """Windows-1256 or ISO 8859-6, whichever reads as Arabic. Damaged UTF-8 is neither."""
    loose = data.decode("utf-8", "replace")
    strange = len(loose) - len(loose.encode("ascii", "ignore"))
    # In UTF-8 with some bytes broken most characters survive; of a legacy encoding hardly one does.
    if loose.count("\ufffd") < 0.5 * strange:
        return _strictly(data, "utf-8")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=LEGACY).best()
    if best:
        text = data.decode(best.encoding, "replace")
        letters = sum(character.isalpha() and character > "\x7f" for character in text)
        if len(ARABIC.findall(text)) > 0.8 * letters:
            return text
    raise ValueError("cannot be decoded as UTF-8, UTF-16 or Windows-1256")


def blank(line: bytes) -> bool:
    """Nothing but spaces, in any of the encodings."""
    return not line.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")


def starts_object(head: bytes) -> bool:
    """The first character that is no space is `{`, in any of the encodings."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"{")
