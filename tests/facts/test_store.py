"""Looking things up: names, titles, terms of office, lives, renamings, in an invented country."""

import pytest

from numcheck.facts import FactStore
from numcheck.facts.records import NameEntry, NameKind
from numcheck.facts.time import ALWAYS, parse_days
from numcheck.tokens import fold, split


def words(text: str) -> list[str]:
    return split(fold(text))[0]


@pytest.mark.parametrize(
    ("text", "entity", "kind", "length"),
    [
        ("Ada Moss", "moss", "full", 2),
        ("Ada Maria Moss", "moss", "full", 3),
        ("Moss", "moss", "family", 1),
        ("Ada", "moss", "given", 1),
        ("Éloi Reed", "reed", "full", 2),
        ("ELOI REED", "reed", "full", 2),
        ("Île-Haute", "isle", "full", 3),
        ("Quai Neuf", "dock", "full", 2),
        ("Dock", "dock", "former", 1),
    ],
)
def test_names_are_found_longest_first(small: FactStore, text: str, entity: str, kind: str, length: int) -> None:
    found = small.names_at([*words(text), "dit"], 0)
    assert [(name.entity, name.kind, len(name.words)) for name in found] == [(entity, kind, length)]


@pytest.mark.parametrize(
    ("text", "fits"),
    [("Ada Moss", True), ("ADA MOSS", True), ("ada moss", False), ("Ada moss", False)],
)
def test_names_are_written_with_their_capitals(small: FactStore, text: str, fits: bool) -> None:
    assert [name.fits(text) for name in small.names_at(["ada", "moss"], 0)] == [fits]


@pytest.mark.parametrize(
    ("printed", "kind", "surface", "fits"),
    [
        ("Xi", "family", "Xi", True),
        ("Xi", "family", "XI", False),
        ("ONU", "acronym", "Onu", True),
        ("ONU", "acronym", "onu", False),
        ("X", "ambiguous", "x", False),
        ("Le Maire", "family", "Le maire", False),
        ("Le Maire", "family", "LE MAIRE", True),
    ],
)
def test_short_names_are_exact(printed: str, kind: NameKind, surface: str, fits: bool) -> None:
    entry = NameEntry(tuple(words(printed)), "somebody", kind, 1.0, ALWAYS, printed)
    assert entry.fits(surface) is fits


def test_unknown_words_have_no_name(small: FactStore) -> None:
    assert small.names_at(["port"], 0) == []


def test_a_former_name_is_in_use_until_the_renaming(small: FactStore) -> None:
    (old,), (new,) = small.names_at(["dock"], 0), small.names_at(["quai", "neuf"], 0)
    assert old.days[1] + 1 == new.days[0] == parse_days("2022-03-01")[0]
    assert [(renaming.old, renaming.new) for renaming in small.renamed("dock")] == [(("Dock",), ("Quai Neuf",))]


def test_titles_give_their_gender_and_their_posts(small: FactStore) -> None:
    for printed in ("cheffe de l’État hautienne", "cheffe de l’Etat hautienne"):
        (title,) = small.titles_at(words(printed), 0)
        assert (title.sex, title.posts, len(title.words)) == ("f", ("isle-president",), 4)
    (post,) = small.posts(("président",), "isle")
    assert (post.label, dict(post.adjectives)["f"]) == ("président hautien", "hautienne")
    assert post.complements == (tuple(words("de l’Île-Haute")), tuple(words("de l’Ile-Haute")))
    assert small.posts(("président",), "dock") == ()


def test_descriptors_and_adjectives_lead_to_entities(small: FactStore) -> None:
    assert small.traits_at(words("femme d’affaires hautienne"), 0) == (tuple(words("femme d’affaires")), ("moss",))
    assert small.demonyms["hautiennes"] == ("isle",)


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2015-06-01", [("reed", "yes")]),
        ("2020-05-15", [("reed", "unknown")]),
        ("2020-05", [("reed", "unknown")]),
        ("2020-06-01", [("moss", "yes")]),
        ("2020", [("reed", "unknown"), ("moss", "unknown")]),
        ("2024-06-30", [("moss", "yes")]),
        ("2024-07-01", [("moss", "unknown")]),
        ("2009", []),
    ],
)
def test_holders_of_a_post(small: FactStore, day: str, holders: list[tuple[str, str]]) -> None:
    found = small.holders("isle-president", parse_days(day))
    assert [(term.holder, truth) for term, truth in found] == holders


def test_terms_know_when_they_are_over(small: FactStore) -> None:
    (term,) = small.terms("reed")
    assert [term.ended(parse_days(day)) for day in ("2019", "2020-05-15", "2020-06-01")] == ["no", "unknown", "yes"]
    elect, office = small.terms("moss")
    assert (elect.phase, elect.covers(parse_days("2020-05-01"))) == ("elect", "yes")
    assert office.starts_after(parse_days("2020-05-31")) == "yes"
    assert office.ended(parse_days("2025")) == "unknown"


def test_lives_events_classes_floors_and_sources(small: FactStore) -> None:
    born, died = small.born("moss"), small.died("reed")
    assert born is not None
    assert died is not None
    assert (born.days, died.days) == (parse_days("1970-03"), parse_days("2023-05-02"))
    assert small.died("moss") is None
    found = small.events_at(words("tempête de 1999 encore"), 0)
    assert found is not None
    assert [event.days for event in found[1]] == [parse_days("1999-12")]
    assert [event.id for event in small.events("isle", "disaster")] == ["storm"]
    (hill,) = small.classes()
    assert (hill.low, str(hill.high), hill.unless) == (None, "600", (("mer",),))
    assert small.floor("wealth", "world", 1999) is None
    floor = small.floor("wealth", "world", 2024)
    assert floor is not None
    assert floor.value == 5 * 10**9
    (source,) = small.sources(born.sources)
    assert (source.publisher, source.title, source.date) == ("Almanach", "Almanach des îles", "2024-01")
