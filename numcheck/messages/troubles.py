"""What numcheck says when something does not work: what, where, and how to mend it; read only then."""

from __future__ import annotations

from numcheck.messages.troubles_drafts import TEXTS as DRAFTS

TEXTS: dict[str, tuple[str, str]] = {
    **DRAFTS,
    # files
    "missing_path": ("{path} : fichier ou dossier introuvable", "{path}: no such file or folder"),
    "unreadable_path": ("{path} : illisible ({why})", "{path}: cannot be read ({why})"),
    "no_file": (
        "aucun fichier à vérifier dans {path} (formats lus : {suffixes})",
        "no file to check in {path} (formats read: {suffixes})",
    ),
    "no_match": ("aucun fichier à vérifier ne répond à {pattern}", "no file to check fits {pattern}"),
    "all_excluded": ("aucun fichier à vérifier : tous sont exclus", "no file to check: all are excluded"),
    "unwritable": ("{path} : impossible d’écrire ({why})", "{path}: cannot be written ({why})"),
    "exists": ("{path} existe déjà", "{path} already exists"),
    # rules, facts, configuration
    "unknown_rule": ("règle inconnue « {name} »{hint}", "unknown rule “{name}”{hint}"),
    "no_rule": (
        "règle inconnue « {name} » (numcheck rules les liste)",
        "unknown rule “{name}” (numcheck rules lists them)",
    ),
    "unknown_fact": ("fait inconnu « {name} »{hint}", "unknown fact “{name}”{hint}"),
    "rules.missing": (
        "{path} : fichier ou dossier de règles introuvable",
        "{path}: no such rule file or folder",
    ),
    "rules.no_file": (
        "{path} : aucun fichier de règles dans ce dossier (*.yaml)",
        "{path}: no rule file in this folder (*.yaml)",
    ),
    "facts.missing": ("{path} : fichier ou dossier de faits introuvable", "{path}: no such fact file or folder"),
    "config.toml": ("TOML incorrect ({why})", "not valid TOML ({why})"),
    "config.no_table": ("{path} : [tool.numcheck] n’est pas une table", "{path}: [tool.numcheck] is not a table"),
    "config.unknown": ("{path} : clé inconnue « {key} »{hint}", "{path}: unknown key “{key}”{hint}"),
    "config.list": (
        '{path} : {key} : {value} devrait être une liste de textes, ["…"]',
        '{path}: {key}: {value} should be a list of texts, ["…"]',
    ),
    "config.switch": (
        "{path} : {key} : {value} devrait être true ou false",
        "{path}: {key}: {value} should be true or false",
    ),
    "config.levels": (
        "{path} : {key} : {value} devrait être une table règle = gravité ({choices})",
        "{path}: {key}: {value} should be a table of rule = level ({choices})",
    ),
    "config.choice": (
        "{path} : {key} : {value} devrait être l’un de : {choices}",
        "{path}: {key}: {value} should be one of: {choices}",
    ),
    "config.text": (
        '{path} : {key} : {value} devrait être un texte, "…"',
        '{path}: {key}: {value} should be a text, "…"',
    ),
    "config.overrides": (
        '{path} : overrides : chacune est une table [[overrides]] avec paths = ["…"]',
        '{path}: overrides: each is a table [[overrides]] with paths = ["…"]',
    ),
    "yaml.broken": ("YAML incorrect ({why})", "not valid YAML ({why})"),
    "yaml.too_deep": ("trop de niveaux imbriqués", "nested too deeply"),
    "yaml.too_large": (
        "{path} : {size} octets, plus que les {limit} admis ; partagez le fichier",
        "{path}: {size} bytes, more than the {limit} allowed; split the file",
    ),
    # usage
    "usage_error": (
        "numcheck : {why} (aide : numcheck {command}--help)",
        "numcheck: {why} (help: numcheck {command}--help)",
    ),
    "bad_date": (
        "« {date} » n’est pas une date : AAAA, AAAA-MM ou AAAA-MM-JJ",
        "“{date}” is not a date: YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "bad_output": (
        "--output {value} : écrivez FORMAT:FICHIER, par exemple json:rapport.json",
        "--output {value}: write FORMAT:FILE, for example json:report.json",
    ),
    "bad_format": ("format inconnu « {name} »{hint}", "unknown format “{name}”{hint}"),
    "bad_option": ("option inconnue {name}{hint}", "unknown option {name}{hint}"),
    "extra_argument": ("« {name} » est de trop", "“{name}” is one argument too many"),
    "not_both": ("{name} ne va pas avec {other}", "{name} does not go with {other}"),
    "bad_command": ("commande inconnue « {name} »{hint}", "unknown command “{name}”{hint}"),
    "bad_argument": ("{name} : il manque une valeur", "{name}: a value is missing"),
    "bad_choice": ("{name} : « {value} » n’est pas possible{hint}", "{name}: “{value}” is not possible{hint}"),
    "bad_value": ("{name} : valeur refusée « {value} »", "{name}: value “{value}” refused"),
    "missing_argument": ("il manque : {name}", "missing: {name}"),
    "interrupted": ("numcheck : interrompu, rien n’a été conclu", "numcheck: interrupted, nothing was concluded"),
    "internal": (
        "{path} : erreur interne ({why}) ; merci de la signaler (NUMCHECK_DEBUG=1 montre où)",
        "{path}: internal error ({why}); please report it (NUMCHECK_DEBUG=1 shows where)",
    ),
    # the baseline and the changed lines
    "baseline.exists": (
        "{path} existe déjà ; « update » y note des fichiers, « prune » en retire ce qui est réparé",
        "{path} already exists; “update” notes files in it, “prune” drops what is mended",
    ),
    "baseline.json": (
        "{path}:{line}:{column} : JSON mal formé ({why}) ; recréez-le avec « numcheck baseline create »",
        "{path}:{line}:{column}: not valid JSON ({why}); make a new one with “numcheck baseline create”",
    ),
    "baseline.shape": (
        "{path} : ce n’est pas un fichier de référence ({where}) ; recréez-le avec « numcheck baseline create »",
        "{path}: not a baseline file ({where}); make a new one with “numcheck baseline create”",
    ),
    "baseline.version": (
        "{path} : version {found} inconnue, celle-ci lit la version {known}",
        "{path}: unknown version {found}, this numcheck reads version {known}",
    ),
    "diff.no_git": ("--diff : git est introuvable", "--diff: git was not found"),
    "diff.no_repository": (
        "--diff : {path} n’est dans aucun dépôt git ; lancez numcheck depuis le dépôt des textes",
        "--diff: {path} is in no git repository; run numcheck from the repository of the drafts",
    ),
    "diff.failed": ("--diff : git a échoué ({why})", "--diff: git failed ({why})"),
    "diff.revision": ("--diff : révision inconnue « {ref} »", "--diff: unknown revision “{ref}”"),
    "diff.outside": (
        "--diff : {path} n’est pas dans le dépôt {top}",
        "--diff: {path} is not in the repository {top}",
    ),
}
