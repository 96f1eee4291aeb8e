"""What a finding says beside the template of its rule: why a figure is wrong, and what its writer may have meant."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # the calendar
    "no_minute": ("les minutes vont de 0 à 59", "minutes run from 0 to 59"),
    "no_hour": ("les heures vont de 0 à 24", "hours run from 0 to 24"),
    "not_in_morning": ("la matinée finit à midi", "the morning ends at noon"),
    "not_in_afternoon": ("l’après-midi va de midi à 20 heures", "the afternoon runs from noon to 8 p.m."),
    "not_in_evening": ("le soir ne commence pas avant 16 heures", "no evening begins before 4 p.m."),
    "not_in_night": ("c’est le plein jour", "that is broad daylight"),
    "closed_before_open": ("{closes} vient avant {opens}", "{closes} comes before {opens}"),
    "no_day": ("{month} a {length} jours", "{month} has {length} days"),
    "no_month": ("il n’y a pas de mois n° {month}", "there is no month {month}"),
    "american": (
        "il n’y a pas de mois n° {month} ; ordre américain (mois, puis jour) ?",
        "there is no month {month}; American order (month, then day)?",
    ),
    # figures
    "reversed": ("bornes inversées, « entre {low} et {high} »", "bounds reversed, “between {low} and {high}”"),
    "mean": (
        "une moyenne de {mean} ne peut pas sortir de {low} – {high}",
        "a mean of {mean} cannot lie outside {low} – {high}",
    ),
    "seats": ("plus de voix que de sièges ({seats})", "more votes than seats ({seats})"),
    "carried": ("moins de voix pour que contre", "fewer votes for than against"),
    "outvoted": ("moins pour qui l’emporte que pour qui perd", "less for those who win than for those who lose"),
    "turnout": ("la participation et l’abstention font 100 %", "turnout and abstention make 100%"),
    "needed": (
        "il en faut {need}, et le texte dit que la majorité est atteinte",
        "{need} are needed, and the text says that they are reached",
    ),
    "not_needed": (
        "il en faut {need}, et le texte dit que la majorité manque",
        "{need} are needed, and the text says that they are not reached",
    ),
    "qualified": ("moins que {need} des voix", "less than {need} of the votes"),
    "unanimous": ("pas d’unanimité avec {against} voix contre", "not unanimous with {against} votes against"),
    "outright": (
        "un premier tour se gagne avec plus de 50 % des voix",
        "a first round is won with more than 50% of the votes",
    ),
    "half": ("pas plus de la moitié de {base}", "no more than half of {base}"),
    "cast": ("le texte dit {cast}", "the text says {cast}"),
    "rounded": (", arrondis compris {reach}", ", rounding included {reach}"),
    "to": ("à", "to"),
    # facts
    "old_name": ("le nom est « {name} » depuis le changement ({since})", "the name has been “{name}” since {since}"),
    "new_name": ("le nom était alors « {name} » (changement : {since})", "the name was “{name}” until {since}"),
    "times_less": ("{times} fois moins", "{times} times less"),
    "times_more": ("{times} fois plus", "{times} times more"),
    "less": ("moins", "less"),
    "more": ("plus", "more"),
    "meant": ("Hypothèse : « {mended} ».", "Hypothesis: “{mended}”."),
    "floor": (
        "Depuis {since}, il faut plus de {least} pour être au premier rang mondial.",
        "Since {since}, being first in the world has taken more than {least}.",
    ),
    # what may have gone wrong in a relation
    "hypothesis": ("Hypothèse : {slip} ?", "Hypothesis: {slip}?"),
    "slip.power": ("un facteur {factor}", "a factor of {factor}"),
    "slip.scale": ("million pour milliard", "million for billion"),
    "slip.swap": ("des chiffres permutés ({value})", "digits swapped ({value})"),
    "slip.base": ("un pourcentage calculé sur la valeur d’arrivée", "a percentage of the final value"),
    "slip.factor": ("un facteur donné pour une hausse", "a factor given as a rise"),
    "slip.words": ("« {value} »", "“{value}”"),
    "slip.sign": ("une hausse prise pour une baisse, ou l’inverse", "a rise taken for a fall, or the reverse"),
}
