"""The built-in facts answer what an editor would ask; each question was looked up by hand."""

from decimal import Decimal

import pytest

from numcheck.facts import FactStore, builtin_folder, fact_files, load_builtin
from numcheck.facts.lint import lint
from numcheck.facts.merge import merge
from numcheck.facts.reading import read
from numcheck.facts.time import parse_days
from numcheck.lexicon.conversions import unit_data


@pytest.fixture(scope="module")
def store() -> FactStore:
    return load_builtin()


@pytest.mark.parametrize(
    ("post", "day", "holder"),
    [
        ("fr-president", "2024-10-25", "emmanuel-macron"),
        ("fr-president", "1988-01-01", "francois-mitterrand"),
        ("fr-president", "1974-04-20", "alain-poher"),
        ("fr-pm", "1998-07-12", "lionel-jospin"),
        ("fr-pm", "2016-12-25", "bernard-cazeneuve"),
        ("fr-pm", "2024-08-01", "gabriel-attal"),
        ("fr-pm", "2024-10-25", "michel-barnier"),
        ("fr-pm", "2025-03-01", "francois-bayrou"),
        ("us-president", "1963-12-01", "lyndon-b-johnson"),
        ("us-president", "2024-10-25", "joe-biden"),
        ("us-president", "2025-02-01", "donald-trump"),
        ("us-vice-president", "2005-06-01", "dick-cheney"),
        ("uk-pm", "2022-10-01", "liz-truss"),
        ("uk-monarch", "2022-09-08", None),
        ("de-chancellor", "2005-11-21", "gerhard-schroder"),
        ("de-chancellor", "2025-06-01", "friedrich-merz"),
        ("it-pm", "2021-06-01", "mario-draghi"),
        ("br-president", "2022-06-01", "jair-bolsonaro"),
        ("br-president", "2024-10-25", "luiz-inacio-lula-da-silva"),
        ("ar-president", "2023-11-30", "alberto-fernandez"),
        ("ar-president", "2024-10-25", "javier-milei"),
        ("ru-president", "2010-01-01", "dmitri-medvedev"),
        ("ru-president", "2024-10-25", "vladimir-poutine"),
        ("ua-president", "2024-10-25", "volodymyr-zelensky"),
        ("jp-pm", "2024-09-30", "fumio-kishida"),
        ("eu-commission", "2019-11-30", "jean-claude-juncker"),
        ("ecb", "2019-11-01", "christine-lagarde"),
        ("nato-sg", "2024-10-25", "mark-rutte"),
        ("un-sg", "2016-12-31", "ki-moon-ban"),
        ("pope", "2025-05-01", None),
    ],
)
def test_who_held_the_post(store: FactStore, post: str, day: str, holder: str | None) -> None:
    found = [term.holder for term, truth in store.holders(post, parse_days(day)) if truth == "yes"]
    assert found == ([holder] if holder else []) or (holder is None and len(found) == 2)


@pytest.mark.parametrize(
    ("person", "day"),
    [
        ("donald-trump", "2024-11-20"),
        ("javier-milei", "2023-11-25"),
        ("joe-biden", "2020-12-01"),
        ("barack-obama", "2008-12-01"),
    ],
)
def test_who_was_elect(store: FactStore, person: str, day: str) -> None:
    assert [term.covers(parse_days(day)) for term in store.terms(person) if term.phase == "elect"].count("yes") == 1


def test_the_fortune_of_october_2024(store: FactStore) -> None:
    found = store.envelope("elon-musk", "net_worth", parse_days("2024-10-25"))
    assert found is not None
    assert (found.low, found.high, found.fresh) == (Decimal("237e9"), Decimal("270.5e9"), True)
    stated = Decimal("26.35e9"), Decimal("26.45e9")
    assert (found.position(*stated), found.slip(*stated)) == ("far", 1)
    assert found.position(Decimal("235e9"), Decimal("245e9")) == "inside"


@pytest.mark.parametrize(
    ("day", "billions", "position"),
    [
        ("2020-03", "24.6", "inside"),
        ("2021-11-06", "300", "inside"),
        ("2022-12-30", "137", "inside"),
        ("2024-12-20", "440", "inside"),
        ("2024-06-15", "21", "far"),
        ("2024-06-15", "2100", "far"),
    ],
)
def test_the_fortune_at_other_times(store: FactStore, day: str, billions: str, position: str) -> None:
    found = store.envelope("elon-musk", "net_worth", parse_days(day))
    assert found is not None
    value = Decimal(billions).scaleb(9)
    assert found.position(value, value) == position


def test_the_floor_of_the_first_fortune(store: FactStore) -> None:
    floors = {year: store.floor("net_worth", "world", year) for year in (1980, 1987, 2018, 2024)}
    assert floors[1980] is None
    assert [floor.value for floor in floors.values() if floor] == [Decimal("9e9"), Decimal("90e9"), Decimal("140e9")]


@pytest.mark.parametrize(
    ("millions", "position"), [("68.4", "inside"), ("66", "inside"), ("86", "far"), ("6.8", "far")]
)
def test_the_population_of_france(store: FactStore, millions: str, position: str) -> None:
    found = store.envelope("france", "population", parse_days("2024-10-25"))
    assert found is not None
    value = Decimal(millions).scaleb(6)
    assert found.position(value, value) == position


def test_a_false_friend_is_known(store: FactStore) -> None:
    (term,) = store.terms("sergei-kirienko")
    (title,) = store.titles_at(["premier", "chef", "adjoint", "d'", "état", "-", "major"], 0)
    assert store.post(term.post).confused_with == title.posts


def test_every_fact_has_a_source_and_a_known_unit_and_nothing_overlaps() -> None:
    facts = merge([[read(path) for path in fact_files([builtin_folder()])]])
    assert lint(facts, unit_data().units) == []


def test_every_source_is_one_that_an_editor_can_look_up(store: FactStore) -> None:
    for source in store.sources(store.ids("sources")):
        assert len(source.title) > 3
        assert source.publisher
        assert source.days[0] > parse_days("1980")[0]


def test_terms_lie_within_the_lives_of_their_holders(store: FactStore) -> None:
    for post in store.ids("posts"):
        for term, _ in store.holders(post, parse_days("1959..2025")):
            died, born = store.died(term.holder), store.born(term.holder)
            assert died is None or (term.end is not None and term.end[0] <= died.days[1])
            assert born is None or (term.start[0] - born.days[1]) / 365.25 > 18
