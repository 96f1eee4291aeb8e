"""Companies, fortunes, peoples, cities, events, names and records of the built-in facts: what is wrong is seen."""

from __future__ import annotations

import datetime as dt

import pytest

from numcheck import check_text

WRONG = [
    # heads of companies
    ("2025-10-20", "ref-office-status", "warning", "Luca de Meo, patron de Renault, a présenté jeudi ses résultats."),
    ("2025-06-20", "ref-office-status", "error", "Bernard Fontana, l’ancien patron d’EDF, visite Flamanville."),
    ("2025-06-20", "ref-office-status", "warning", "Le PDG d’EDF, Luc Rémont, a annoncé mardi un plan."),
    (
        "2024-06-20",
        "ref-office-status",
        "warning",
        "Frédéric Oudéa, directeur général de la Société générale, a parlé.",
    ),
    ("2024-10-20", "ref-office-status", "warning", "Le patron de Boeing, Dave Calhoun, témoigne au Sénat."),
    ("2024-10-20", "ref-office-status", "error", "Patrice Caine, ancien PDG de Thales, était dans la salle."),
    ("2024-10-20", "ref-office-status", "warning", "Isabelle Kocher, directrice générale d’Engie, s’explique."),
    (
        "2024-10-20",
        "ref-office-status",
        "error",
        "Catherine MacGregor, l’ancienne directrice générale d’Engie, s’explique.",
    ),
    ("2023-12-20", "ref-office-title", "warning", "Tim Cook, patron de Nvidia, sera à Paris en mai."),
    ("2024-12-10", "ref-office-status", "warning", "Le PDG d’Intel, Pat Gelsinger, promet deux usines."),
    ("2025-06-01", "ref-office-status", "warning", "Carlos Tavares, patron de Stellantis, a présenté ses résultats."),
    ("2024-10-25", "ref-office-status", "warning", "Reed Hastings, le patron de Netflix, a parlé."),
    ("2024-10-25", "ref-office-status", "error", "Éric Trappier, l’ancien PDG de Dassault Aviation, a parlé."),
    ("2025-12-20", "ref-office-status", "warning", "Philippe Wahl, PDG de La Poste, a parlé."),
    # fortunes and their floors
    (
        "2025-04-10",
        "ref-quantity",
        "error",
        "Avec une fortune de 34,2 milliards de dollars, Elon Musk mène le classement.",
    ),
    ("2018-03-10", "ref-quantity", "error", "Jeff Bezos possède une fortune de 11,2 milliards de dollars."),
    (
        "2026-04-10",
        "ref-superlative-floor",
        "error",
        "La personne la plus riche du monde, avec une fortune de 83 milliards de dollars, se tait.",
    ),
    (
        "2024-10-25",
        "ref-quantity",
        "error",
        "Elon Musk, la première fortune du monde, fort d’un patrimoine de 26 milliards de dollars, s’envole.",
    ),
    # peoples and cities
    ("2024-10-25", "ref-quantity", "error", "La population mondiale dépasse 82 milliards d’habitants."),
    ("2024-10-25", "ref-quantity", "error", "Le Nigeria, 22 millions d’habitants, vote samedi."),
    ("2024-10-25", "ref-quantity", "error", "La République démocratique du Congo compte 10,9 millions d’habitants."),
    ("2024-10-25", "ref-quantity", "error", "Haïti et ses 117 millions d’habitants attendent de l’aide."),
    ("2024-10-25", "ref-quantity", "error", "Les Philippines comptent 1,15 milliard d’habitants."),
    ("2012-03-05", "ref-quantity", "warning", "La France compte 56 millions d’habitants."),
    ("2024-10-25", "ref-quantity", "error", "Avec 8,7 millions d’habitants, Marseille est la deuxième ville du pays."),
    ("2024-10-25", "ref-quantity", "error", "La ville de Toulouse compte 51 000 habitants."),
    ("2024-10-25", "ref-quantity", "error", "Limoges, 13 000 habitants, cherche des médecins."),
    # events
    ("2024-10-25", "ref-event-date", "warning", "La prise de la Bastille, en 1798, ouvre la Révolution."),
    ("2024-10-25", "ref-event-date", "warning", "La bataille de Marignan (1551) est la date que chacun retient."),
    ("2024-10-25", "ref-event-date", "warning", "La capitulation allemande, en 1954, met fin à la guerre."),
    ("2024-10-25", "ref-event-date", "error", "Le débarquement de Normandie, le 6 juillet 1944, surprit Berlin."),
    ("2024-10-25", "ref-event-date", "error", "Le crash du Concorde, le 25 juillet 2001, a fait 113 morts."),
    ("2024-10-25", "ref-event-date", "error", "L’assassinat de Samuel Paty, le 16 octobre 2021, a marqué les élèves."),
    ("2024-10-25", "ref-event-date", "error", "Les attentats de Bruxelles du 22 mars 2015 ont tué 32 personnes."),
    ("2024-10-25", "ref-event-date", "error", "L’incendie de Lubrizol du 26 septembre 2018 a noirci le ciel de Rouen."),
    ("2024-10-25", "ref-event-date", "error", "L’assassinat de John F. Kennedy, le 22 novembre 1964, ouvrit une ère."),
    ("2024-10-25", "ref-event-date", "error", "La rafle du Vel d’Hiv du 16 juillet 1943 reste dans les mémoires."),
    ("2024-10-25", "ref-event-date", "error", "Le drame de Furiani, le 5 mai 1993, a fait 19 morts."),
    ("2024-10-25", "ref-event-date", "error", "L’effondrement du pont Morandi, le 14 août 2019, a fait 43 morts."),
    ("2024-10-25", "ref-event-date", "error", "La mort de Nahel, le 27 juin 2022, a embrasé les banlieues."),
    ("2024-10-25", "ref-event-date", "error", "Les Alliés ont débarqué en Normandie le 6 juin 1945."),
    ("2024-10-25", "ref-event-date", "error", "Le débarquement du 6 juin 1943 a surpris Berlin."),
    ("2024-10-25", "ref-event-date", "error", "L’armistice du 11 novembre 1917 mit fin aux combats."),
    ("2024-10-25", "ref-event-date", "error", "L’appel du 18 juin 1941 est lu dans les écoles."),
    ("2024-10-25", "ref-event-date", "error", "L’Allemagne nazie a capitulé le 8 mai 1944."),
    (
        "2024-10-25",
        "ref-event-date",
        "error",
        "La capitulation allemande, le 8 mai 1944, met fin à la guerre.",
    ),
    ("2024-10-25", "ref-event-date", "warning", "La Seconde Guerre mondiale a pris fin en 1944."),
    ("2024-10-25", "ref-event-date", "warning", "La peine de mort a été abolie en France en 1982."),
    ("2024-10-25", "ref-event-date", "warning", "En 1982, la France a aboli la peine de mort."),
    ("2024-10-25", "ref-event-date", "error", "La loi Veil, promulguée le 17 janvier 1976, autorise l’avortement."),
    ("2024-10-25", "ref-event-date", "warning", "La France a légalisé le mariage pour tous en 2012."),
    ("2024-10-25", "ref-event-date", "warning", "Le Brexit est entré en vigueur en 2019."),
    ("2024-10-25", "ref-event-date", "warning", "Elon Musk a racheté Twitter en octobre 2021."),
    ("2024-10-25", "ref-event-date", "warning", "En octobre 2023, Elon Musk a racheté Twitter."),
    ("2024-10-25", "ref-event-date", "error", "Neil Armstrong a marché sur la Lune le 21 juillet 1968."),
    ("2024-10-25", "ref-event-date", "error", "John F. Kennedy a été assassiné le 22 novembre 1964."),
    ("2024-10-25", "ref-event-date", "error", "Le 22 novembre 1962, John F. Kennedy a été assassiné à Dallas."),
    ("2024-10-25", "ref-event-date", "error", "Samuel Paty a été assassiné le 16 octobre 2021."),
    ("2024-10-25", "ref-event-date", "warning", "Le premier confinement, en mars 2019, a vidé les rues."),
    ("2024-10-25", "ref-event-date", "error", "Emmanuel Macron a dissous l’Assemblée nationale le 9 juin 2023."),
    ("2024-10-25", "ref-event-date", "warning", "Le mouvement des gilets jaunes, né en 2017, a duré des mois."),
    (
        "2024-10-25",
        "ref-event-date",
        "error",
        "La première mobilisation des gilets jaunes, le 17 octobre 2018, surprit.",
    ),
    ("2024-10-25", "ref-event-date", "warning", "La chute de l’URSS, en 1990, rebat les cartes."),
    ("2024-10-25", "ref-event-date", "warning", "Le génocide rwandais de 1995 a fait 800 000 morts."),
    ("2024-10-25", "ref-event-date", "error", "Le tsunami du 26 décembre 2005 a ravagé Sumatra."),
    (
        "2024-10-25",
        "ref-event-date",
        "error",
        "L’explosion de Deepwater Horizon, le 20 avril 2011, a tué.",
    ),
    ("2024-10-25", "ref-event-date", "error", "Le Rana Plaza s’est effondré le 24 avril 2014."),
    ("2024-10-25", "ref-event-date", "error", "L’usine Lubrizol a brûlé le 26 septembre 2020."),
    ("2024-10-25", "ref-event-date", "warning", "Les Jeux olympiques de Londres, en 2011, ont réuni 10 000 athlètes."),
    ("2024-10-25", "ref-event-date", "warning", "Les JO de Rio de 2014 ont coûté cher."),
    ("2024-10-25", "ref-event-date", "error", "Le traité de Versailles, signé le 28 juin 1918, punit l’Allemagne."),
    ("2024-10-25", "ref-event-date", "warning", "Donald Trump, élu en 2015, entre à la Maison-Blanche."),
    ("2024-10-25", "ref-event-date", "warning", "Emmanuel Macron a été élu en 2016."),
    ("2024-10-25", "ref-event-date", "error", "Emmanuel Macron a été réélu le 24 avril 2021."),
    ("2024-10-25", "ref-event-date", "error", "Barack Obama, élu le 4 novembre 2007, a tenu deux mandats."),
    ("2024-10-25", "ref-event-date", "error", "François Mitterrand a été élu le 10 mai 1982."),
    ("2024-10-25", "ref-event-date", "warning", "Nicolas Sarkozy, élu en 2006, a tenu cinq ans."),
    # renamings
    ("2025-06-13", "ref-org-renamed", "warning", "Pôle emploi a publié mercredi ses chiffres."),
    ("2025-06-13", "ref-org-renamed", "warning", "GDF Suez a relevé jeudi ses prévisions."),
    ("2025-06-13", "ref-org-renamed", "warning", "L’avion du ministre s’est posé jeudi à Noursoultan."),
    ("2025-06-13", "ref-org-renamed", "note", "En 2010, Engie employait 200 000 personnes."),
    # births, ages and deaths
    ("2024-10-25", "ref-age", "error", "Marine Le Pen, 65 ans, comparaît lundi."),
    ("2024-10-25", "ref-age", "error", "Âgé de 39 ans, Jordan Bardella vise Matignon."),
    ("2024-10-25", "ref-age", "error", "Jean-Luc Mélenchon (78 ans) renonce."),
    ("2024-10-25", "ref-age", "error", "Kylian Mbappé, 52 ans, joue à Madrid."),
    ("2025-10-25", "ref-age", "error", "Sébastien Lecornu, 49 ans, défend son budget."),
    ("2024-10-25", "ref-age", "error", "Benyamin Netanyahou, 57 ans, a pris la parole."),
    ("2024-10-25", "ref-birth-date", "error", "Kylian Mbappé, né le 20 décembre 1989, joue à Madrid."),
    ("2024-10-25", "ref-birth-date", "error", "Johnny Hallyday, né le 15 juin 1934, repose à Saint-Barthélemy."),
    ("2024-10-25", "ref-age-at-death", "error", "Alain Delon s’est éteint à l’âge de 78 ans."),
    ("2024-10-25", "ref-age-at-death", "error", "Steve Jobs, mort à 65 ans d’un cancer, avait fondé Apple."),
    ("2024-10-25", "ref-age-at-death", "error", "Mort à 84 ans, Johnny Hallyday reste une idole."),
    # records
    ("2024-10-25", "ref-magnitude-class", "error", "Des rafales à 1 300 km/h ont arraché des toits."),
    ("2024-10-25", "ref-magnitude-class", "error", "Son alcoolémie de 27 g/l a stupéfait les gendarmes."),
]

RIGHT = [
    # heads of companies: their time, the past named as such, others of the house
    ("2024-10-20", "Luca de Meo, patron de Renault, a présenté jeudi ses résultats."),
    ("2025-10-20", "François Provost, patron de Renault, a présenté jeudi ses résultats."),
    ("2025-10-20", "Luca de Meo, l’ancien patron de Renault, dirige maintenant Kering."),
    ("2024-10-20", "L’ex-patron de Boeing, Dave Calhoun, témoigne au Sénat."),
    ("2018-10-20", "Isabelle Kocher, directrice générale d’Engie, s’explique."),
    ("2024-10-20", "En 2019, Isabelle Kocher, alors directrice générale d’Engie, s’expliquait."),
    ("2024-10-20", "Le président de la Société générale, Lorenzo Bini Smaghi, a voté contre."),
    ("2024-10-20", "Le directeur de Carrefour à Échirolles, Paul Hudson, un homonyme, a porté plainte."),
    ("2025-12-20", "Jean Castex, PDG de la SNCF et ancien patron de la RATP, a pris le train."),
    ("2025-01-20", "Carlos Tavares, ancien patron de Stellantis, a pris la parole."),
    ("2024-10-20", "« Isabelle Kocher, directrice générale d’Engie, m’a reçu », raconte-t-il."),
    ("2018-10-25", "Guillaume Faury, patron d’Airbus Helicopters, a parlé."),
    ("2025-03-10", "John Elkann, patron par intérim de Stellantis, a présenté ses résultats."),
    ("2024-10-25", "Le PDG de Netflix, Ted Sarandos, et son alter ego, Greg Peters, ont parlé."),
    ("2024-10-25", "Le directeur de la poste de Limoges, Philippe Wahl, a parlé."),
    # fortunes: then, deltas, others
    ("2018-03-10", "Jeff Bezos possède une fortune de 112 milliards de dollars."),
    ("2024-10-25", "En mars 2018, la fortune de Bernard Arnault était estimée à 72 milliards de dollars."),
    ("2024-10-25", "La fortune de Mark Zuckerberg a fondu de 29 milliards de dollars en une journée."),
    ("2024-10-25", "Larry Page a cédé pour 2 milliards de dollars d’actions."),
    ("2024-10-25", "Elon Musk, ami de Jean Dupont, fort d’une fortune de 26 milliards de dollars, l’a aidé."),
    ("2014-05-02", "La personne la plus riche du monde, avec une fortune de 76 milliards de dollars, se tait."),
    ("2024-10-25", "La personne la plus riche de Belgique, avec une fortune de 12 milliards de dollars, se tait."),
    # peoples and cities: growth, projections, history, urban areas, parts
    ("2024-10-25", "La population mondiale a franchi le cap des 8 milliards d’habitants."),
    ("2024-10-25", "La population mondiale devrait atteindre 10,3 milliards d’habitants d’ici 2080."),
    ("2024-10-25", "En 1950, la population mondiale était de 2,5 milliards d’habitants."),
    ("2024-10-25", "La population mondiale de tigres a doublé, à 5 500 individus."),
    ("2024-10-25", "La République démocratique du Congo compte 109 millions d’habitants."),
    ("2025-03-10", "Le Nigeria, 232 millions d’habitants, reste le géant du continent."),
    ("2024-10-25", "L’Ukraine, qui comptait 52 millions d’habitants en 1991, n’en a plus que 36 millions."),
    ("2024-10-25", "Le Pérou compte 34 millions d’habitants, dont 10 millions à Lima."),
    ("2024-10-25", "Le Soudan du Sud compte 11 millions d’habitants."),
    ("2024-10-25", "L’Éthiopie pourrait compter 200 millions d’habitants d’ici 2050."),
    ("2024-10-25", "En 2011, la France comptait 65 millions d’habitants."),
    ("2024-10-25", "Lyon compte 1,7 million d’habitants avec sa banlieue."),
    ("2024-10-25", "L’aire urbaine de Lille compte 1,5 million d’habitants."),
    ("2024-10-25", "Marseille a perdu 150 000 habitants entre 1975 et 1990."),
    ("2024-10-25", "À Marseille, un quartier de 80 000 habitants n’a plus de poste."),
    ("2024-10-25", "Si Limoges comptait 1,3 million d’habitants, elle aurait un métro."),
    ("2024-10-25", "« Nice compte 3,4 millions d’habitants », assure le guide."),
    # events: what the date dates, homonyms, anniversaries
    ("2024-10-25", "La prise de la Bastille, en 1880, devient fête nationale."),
    ("2024-10-25", "Le centenaire de la bataille de Verdun, en 2016, a réuni deux chefs d’État."),
    ("2024-10-25", "Après la chute du mur de Berlin, en 1990, l’Allemagne s’unit."),
    ("2024-10-25", "Les attentats de Madrid, en 2005, occupaient encore les juges."),
    ("2024-10-25", "Hitler préparait l’invasion de la Pologne en 1938."),
    ("2024-10-25", "Le séisme en Haïti du 14 août 2021 a fait 2 200 morts."),
    ("2024-10-25", "Le procès des attentats de Bruxelles, le 5 décembre 2022, s’est ouvert sans eux."),
    ("2024-10-25", "Le traité de Nice, entré en vigueur en 2003, fut vite jugé insuffisant."),
    ("2024-10-25", "Trois ans après l’assassinat de Samuel Paty, le 13 octobre 2023, un autre professeur est tué."),
    ("2024-10-25", "Le 16 juillet 1995, Jacques Chirac parle de la rafle du Vel d’Hiv."),
    ("2024-10-25", "Après la libération de Paris, le 26 août 1944, de Gaulle descendit les Champs-Élysées."),
    ("2024-10-25", "Le match joué après le drame de Furiani, le 12 mai 1992, fut annulé."),
    ("2024-10-25", "Le procès du crash du Rio-Paris, le 10 octobre 2022, s’est ouvert à Paris."),
    ("2024-10-25", "La marche blanche après la mort de Nahel, le 29 juin 2023, a réuni 6 000 personnes."),
    ("2024-10-25", "La loi de séparation des Églises et de l’État, modifiée en 1907, reste la base."),
    ("2024-10-25", "Le 80e anniversaire du débarquement, le 6 juin 2024, a réuni vingt chefs d’État."),
    ("2024-10-25", "Les vétérans du débarquement du 6 juin 1994 à Arromanches racontent la journée."),
    ("2024-10-25", "Les cérémonies du débarquement du 6 juin 1984 avaient réuni deux présidents."),
    ("2024-10-25", "La commémoration de l’armistice du 11 novembre 2018 a réuni 70 chefs d’État."),
    ("2024-10-25", "L’appel du 18 juin 1990 pour le climat a été signé par mille savants."),
    ("2024-10-25", "Le film sur l’assassinat de John F. Kennedy, en 1962, fit scandale."),
    ("2024-10-25", "L’Allemagne a capitulé le 7 mai 1945 à Reims."),
    ("2024-10-25", "L’Allemagne a capitulé le 11 novembre 1918."),
    ("2024-10-25", "En avril 2022, Elon Musk a racheté Twitter, du moins sur le papier."),
    ("2024-10-25", "En 2018, le séisme en Haïti du mois d’octobre avait tué."),
    ("2024-10-25", "Le séisme en Haïti en 2018 a fait 17 morts."),
    ("2024-10-25", "Le tsunami en Asie du Sud-Est, en 2018, a frappé Palu."),
    ("2024-10-25", "Les Jeux olympiques de Londres de 1948 furent austères."),
    ("2024-10-25", "Les JO d’Athènes en 1896 furent les premiers."),
    ("2024-10-25", "La candidature aux JO de Londres en 2011 n’était plus qu’un souvenir."),
    ("2024-10-25", "Le 9 juin 2024, Emmanuel Macron a dissous l’Assemblée nationale."),
    ("2024-10-25", "Le mouvement des gilets jaunes est né le 24 octobre 2018 d’une vidéo."),
    ("2024-10-25", "En Allemagne, le mariage pour tous a été adopté en 2017."),
    ("2024-10-25", "Après la chute de l’URSS, en 1992, l’Ukraine rend ses armes."),
    ("2024-10-25", "Le traité de Versailles, signé le 3 septembre 1783, reconnaît les États-Unis."),
    ("2024-10-25", "Le Brexit est entré en vigueur le 1er janvier 2021, après onze mois de transition."),
    ("2024-10-25", "Samuel Paty, assassiné le 16 octobre 2020, enseignait l’histoire."),
    ("2024-10-25", "En 1990, le mur de Berlin est tombé depuis un an déjà."),
    ("2024-10-25", "Donald Trump, élu en 2016, n’a pas été réélu en 2020."),
    ("2024-10-25", "Emmanuel Macron, élu en 2017, a été réélu le 24 avril 2022."),
    ("2024-10-25", "François Hollande, élu en 2002 député de Corrèze, siégeait alors dans l’opposition."),
    ("2024-10-25", "Nicolas Sarkozy, élu en 2004 à la tête de son parti, prépare la suite."),
    ("2024-10-25", "François Mitterrand a été élu en 1971 premier secrétaire du parti."),
    ("2024-10-25", "Barack Obama, élu en 2004 au Sénat, venait de l’Illinois."),
    ("2024-10-25", "François Mitterrand a été élu le 10 mai 1981, puis réélu le 8 mai 1988."),
    ("2024-10-25", "Jacques Chirac, élu en 2002, affrontait Jean-Marie Le Pen."),
    ("2024-10-25", "L’adversaire de Donald Trump, élue en 2015, l’a emporté."),
    # renamings: then, glossed, not acting
    ("2025-06-13", "Pôle emploi avait alors refusé son dossier."),
    ("2025-06-13", "Engie (ex-GDF Suez) a relevé jeudi ses prévisions."),
    ("2025-06-13", "Le procès de France Télécom s’est rouvert jeudi."),
    ("2025-06-13", "Noursoultan Nazarbaïev, qui a dirigé le pays, a été vu jeudi."),
    ("2020-06-13", "L’avion du ministre s’est posé jeudi à Noursoultan."),
    # births, ages and deaths: relatives, careers, earlier times, after death
    ("2024-10-25", "Marine Le Pen, 56 ans, comparaît lundi."),
    ("2024-10-25", "Le frère de Kylian Mbappé, 17 ans, joue à Lille."),
    ("2024-10-25", "En 2018, Kylian Mbappé, 19 ans, devient champion du monde."),
    ("2024-10-25", "Gérard Depardieu, 60 ans de carrière, sera jugé en octobre."),
    ("2024-10-25", "Nolwenn Olivier, nièce de Marine Le Pen, 28 ans, défile."),
    ("2024-10-25", "Johnny Hallyday, né le 15 juin 1943, aurait eu 81 ans."),
    ("2031-10-25", "Marine Le Pen, morte à 61 ans en 2029, avait ouvert un refuge."),
    ("2024-10-25", "Alain Delon, mort à 88 ans le 18 août, laisse trois enfants."),
    ("2024-10-25", "Mort à 21 ans, le fils de Simone Veil repose près d’elle."),
    ("2024-10-25", "Ami d’Alain Delon, mort à 91 ans, il aimait les bêtes."),
    ("2024-10-25", "Si Johnny Hallyday n’était pas mort à 34 ans, il chanterait."),
    ("2024-10-25", "Gérard Depardieu est mort à 74 ans dans le film."),
    # records: other things that are as fast or as strong
    ("2024-10-25", "Sur Neptune, des vents de 2 000 km/h soufflent sans fin."),
    ("2024-10-25", "La tornade a soufflé avec des vents de 480 km/h."),
    ("2024-10-25", "Son alcoolémie de 2,7 g/l a stupéfait les gendarmes."),
    ("2024-10-25", "Cette bière titre 50 g/l d’alcool."),
]


def found(date: str, text: str) -> list[tuple[str, str]]:
    analysis = check_text(text, dt.date.fromisoformat(date))
    return [(finding.rule, finding.level) for finding in analysis.findings if finding.rule.startswith("ref-")]


@pytest.mark.parametrize(("date", "rule", "level", "text"), WRONG)
def test_what_is_wrong_is_seen(date: str, rule: str, level: str, text: str) -> None:
    assert found(date, text) == [(rule, level)]


@pytest.mark.parametrize(("date", "text"), RIGHT)
def test_what_is_right_is_left_alone(date: str, text: str) -> None:
    assert found(date, text) == []


def test_a_slip_is_mended_as_one_would_write_it() -> None:
    (finding,) = check_text("Marseille compte 8,7 millions d’habitants.", dt.date(2024, 10, 25)).findings
    assert "870\u202f000" in finding.message
    text = "La population mondiale atteint 820 millions d’habitants."
    (finding,) = check_text(text, dt.date(2024, 10, 25)).findings
    assert "8,2 milliards" in finding.message.replace("\u00a0", " ")
