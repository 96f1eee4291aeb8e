"""Numbers in runs, codes and fixed wordings that count nothing, and those beside them that do."""

from collections.abc import Callable
from typing import Any

import pytest

Guards = Callable[[str], list[tuple[str, str | None]]]
Read = Callable[[str], list[dict[str, Any]]]

MASKED = [  # sentence, what is masked in it, the guard
    ("Sommaire 1 Géologie 2 Climat 3 Faune 4 Sources", ["1", "2", "3", "4"], "list"),
    ("1 2 3 Morel, Les digues du nord", ["1", "2", "3"], "list"),
    ("On lit : « 1 La digue est close. »", ["1"], "list"),
    ("Deux projections :\n- 31467 : zone nord\n- 31468 : zone sud", ["31467", "31468"], "list"),
    ("Les Blancs jouent 14. Cxe5 puis 15. O-O.", ["14. Cxe5", "15. O-O"], "list"),
    ("Après 6...d5 7.exd5 elle abandonne.", ["6...d5", "7.exd5"], "list"),
    ("Le dossier A/C/417 est clos.", ["A/C/417"], "id"),
    ("Le label 2.17.63 sort un disque.", ["2.17.63"], "version"),
    ("Vanix 3.0\nLa version est prête.", ["3.0"], "name"),
    ("Le processeur G4 6200 chauffe.", ["G4", "6200"], "name"),
    ("Le rendez-vous est au ciné 3000 à 20 heures.", ["3000"], "number"),
    ("Développeuse issue de 36, elle code.", ["36"], "name"),
    ("Un avis est envoyé (lettre 48).", ["48"], "number"),
    ("On s’est retrouvé à Mailly (10) samedi.", ["10"], "address"),
    ("Une habitante de 40 ans a été vue à Nesle (80).", ["80"], "address"),
    ("Le comte, mort vers 921/922, régna peu.", ["921/922"], "year"),
    ("Le fichier porte le millésime 20240417.", ["20240417"], "id"),
    ("Elle lit Télé 7 Jours et écoute 50 Cent.", ["Télé 7 Jours", "50 Cent"], "name"),
    ("Lens gagne 6 buts à 2.", ["6 buts à 2"], "score"),
    ("Sur un score de deux sets à zéro, elle passe.", ["deux sets à zéro"], "score"),
    ("Un tiers fera la démarche pour vous.", ["Un tiers"], "name"),
    ("Il a une tonne de choses à dire.", ["une"], "idiom"),
    ("La couronne pose ses pierres vers la moitié du siècle.", ["la moitié"], "idiom"),
    ("A première vue, la digue tient.", ["A première vue"], "idiom"),
    ("Un appel lire(zone = 3, crs = 6326)", ["zone = 3, crs = 6326"], "code"),
    ("Le champ vaut PRIX_NET * 2 ici.", ["2"], "code"),
    ("La page se charge sous la seconde.", ["seconde"], "idiom"),
    ("Un militant de la première heure fait ses premiers pas.", ["de la première heure", "premiers pas"], "idiom"),
    ("Elle pose la première pierre d’un peuple de second rang.", ["première pierre", "de second rang"], "idiom"),
]


@pytest.mark.parametrize(("text", "masked", "guard"), MASKED)
def test_they_count_nothing(guards: Guards, text: str, masked: list[str], guard: str) -> None:
    assert [(name, guard) for name in masked] == [pair for pair in guards(text) if pair[1] == guard]


COUNTING = [  # sentence, the values read in it
    ("Il y a 1 Breton, 2 Normands et 3 Picards.", ["1", "2", "3"]),
    ("On y lit 1 Horaires, puis 2 Tarifs.", ["1", "2"]),
    ("Le chiffre du jour :\n- 31 467 : le nombre de votants", ["31467"]),
    ("Il pèse 14. Elle en pèse 12.", ["14", "12"]),
    ("Un débit de 3 l/h.", ["3"]),
    ("Une rampe de 2.17 km.", ["2.17"]),
    ("Elles viennent de 36 écoles, issues de 12 pays.", ["36", "12"]),
    ("Il répond à la lettre 48 heures plus tard.", []),
    ("Le bilan est plus lourd à Mailly (10).", ["10"]),
    ("On en a vu à Lens (12), à Arras (9).", ["12", "9"]),
    ("Il faut, à partir de 440, une autorisation.", ["440"]),
    ("Le club passe de 6 buts à 2.", ["6", "2"]),
    ("Elle marque 6 buts à 21 ans.", ["6", "21"]),
    ("Un tiers fera grève.", ["0.3333333333333333333333333333"]),
    ("Il charrie une tonne de sable.", ["1"]),
    ("Il a première vue sur la digue.", ["1"]),
    ("Il faut la moitié du siècle.", ["0.5"]),
    ("Un visa de 24, 48 ou 72 heures.", ["24", "48", "72"]),
    ("Elle a la note de 299/300.", ["0.9966666666666666666666666667"]),
    ("Son équipe y passe une demi-journée.", ["0.5"]),
    ("En 1635, 500 ou 600 marins.", [None]),
    ("La première heure coûte 3 euros.", ["1", "3"]),
]


@pytest.mark.parametrize(("text", "values"), COUNTING)
def test_they_count(read: Read, text: str, values: list[str | None]) -> None:
    assert [mention["value"] for mention in read(text) if mention["kind"] not in {"date", "time"}] == values


LONG = "D’après le dernier recensement de la région, la commune compte "


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{LONG}12\n500 habitants.", "12500"),
        (f"{LONG}1\n292 500 habitants.", "1292500"),
        (f"{LONG}encore : 12\n500 habitants.", "12500"),
        ("D’après la Cour, le budget de tout le pays approche 1\n292 Md € par an.", "1292000000000"),
    ],
)
def test_a_line_breaks_between_groups(read: Read, text: str, value: str) -> None:
    assert [mention["value"] for mention in read(text) if mention["kind"] != "date"] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Pour 3\n250 euros", ["3", "250"]),
        (f"{LONG}12\n50 maires.", ["12", "50"]),
        (f"{LONG}2024\n500 habitants.", ["500"]),
    ],
)
def test_other_lines_begin_a_number(read: Read, text: str, values: list[str]) -> None:
    assert [mention["value"] for mention in read(text) if mention["kind"] not in {"date", "time"}] == values


@pytest.mark.parametrize("text", ["Le héros est doublé par Anne Morel.", "La série sera doublée par Paul."])
def test_a_voice_is_no_multiplier(read: Read, text: str) -> None:
    assert read(text) == []


def test_what_is_doubled_by_a_thing(read: Read) -> None:
    assert [mention["value"] for mention in read("Le prix est doublé par la taxe.")] == ["2"]
