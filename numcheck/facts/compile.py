"""From validated fact files to plain tuples and dictionaries that marshal can keep, with the indexes of the store.

Files come in layers: the built-in facts, then those of the newsroom. A later layer replaces an entity, a post or a
series of an earlier one as a whole.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path
from typing import Any, TypedDict, cast

from numcheck.facts import plain
from numcheck.facts.lint import lint
from numcheck.facts.merge import Layered, merge
from numcheck.facts.plain import Raw, Words
from numcheck.facts.reading import read
from numcheck.facts.time import ALWAYS, FIRST_DAY, LAST_DAY, Days, show_days
from numcheck.tokens import bare

Life = tuple[Raw | None, Raw | None, Raw | None]
Index = dict[str, tuple[Raw, ...]]

WEIGHTS = {"full": 1.0, "alias": 1.0, "acronym": 0.9, "family": 0.9, "given": 0.6, "ambiguous": 0.4}
"""How surely a name alone means its entity: the order of mentions in the model of facts."""


SPELT = 3
"""Words with accents of a name that lose them one by one; longer names lose them together."""


class Compiled(TypedDict):
    """What the store reads: the indexes, by first token, and the records, marshalled until one of them is asked for."""

    names: Index
    titles: Index
    traits: Index
    event_names: Index
    demonyms: dict[str, tuple[str, ...]]
    records: bytes


class Records(TypedDict):
    """The records by id."""

    entities: dict[str, Raw]
    lives: dict[str, Life]
    posts: dict[str, Raw]
    terms: dict[str, tuple[Raw, ...]]
    offices: dict[str, tuple[str, ...]]
    measures: dict[str, Raw]
    series: dict[tuple[str, str], Raw]
    events: dict[str, Raw]
    renamings: dict[str, tuple[Raw, ...]]
    classes: dict[str, Raw]
    floors: dict[tuple[str, str], tuple[Raw, ...]]
    sources: dict[str, Raw]


def build(layers: Sequence[Sequence[Path]]) -> Compiled:
    """The compiled facts of layers of files, the first the weakest; NumcheckError when a file is wrong."""
    facts = merge([[read(path) for path in layer] for layer in layers])
    for problem in lint(facts):
        raise problem.error
    return compile_facts(facts)


def compile_facts(facts: Layered) -> Compiled:
    """The plain form of merged facts."""
    records = _records(facts)
    return {
        "names": _names(facts),
        "titles": _titles(facts),
        "traits": _phrases((form, key) for key, value in facts.entities.items() for form in value.traits),
        "event_names": _phrases((form, key) for key, value in facts.events.items() for form in value.names),
        "demonyms": _grouped((form, key) for key, raw in records["entities"].items() for _, form in raw[7]),
        "records": marshal.dumps(cast("Any", records)),
    }


def _records(facts: Layered) -> Records:
    terms = {key: tuple(plain.of_term(key, term, post) for term in post.terms) for key, post in facts.posts.items()}
    return {
        "entities": {key: plain.of_entity(key, value) for key, value in facts.entities.items()},
        "lives": {key: plain.of_life(value) for key, value in facts.entities.items()},
        "posts": {key: plain.of_post(key, value, facts.entities[value.org]) for key, value in facts.posts.items()},
        "terms": terms,
        "offices": _grouped((term[1], key) for key, held in terms.items() for term in held),
        "measures": {key: plain.of_measure(key, value) for key, value in facts.measures.items()},
        "series": {key: plain.of_series(value) for key, value in facts.series.items()},
        "events": {key: plain.of_event(key, value) for key, value in facts.events.items()},
        "renamings": _grouped((value.entity, plain.of_renaming(value)) for value in facts.renamings.values()),
        "classes": {key: plain.of_class(key, value) for key, value in facts.classes.items()},
        "floors": _floors(facts),
        "sources": {key: plain.of_source(key, value, show_days(value.date)) for key, value in facts.sources.items()},
    }


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> dict[Any, tuple[Any, ...]]:
    groups: defaultdict[Any, dict[Any, None]] = defaultdict(dict)
    for key, value in pairs:
        groups[key][value] = None
    return {key: tuple(values) for key, values in groups.items()}


def _phrases(pairs: Iterable[tuple[str, str]]) -> Index:
    """Phrases by their first token, the longest first, each with all that it can mean."""
    spelt = ((words, key) for form, key in pairs for words in plain.all_words([form]))
    return _longest_first(_grouped(spelt).items())


def _longest_first(entries: Iterable[Raw]) -> Index:
    found = _grouped((entry[0][0], entry) for entry in entries if entry[0])
    return {first: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for first, group in found.items()}


def _names(facts: Layered) -> Index:
    """Every name by its first token, with and without accents, in use on the days its renaming leaves it."""
    used = _renamed(facts)
    entries: list[Raw] = []
    for key, entity in facts.entities.items():
        for kind, names in entity.names:
            for name in names:
                former, days = used.get((key, name), ("", ALWAYS))
                form = (key, former or kind, WEIGHTS[kind], days, name)
                entries.extend((words, *form) for words in _spellings(name))
    return _longest_first(entries)


def _renamed(facts: Layered) -> dict[tuple[str, str], tuple[str, Days]]:
    """The kind and the days of the names that a renaming ends or begins."""
    used: dict[tuple[str, str], tuple[str, Days]] = {}
    for renaming in facts.renamings.values():
        used.update({(renaming.entity, old): ("former", (FIRST_DAY, renaming.date[0] - 1)) for old in renaming.old})
        used.update({(renaming.entity, new): ("", (renaming.date[0], LAST_DAY)) for new in renaming.new})
    return used


def _spellings(name: str) -> tuple[Words, ...]:
    """A name with and without the accents of each of its words: foreign ones lose some of them in print."""
    choices = [dict.fromkeys((word, bare(word))) for word in plain.words(name)]
    accented = sum(len(forms) > 1 for forms in choices)
    if accented > SPELT:
        return tuple(dict.fromkeys((plain.words(name), tuple(map(bare, plain.words(name))))))
    return tuple(product(*choices))


def _titles(facts: Layered) -> Index:
    titles = (
        ((words, sex), key)
        for key, post in facts.posts.items()
        for sex, forms in post.titles
        for words in plain.titles(forms, sex, facts.entities[post.org].demonym)
    )
    return _longest_first((words, sex, keys) for (words, sex), keys in _grouped(titles).items())


def _floors(facts: Layered) -> dict[tuple[str, str], tuple[Raw, ...]]:
    """Floors by measure and scope, the latest year first."""
    rows = sorted(facts.floors.values(), key=lambda floor: -floor.since)
    return _grouped(((floor.measure, floor.scope), plain.of_floor(floor)) for floor in rows)
