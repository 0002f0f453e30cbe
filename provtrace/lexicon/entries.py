"""What an entry of the lexicon says: of a verb, a medium, a head, a phrase. Values only."""

from typing import Any, NamedTuple, TypeAlias

from msgspec import Struct


class Reading(NamedTuple):
    """One reading of a verb form: its lemma's entry and what the form says of its subject."""

    lemma: str
    tense: str  # p perfect, i imperfect, s subjunctive or jussive, r participle
    number: str  # s d p
    gender: str  # m f c
    passive: bool
    object: bool  # a pronoun hangs on it


class Verb(Struct, frozen=True):
    """A reporting verb's entry of verbs.toml."""

    lemma: str
    folded: str  # the lemma
    kind: str
    takes: frozenset[str]
    prepositions: frozenset[str]
    homographs: bool
    direct: bool  # أن must follow verb and subject with only adjuncts between
    bare: bool  # its words may follow with neither mark nor أن
    goes_on: bool  # it goes on with what the last speaker said
    deed: bool  # what it does to a thing is no saying: التي أقرها المجلس
    addressed: bool  # it has whom it addresses for its object: ناشد الناس أن


class Medium(Struct, frozen=True):
    """A medium's entry of media.toml."""

    id: str
    name: str
    kind: str
    type: str
    family: str
    arabic: bool  # it publishes in Arabic


class Head(Struct, frozen=True):
    """A word that unnamed sources are called by. `count` is None for a plural without a number."""

    count: int | None
    plural: bool
    gender: str
    kind: str
    category: str
    owner: str = ""  # the gender of a pronoun written onto it: أقرباؤه


class Descriptor(NamedTuple):
    """What an adjective says of an unnamed source."""

    category: str
    rung: int  # of the ladder of specificity
    of: str  # whom they are of: أممي, الأمم المتحدة
    body: str  # which body of the country that a nationality beside it names: حكومي, الحكومة


class Relation(NamedTuple):
    """How an unnamed source is tied to what follows."""

    kind: str  # of, close or knows
    clitic: str  # the preposition written onto the next word
    owner: str  # the gender of the pronoun it ends with instead: مقرب منه


class Back(Struct, frozen=True):
    """A definite word that refers back: to which kind, and the words that must agree with it."""

    to: str
    gender: str
    number: str


class Grammar(Struct, frozen=True, rename={"as_": "as", "from_": "from", "while_": "while"}):
    """Small words, folded, by what they do; cues.toml says it of each."""

    about: frozenset[str]
    adjunct: frozenset[str]
    affairs: frozenset[str]
    afloat: frozenset[str]
    age: frozenset[str]
    agreeing: frozenset[str]
    ali: frozenset[str]
    after_name: frozenset[str]
    allied: frozenset[str]
    among: frozenset[str]
    anybody: frozenset[str]
    anyone: frozenset[str]
    awaiting: frozenset[str]
    based: frozenset[str]
    believing: frozenset[str]
    as_: frozenset[str]
    asked: frozenset[str]
    by: frozenset[str]
    called: frozenset[str]
    calling: frozenset[str]
    clan: frozenset[str]
    clausal: frozenset[str]
    coach: frozenset[str]
    composing: frozenset[str]
    confirming: frozenset[str]
    courtesy: frozenset[str]
    department: frozenset[str]
    dangling: frozenset[str]
    declaring: frozenset[str]
    deputy: frozenset[str]
    describes: frozenset[str]
    each_of: frozenset[str]
    elative: frozenset[str]
    elect: frozenset[str]
    entitled: frozenset[str]
    envoy: frozenset[str]
    electronic: frozenset[str]
    era: frozenset[str]
    exchange: frozenset[str]
    firm: frozenset[str]
    for_him: frozenset[str]
    from_: frozenset[str]
    from_him: frozenset[str]
    genitive: frozenset[str]
    god: frozenset[str]
    governing: frozenset[str]
    going: frozenset[str]
    ground: frozenset[str]
    guarding: frozenset[str]
    hanging: frozenset[str]
    hearsay: frozenset[str]
    he_who: frozenset[str]
    himself: frozenset[str]
    hypothetical: frozenset[str]
    house: frozenset[str]
    i_said: frozenset[str]
    i_was: frozenset[str]
    impersonal: frozenset[str]
    imputing: frozenset[str]
    in_place: frozenset[str]
    inside: frozenset[str]
    inwards: frozenset[str]
    issued: frozenset[str]
    joint: frozenset[str]
    jussive: frozenset[str]
    keeping: frozenset[str]
    kin: frozenset[str]
    law: frozenset[str]
    law_of: frozenset[str]
    kind_of_body: frozenset[str]
    leading: frozenset[str]
    leaning: frozenset[str]
    led: frozenset[str]
    letter: frozenset[str]
    looking: frozenset[str]
    many: frozenset[str]
    matter: frozenset[str]
    negating: frozenset[str]
    news: frozenset[str]
    nobody: frozenset[str]
    nominal: frozenset[str]
    noticing: frozenset[str]
    noun_too: frozenset[str]
    number_sign: frozenset[str]
    on_behalf: frozenset[str]
    of_god: frozenset[str]
    of_me: frozenset[str]
    own: frozenset[str]
    own_link: frozenset[str]
    paper: frozenset[str]
    poem: frozenset[str]
    pronouns: frozenset[str]
    reporter: frozenset[str]
    reports: frozenset[str]
    opening: frozenset[str]
    opinion: frozenset[str]
    overseeing: frozenset[str]
    overseer: frozenset[str]
    part: frozenset[str]
    part_of_law: frozenset[str]
    parting: frozenset[str]
    verse: frozenset[str]
    numbered: frozenset[str]
    ordinal: frozenset[str]
    platform: frozenset[str]
    pictures: frozenset[str]
    poet: frozenset[str]
    pointing: frozenset[str]
    proving: frozenset[str]
    recognised: frozenset[str]
    region: frozenset[str]
    renewed: frozenset[str]
    renewing: frozenset[str]
    quarter: frozenset[str]
    quoting: frozenset[str]
    press: frozenset[str]
    below: frozenset[str]
    facts: frozenset[str]
    all_of: frozenset[str]
    figures: frozenset[str]
    tests: frozenset[str]
    supposed: frozenset[str]
    supposing: frozenset[str]
    resolving: frozenset[str]
    resting: frozenset[str]
    ruler: frozenset[str]
    said_before: frozenset[str]
    saying: frozenset[str]
    science: frozenset[str]
    sake: frozenset[str]
    seeing: frozenset[str]
    several: frozenset[str]
    she: frozenset[str]
    she_who: frozenset[str]
    shielding: frozenset[str]
    son: frozenset[str]
    sorts: frozenset[str]
    showing: frozenset[str]
    shown: frozenset[str]
    source_word: frozenset[str]
    speaker_word: frozenset[str]
    statement: frozenset[str]
    teens: frozenset[str]
    telling: frozenset[str]
    text_did: frozenset[str]
    that: frozenset[str]
    theirs: frozenset[str]
    they_who: frozenset[str]
    then: frozenset[str]
    tightened: frozenset[str]
    tightening: frozenset[str]
    this: frozenset[str]
    tidings: frozenset[str]
    to: frozenset[str]
    to_it: frozenset[str]
    topical: frozenset[str]
    thorough: frozenset[str]
    told_of_men: frozenset[str]
    toward: frozenset[str]
    trading: frozenset[str]
    turning: frozenset[str]
    turning_out: frozenset[str]
    un: frozenset[str]
    unfinished: frozenset[str]
    unit: frozenset[str]
    unreal: frozenset[str]
    varying: frozenset[str]
    verbal: frozenset[str]
    view: frozenset[str]
    was: frozenset[str]
    waged: frozenset[str]
    we: frozenset[str]
    what: frozenset[str]
    where: frozenset[str]
    while_: frozenset[str]
    world: frozenset[str]
    writers: frozenset[str]
    uttering: frozenset[str]
    wire_word: frozenset[str]
    year: frozenset[str]


class Entry(NamedTuple):
    """A phrase of the lexicon: its words, what it is, and its value."""

    words: tuple[str, ...]
    tag: str
    value: Any


Phrases: TypeAlias = dict[str, list[Entry]]  # by second word, longest first; that of one word is in each, and under ""
