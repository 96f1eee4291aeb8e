"""The words of a relation that does not hold: its arithmetic, what is expected, what may have gone wrong, a repair."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from numcheck import format as fmt
from numcheck.checks.agreement import alike
from numcheck.checks.arithmetic.cases import Case
from numcheck.checks.arithmetic.computing import COLLOQUIAL
from numcheck.checks.arithmetic.diagnosis import hypothesis
from numcheck.checks.arithmetic.formula import uncapitalised, with_noun
from numcheck.checks.arithmetic.slips import exactly, replacing_usual, supposed_in
from numcheck.checks.arithmetic.widths import digits, magnitude
from numcheck.checks.finding import Report
from numcheck.checks.proposals import in_figures, replaced, spelled
from numcheck.interval import Interval
from numcheck.lexicon import lexicon
from numcheck.messages import because
from numcheck.model import Mention


def params(report: Report, case: Case) -> dict[str, str]:
    """The parameters of a rule's message: arithmetic, expected and found value, hypothesis."""
    language = report.context.language
    expected = _written(case, result(case), language)
    sign = " = " if case.formula.operation else f"{_COLON[language]} "
    arithmetic = case.formula.written(case.relation)
    if not case.formula.bound or len(case.given) > 1:
        arithmetic += sign + expected
    reach = _bounds(case, case.computed(case.size), language)
    if not case.formula.bound and reach and not supposed_in(case):
        arithmetic += because("rounded", language, reach=reach)
    return {
        "arithmetic": arithmetic,
        "expected": expected,
        "found": case.stated.text,
        "hypothesis": _hypothesis(case, language),
    }


_COLON = {"fr": " :", "en": ":"}


def result(case: Case) -> Decimal:
    """What the figures give as they are printed; the middle where a word stands for a stretch (« la moitié »)."""
    found = case.formula.compute(case.relation, exactly)
    return (found.low + found.high) / 2 if found.high.is_finite() and found.low.is_finite() else found.low


def _written(case: Case, value: Decimal, language: str) -> str:
    if case.formula.unit == "percent":
        return fmt.percent(value, language, sign=case.formula.signed)
    if case.formula.unit == "fraction":
        return fmt.percent(value * 100, language, sign=True)
    if case.formula.unit == "factor":
        return "×" + fmt.number(value, language)
    value = _shown(case, value)
    text = in_figures(case.stated, value, exact=case.formula.sign in {"+", "−"})
    return with_noun(case.formula, case.stated, text) if text else _in_its_words(case.stated, value, language)


def _shown(case: Case, value: Decimal) -> Decimal:
    """A result as it is printed: of a gap only its size, of a temperature also its sign."""
    return value if case.formula.relation == "conversion" else abs(value)


def _in_its_words(stated: Mention, value: Decimal, language: str) -> str:
    """« quinze minutes » for « vingt minutes », or at least its value; without the capital of a sentence."""
    text = replaced(stated, value)
    return uncapitalised(text, stated) if text else fmt.number(value, language)


def _bounds(case: Case, wide: Interval, language: str) -> str:
    """The interval in the unit of the printed result; empty when it is one value or unbounded."""
    if not wide.low.is_finite() or not wide.high.is_finite():
        return ""
    ends = (wide.low, wide.high)
    if case.formula.unit not in {"percent", "fraction"}:  # printed without a sign: « 2 à 4 points » of a fall
        shown = sorted(_shown(case, end) for end in ends)
        ends = (shown[0], shown[1])
    low, high = (_written(case, end, language) for end in ends)
    if low.lstrip("−")[:1].isdigit() != high.lstrip("−")[:1].isdigit():  # « 1 », « trois points »
        low, high = (fmt.number(_shown(case, end), language) for end in ends)
    if low == high:
        return ""
    least, most = (end.lstrip(_FIGURES) for end in (low, high))
    if alike(least, most, case.stated.unit):  # « 0,5 à 1,2 million », « 0,5 à 3 millions »
        low = low.removesuffix(least).rstrip()
    return f"{low} {because('to', language)} {high}"


_LONGEST = 20  # digits of a figure that is rounded at all
_TENTH = Decimal("0.1")
"""Of a point: how fine a percentage is proposed, unless the text is finer."""
_LEAST = 2
"""Figures that a converted measure has at least: « 30 miles » are 48 km."""


def _in_round_words(mention: Mention) -> bool:
    """Whether a figure is a round number in words: « une centaine »."""
    return (
        mention.kind == "count"
        and bool(mention.printed and mention.printed.bounds)
        and not any(map(str.isdigit, mention.text))
    )


_FIGURES = "+−×0123456789., \u00a0\u202f"


def _hypothesis(case: Case, language: str) -> str:
    target = case.target(case.size)
    known = [
        name
        for name, compute in case.formula.wrong
        if magnitude(compute(case.relation, case.size)).meets(magnitude(target))
    ]
    if case.sign and case.formula.signed and case.computed(case.size).meets(-target):
        known.append("sign")
    supposed = supposed_in(case)
    given = [mention for mention in case.given if mention not in supposed]
    found = hypothesis([case.stated, *given], replacing_usual(case, supposed), known, language)
    words = "" if found or case.name != "fraction" else _in_tenths(case)
    return because("hypothesis", language, slip=because("slip.words", language, value=words)) if words else found


def _in_tenths(case: Case) -> str:
    """« trois sur dix » for 29 %, where the text says « un sur deux »: mostly the percentage is the exact figure."""
    stated, words = case.stated.value, case.given[0].text.split()
    counted = case.given[0].printed is None or case.given[0].printed.ulp < _COUNTED  # « 84 élèves sur 210 »
    if stated is None or counted or len(words) < _FEWEST or words[-2] not in lexicon().words("among"):
        return ""
    ones = {1: words[0].lower()} if words[0].lower() in lexicon().words("one_each") else {}
    shares = ((abs(Decimal(part * 100) / whole - stated), whole, part) for whole in _WHOLES for part in range(1, whole))
    distance, whole, part = min(shares)
    told = ones.get(part) or spelled(part)
    return f"{told} {words[-2]} {spelled(whole)}" if told and distance <= 100 * COLLOQUIAL / 2 else ""


_COUNTED = Decimal("0.01")  # the last digit of « un sur dix »; a proportion told of more is no matter of words
_FEWEST = 3  # words of « un sur deux »
_WHOLES = (2, 3, 4, 5, 10)  # by which shares are told


def repaired(case: Case) -> str | None:
    """The stated figure with the computed value, where the figures leave one."""
    if case.name == "points_as_percent":
        return _as_points(case.stated)
    if case.formula.bound or case.formula.unit == "fraction":
        return None
    value = _shown(case, result(case))
    if not value.is_finite():
        return None
    if case.formula.unit == "factor":
        return _as_factor(case, value)
    return replaced(case.stated, _as_fine(case, value))


def _as_factor(case: Case, value: Decimal) -> str | None:
    """« triplé » for « doublé », « trois » for « quatre »: where the figures come to a whole factor."""
    whole = value.to_integral_value()
    if not case.computed(case.size).meets(Interval(whole, whole)):
        return None
    return _verb(case.stated.text, int(whole)) or replaced(case.stated, whole)


def _verb(text: str, factor: int) -> str | None:
    """The verb of a factor in the form of another one: « doublaient » → « triplaient »."""
    forms: dict[int, list[str]] = {}
    for word, times in lexicon().words("multipliers").items():
        forms.setdefault(int(times), []).append(word)
    same = next((verbs.index(text.lower()) for verbs in forms.values() if text.lower() in verbs), None)
    others = forms.get(factor, [])
    return others[same] if same is not None and same < len(others) else None


def _as_fine(case: Case, value: Decimal) -> Decimal:
    """A value with no more figures than those it comes from: « une centaine sur 13 600 » is 0,7 %, not 0,74 %."""
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST:
        return value
    if case.formula.unit == "percent" and abs(value) >= _TENTH and case.stated.printed:
        unit = Decimal(1).scaleb(min(_TENTH, case.stated.printed.ulp).adjusted())
        return value.quantize(unit, ROUND_HALF_UP) if value.adjusted() - unit.adjusted() < _LONGEST else value
    converted = case.formula.relation == "conversion"
    told = [digits(mention) for mention in case.given if converted or _in_round_words(mention)]
    if not told or not value:
        return value
    figures = max(digits(case.stated), min(told), _LEAST if converted else 1)
    unit = Decimal(1).scaleb(value.adjusted() - figures + 1)
    return (value / unit).to_integral_value(ROUND_HALF_UP) * unit


def _as_points(stated: Mention) -> str | None:
    """« 2 points » for « 2 % »."""
    figures = in_figures(stated, stated.value or Decimal(0))
    name = "points" if stated.value and abs(stated.value) >= 2 else "point"
    return figures and f"{figures.rstrip('%').rstrip()} {name}" if "%" in stated.text else None
