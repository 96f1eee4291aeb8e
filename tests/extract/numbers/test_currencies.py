"""The currency of bare « francs », « couronnes » and « $ », which a text settles once by what it speaks of."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]

FILLING = "Le projet a été discuté des mois par les élus, qui ont entendu les riverains et leurs amis. " * 2

SETTLED = {
    "Le Conseil cantonal siège. {} Le pont coûtera 12 millions de francs.": "CHF",
    "Lausanne dit non. {} L'abonnement coûtera 340 francs.": "CHF",
    "Un fonds de 3 millions de francs suisses est né. {} Il a déjà versé 340 francs.": "CHF",
    "Il avait reçu 900 francs CFA. {} Il en rendra 340 francs.": "XOF",
    "Lyon dit non. {} L'abonnement coûtait 340 francs.": "FRF",
    "Paris et la France ont cédé. {} À Genève aussi, on en parlait. {} L'abonnement coûtait 340 francs.": "FRF",
    "Lausanne dit non. {} En 1987, la France donnait 340 francs.": "FRF",
    "Lausanne dit non. {} En 1987, le stade avait coûté 340 francs.": "CHF",
    "Tunis et Sfax ont signé. {} Le port coûtera 12 millions de dinars.": "TND",
    "Alger et Tunis ont signé. {} Le port coûtera 12 millions de dinars.": "DZD",
    "Le port coûtera 12 millions de dinars.": "DZD",
    "Katmandou a cédé. {} La route coûtera 90 millions de roupies.": "NPR",
    "Buenos Aires a cédé. {} La route coûtera 90 millions de pesos.": "ARS",
    "Helsinki a signé. {} La route avait coûté 90 millions de marks.": "FIM",
    "Helsinki a signé. {} La route avait coûté 90 millions de marks allemands.": "DEM",
    "Tallinn a signé. {} Le billet coûtait 70 couronnes.": "EEK",
    "Doha a signé. {} Le billet coûtait 70 riyals.": "QAR",
    "Casablanca et Dubaï ont signé. {} Le billet coûtait 70 dirhams.": "MAD",
    "Aux Féroé, il pleut. {} Le bac coûte 70 couronnes.": "DKK",
    "Le bac coûte 90 couronnes danoises. {} Le bus coûte 70 couronnes.": "DKK",
    "Malmö et Copenhague ont signé. {} Le bus coûte 70 couronnes.": "SEK",
    "MONTRÉAL — Le conseil a voté. {} La taxe sera de 410 $.": "CAD",
    "MONTRÉAL — Le conseil a voté. {} La taxe rapportera 4,1 M$.": "CAD",
    "Un don de 60 dollars canadiens a suffi. {} Elle en gagnera 70 dollars.": "CAD",
    "Ottawa a cédé à Washington. {} La taxe sera de 410 $.": "USD",
    "Ottawa a cédé. {} La taxe sera de 410 $ US.": "USD",
    "Le conseil a voté. {} La taxe sera de 410 $.": "USD",
    "À Toronto, l'essence coûte 2 $. {} Elle a pris 14 cents.": "CAD cent",
    "À Lausanne, le pain coûte 4 francs. {} Il a pris 30 centimes.": "CHF cent",
    "Le pain coûte 4 euros. {} Il a pris 30 centimes.": "EUR cent",
}


@pytest.mark.parametrize(("text", "unit"), SETTLED.items())
def test_a_text_settles_what_its_bare_words_mean(read: Read, text: str, unit: str) -> None:
    amounts = [found for found in read(text.replace("{}", FILLING)) if found["kind"] == "money"]
    assert amounts[-1]["unit"] == unit


def test_words_near_an_amount_outweigh_the_text(read: Read) -> None:
    text = f"À Toronto, l'essence coûte 2 $. Ottawa et Montréal paient. {FILLING}{FILLING}Washington donnera 9 $."
    assert [found["unit"] for found in read(text) if found["kind"] == "money"][-1] == "USD"
