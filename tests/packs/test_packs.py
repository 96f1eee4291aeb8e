"""Rule packs: what is accepted, what is refused and where, and what is left of a rule at run time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest

from numcheck import packs
from numcheck.checks import KINDS, Kind
from numcheck.checks.base import Context, Rule
from numcheck.errors import NumcheckError
from numcheck.model import Outcome
from numcheck.packs import schema, source
from numcheck.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ParityOptions:
    """A kind of check for these tests, with every type that an option may have."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012

    check: Literal["parity"]
    fault: Literal["odd", "even"]
    nouns: tuple[str, ...] = ()
    limit: Decimal = Decimal(10)
    places: int = 0
    strict: bool = False
    unit: str | None = None


def nothing(_rule: Rule, _context: Context) -> Iterable[Outcome]:
    """A check that never says anything."""
    return ()


RULE = """\
- id: cal-parity
  check: parity
  fault: odd
  level: error
  message:
    fr: "{found} n’est pas {expected}."
    en: "{found} is not {expected}."
  examples:
    - {fail: "un jour [[impair]]"}
    - {pass: "un jour pair", date: 2024-10}
"""

Write = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Writes rule files into a built-in folder and, by keyword `own`, into a folder of one's own."""
    builtin, own = tmp_path / "builtin", tmp_path / "own"
    builtin.mkdir()
    own.mkdir()
    monkeypatch.setattr(packs, "builtin_rules_dir", lambda: builtin)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setitem(KINDS, "parity", Kind(ParityOptions, nothing, frozenset({"found", "expected", "hint"})))
    source.options_of.cache_clear()

    def write(text: str | bytes, name: str = "rules.yaml", *, folder: str = "builtin") -> Path:
        path = tmp_path / folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    yield write
    source.options_of.cache_clear()


def changed(old: str, new: str) -> str:
    """The good rule with one slip."""
    assert old in RULE
    return RULE.replace(old, new, 1)


SLIPS: dict[str, tuple[str, str]] = {
    "unknown key": (changed("fault:", "fualt:"), "3:3: unknown key “fualt”; did you mean “fault”?"),
    "unknown key of all rules": (changed("level:", "levle:"), "4:3: unknown key “levle”; did you mean “level”?"),
    "unknown key, nothing near": (changed("fault: odd", "fault: odd\n  zzz: 1"), "4:3: unknown key “zzz”"),
    "unknown kind of check": (changed("check: parity", "check: partiy"), "did you mean “parity”?"),
    "no kind of check": (changed("  check: parity\n", ""), "1:3: “check” is missing"),
    "no level": (changed("  level: error\n", ""), "1:3: “level” is missing"),
    "no option of the kind": (changed("  fault: odd\n", ""), "1:3: “fault” is missing"),
    "wrong level": (changed("level: error", "level: eror"), "4:3: level: “eror” is not allowed; did you mean “error”"),
    "wrong choice": (changed("fault: odd", "fault: old"), "3:3: fault: “old” is not allowed; did you mean “odd”?"),
    "wrong number": (changed("fault: odd", "fault: odd\n  places: two"), "4:3: places: “two” is not a whole number"),
    "wrong decimal": (changed("fault: odd", "fault: odd\n  limit: 1,5"), "4:3: limit: “1,5” is not a number; write"),
    "wrong list": (changed("fault: odd", "fault: odd\n  nouns: jour"), "4:3: nouns: a list is expected"),
    "id of no family": (changed("cal-parity", "parity"), "1:3: id: “parity” must begin with one of cal-, ari-"),
    "id in capitals": (changed("cal-parity", "cal-Parity"), "1:3: id: “cal-Parity” must begin with"),
    "message in one language": (changed('    en: "{found} is not {expected}."\n', ""), "5:3: “en” is missing"),
    "unknown language": (changed("    en:", "    de:"), "7:5: unknown key “de”"),
    "unknown placeholder": (changed("{expected}.", "{expcted}."), "6:5: unknown placeholder {expcted}; did you mean"),
    "placeholder with a format": (changed("{expected}.", "{expected:>9}."), "{expected:>9} is not the plain name"),
    "placeholder that reaches inside": (changed("{found} ", "{found.text} "), "{found.text} is not the plain name"),
    "placeholder without a name": (changed("{found} ", "{} "), "6:5: {} is not the plain name"),
    "open brace": (changed("{found} ", "{found "), "6:5: "),
    "link that is none": (changed("level: error", "level: error\n  link: exemple"), "5:3: link: "),
    "no failing example": (changed('    - {fail: "un jour [[impair]]"}\n', ""), "has no “fail” example"),
    "no passing example": (changed('    - {pass: "un jour pair", date: 2024-10}\n', ""), "has no “pass” example"),
    "example without marks": (changed("[[impair]]", "impair"), "9:7: examples: [[ ]] enclose what"),
    "example with half a mark": (changed("[[impair]]", "[[impair"), "9:7: examples: [[ and ]] must stand in pairs"),
    "marks where nothing fails": (changed("jour pair", "jour [[pair]]"), "10:7: examples: [[ ]] enclose what"),
    "example of two minds": (changed("{pass:", "{fail: x, pass:"), "10:7: examples: an example is one of"),
    "unknown key of an example": (changed("{pass:", "{passe:"), "10:8: unknown key “passe”; did you mean “pass”?"),
    "example with a wrong date": (changed("2024-10}", "10/2024}"), "10:"),
    "examples that are no list": (changed("  examples:\n", "  examples: none\n  other:\n"), ":"),
    "rule that is no mapping": ("- cal-parity\n", "1:3: a rule is a mapping"),
    "file that is no list": ("id: cal-parity\n", "1:1: a rule file is a list of rules"),
    "empty file": ("", "1:1: no rule in this file"),
    "empty list": ("[]\n", "1:1: no rule in this file"),
    "only comments": ("# later\n", "1:1: no rule in this file"),
    "same id twice": (RULE + RULE, "11:3: id “cal-parity” is already taken in "),
    "same key twice": (changed("  level: error\n", "  level: error\n  level: note\n"), "5:3: key “level” stands twice"),
    "alias": ("- &a [x]\n- *a\n", "aliases (*name) are not allowed"),
    "bomb": ("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "aliases (*name) are not allowed"),
    "not YAML": ("- id: [\n", "2:1: "),
    "deep": ("[" * 5000 + "]" * 5000, ":"),
    "tag": ("- !!python/object/apply:os.system [ls]\n", "1:3: a rule is a mapping"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gets_one_line_with_its_place(slip: str, pack: Write) -> None:
    text, expected = SLIPS[slip]
    path = pack(text)
    with pytest.raises(NumcheckError) as error:
        packs.load()
    line = str(error.value)
    assert line.startswith(f"{path}:")
    assert expected in line
    assert "\n" not in line


@pytest.mark.parametrize(("data", "expected"), [(b"- id: \xff\n", "not UTF-8"), (b"#" * 4_000_001, "more than the")])
def test_a_file_that_is_no_rule_file(data: bytes, expected: str, pack: Write) -> None:
    path = pack(data)
    with pytest.raises(NumcheckError, match=expected) as error:
        packs.load()
    assert str(error.value).startswith(f"{path}: ")


def test_a_rule_comes_back_from_the_cache_as_it_was_written(pack: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(changed("fault: odd", 'fault: odd\n  nouns: [jour, "12"]\n  limit: 0.10\n  places: 3\n  strict: yes'))
    first = packs.load()
    monkeypatch.setattr(packs, "_build", lambda *_: pytest.fail("compiled again"))
    (rule,) = packs.load()
    assert (rule,) == first
    assert (rule.id, rule.level) == ("cal-parity", "error")
    assert rule.options == ParityOptions(
        check="parity", fault="odd", nouns=("jour", "12"), limit=Decimal("0.10"), places=3, strict=True
    )
    assert str(rule.options.limit) == "0.10"
    assert set(rule.message) == {"fr", "en"}


def test_a_changed_file_is_compiled_again(pack: Write) -> None:
    pack(RULE)
    assert packs.load()[0].level == "error"
    pack(changed("level: error", "level: note"))
    assert packs.load()[0].level == "note"


def test_rules_of_ones_own_need_neither_english_nor_examples(pack: Write) -> None:
    pack(RULE)
    own = pack("- {id: x-own, check: parity, fault: even, level: note, message: {fr: Pair.}}\n", folder="own")
    rules = packs.load([own.parent])
    assert [rule.id for rule in rules] == ["cal-parity", "x-own"]
    assert rules[1].message == {"fr": "Pair.", "en": "Pair."}


def test_an_own_rule_cannot_take_a_built_in_id(pack: Write) -> None:
    builtin = pack(RULE)
    own = pack(RULE, folder="own")
    with pytest.raises(NumcheckError, match="is already taken in") as error:
        packs.load([own])
    assert str(error.value) == f"{own}:1:3: id “cal-parity” is already taken in {builtin}:1; choose another"


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ((), (), "cal-parity cal-parity-note ari-parity"),
        (("cal-parity",), (), "cal-parity cal-parity-note"),
        (("cal",), ("cal-parity-note",), "cal-parity"),
        (("ari-",), (), "ari-parity"),
        ((), ("cal",), "ari-parity"),
        (("ari", "cal-parity-note"), (), "cal-parity-note ari-parity"),
    ],
)
def test_rules_are_chosen_by_id_or_family(
    select: tuple[str, ...], ignore: tuple[str, ...], left: str, pack: Write
) -> None:
    pack(RULE + RULE.replace("cal-parity", "cal-parity-note") + RULE.replace("cal-parity", "ari-parity"))
    assert " ".join(rule.id for rule in packs.load((), select, ignore)) == left


def test_an_unknown_rule_is_named_with_its_neighbour(pack: Write) -> None:
    pack(RULE)
    with pytest.raises(NumcheckError) as error:
        packs.load((), ["cal-partiy"])
    assert error.value.line("en") == "unknown rule “cal-partiy”; did you mean “cal-parity”?"
    assert (
        error.value.line("fr").replace("\u00a0", " ")
        == "règle inconnue « cal-partiy » ; vouliez-vous dire « cal-parity » ?"
    )


@pytest.mark.parametrize(("name", "expected"), [("nowhere", "no such rule file"), ("empty", "no rule file")])
def test_a_folder_of_ones_own_must_hold_rules(name: str, expected: str, pack: Write, tmp_path: Path) -> None:
    pack(RULE)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NumcheckError, match=expected):
        packs.load([tmp_path / name])


def test_an_example_knows_its_text_and_what_its_marks_enclose(pack: Write) -> None:
    path = pack(RULE.replace("un jour [[impair]]", "[[un]] jour « [[impair]] »"))
    (rule,) = source.read_packs([path], [])
    example = rule.head.examples[0]
    assert example.text == "un jour « impair »"
    assert [example.text[span.start : span.end] for span in example.spans] == ["un", "impair"]
    assert rule.example_lines == (9, 10)


def test_every_option_can_be_compiled() -> None:
    """The kinds of checks keep to options that the cache can hold, and are registered under their own name."""
    for name, kind in KINDS.items():
        assert kind.options.__pydantic_config__ == {"extra": "forbid"}, name  # type: ignore[attr-defined]
        properties = source.options_of(name).json_schema()["properties"]
        assert properties["check"]["const"] == name


def test_the_built_in_rules_are_right() -> None:
    assert source.read_packs(packs.builtin_files(), [])


def test_the_published_schema_is_current(root: Path) -> None:
    """If not: python -m numcheck.packs > docs/schema/rule.schema.json. Wording alone makes no schema old."""
    published = json.loads((root / "docs" / "schema" / "rule.schema.json").read_text(encoding="utf-8"))
    assert worded_alike(published) == worded_alike(json.loads(json.dumps(schema.json_schema())))


def worded_alike(data: Any) -> Any:
    """The schema without its descriptions."""
    if isinstance(data, list):
        return [worded_alike(one) for one in data]
    if isinstance(data, dict):
        texts = {"description"} if isinstance(data.get("description"), str) else set()
        return {key: worded_alike(one) for key, one in data.items() if key not in texts}
    return data
