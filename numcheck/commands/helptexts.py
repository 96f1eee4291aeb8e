"""What `--help` says, in French and English; read only when help is asked for."""

from __future__ import annotations

from numcheck.messages import typeset

TEXTS: dict[str, tuple[str, str]] = {
    "usage": ("numcheck COMMANDE [OPTIONS] [CHEMIN …]", "numcheck COMMAND [OPTIONS] [PATH …]"),
    "purpose": (
        "Dit quels chiffres et quelles dates d’un texte français ne peuvent pas être justes, et pourquoi.",
        "Says which figures and dates of a French text cannot be right, and why.",
    ),
    "first_steps": (
        "Pour commencer :\n"
        "  numcheck check article.md --date 2024-10-25\n"
        "  numcheck check articles/ --output html:rapport.html",
        "To begin with:\n"
        "  numcheck check article.md --date 2024-10-25\n"
        "  numcheck check articles/ --output html:report.html",
    ),
    "more": (
        "numcheck COMMANDE --help dit tout d’une commande ; --lang en parle anglais ; --version donne la version.",
        "numcheck COMMAND --help tells all about a command; --lang fr speaks French; --version tells the version.",
    ),
    # commands
    "check": ("vérifie les chiffres et les dates", "checks figures and dates"),
    "check_more": (
        "Vérifie les chiffres et les dates. Code de retour 0 : rien ; 1 : des erreurs ; 2 : contrôle impossible.",
        "Checks figures and dates. Exit status 0: nothing; 1: errors; 2: the check could not run.",
    ),
    "extract": ("montre chaque chiffre et chaque date avec sa valeur", "shows every figure and date with its value"),
    "rules": ("liste les règles", "lists the rules"),
    "rule": ("explique une règle", "explains a rule"),
    "test": ("essaie les exemples des règles", "runs the examples of the rules"),
    "facts": ("liste, montre ou relit les faits de référence", "lists, shows or proofreads the reference facts"),
    "config": (
        "dit quelle configuration vaut, et d’où elle vient",
        "says which configuration counts, and where it comes from",
    ),
    "init": ("écrit un numcheck.toml commenté", "writes a commented numcheck.toml"),
    # options
    "help": ("montre cette aide", "shows this help"),
    "lang": ("langue des messages : fr (par défaut) ou en", "language of the messages: fr (default) or en"),
    "paths": (
        "fichiers, dossiers ou motifs (« articles/*.md ») ; - lit l’entrée standard ; sans chemin, le dossier courant",
        "files, folders or patterns (“articles/*.md”); - reads standard input; without a path, the current folder",
    ),
    "format": ("forme du rapport : {formats}", "form of the report: {formats}"),
    "output": (
        "écrit aussi un rapport dans un fichier, par exemple json:rapport.json ; répétable",
        "also writes a report to a file, for example json:report.json; repeatable",
    ),
    "date": (
        "date du document ; l’emporte sur celle que donne le texte",
        "the document’s date; overrides the one in the text",
    ),
    "rules_dir": ("vos propres règles, en plus ; répétable", "your own rules, on top; repeatable"),
    "facts_file": (
        "vos propres faits de référence, en plus ; répétable",
        "your own reference facts, on top; repeatable",
    ),
    "select": (
        "seulement ces règles ou familles, par exemple cal,ref-age",
        "only these rules or families, such as cal,ref-age",
    ),
    "extend_select": ("ces règles ou familles en plus", "these rules or families on top"),
    "require_date": (
        "un document sans date, ou dont les dates se contredisent, est un constat (meta-doc-date)",
        "a document without a date, or whose dates disagree, is a finding (meta-doc-date)",
    ),
    "exit_zero": ("le code de retour reste 0 malgré les constats", "the exit status stays 0 whatever was found"),
    "show_files": (
        "montre les fichiers qui seraient vérifiés, sans les vérifier",
        "shows the files that would be checked, without checking them",
    ),
    "no_cache": ("revérifie tout, sans les résultats gardés", "checks everything again, without kept results"),
    "ignore": ("sans ces règles ou familles", "without these rules or families"),
    "fail_level": (
        "gravité à partir de laquelle le code de retour est 1 (par défaut : error)",
        "level from which the exit status is 1 (default: error)",
    ),
    "min_level": (
        "gravité à partir de laquelle un constat est montré (par défaut : note)",
        "least level to show (default: note)",
    ),
    "statistics": ("compte par règle", "counts by rule"),
    "stdin_filename": (
        "nom à donner à l’entrée standard ; son suffixe choisit le lecteur",
        "name for standard input; its suffix chooses the reader",
    ),
    "exclude": (
        "fichiers ou dossiers à laisser de côté, avec * ? ** ; répétable",
        "files or folders to leave out, with * ? **; repeatable",
    ),
    "jobs": ("nombre de processus", "number of processes"),
    "config_file": ("ce fichier de configuration et aucun autre", "this configuration file and no other"),
    "isolated": ("aucune configuration", "no configuration"),
    "extract_format": (
        "text : un tableau ; jsonl : une ligne JSON par mention",
        "text: a table; jsonl: a JSON line each",
    ),
    "facts_date": ("jour auquel juger l’âge des faits", "day on which to judge the age of the facts"),
    "baseline": (
        "note les constats d’aujourd’hui, pour que check ne parle plus que des nouveaux",
        "notes today’s findings, so that check speaks of new ones only",
    ),
    "baseline_action": (
        "create : tout noter ; update : noter ces fichiers ; prune : retirer ce qui est réparé",
        "create: note all; update: note these files; prune: drop what is mended",
    ),
    "baseline_file": ("constats déjà notés, passés sous silence", "findings noted before, which are silenced"),
    "accept": ("constats acceptés, avec leur raison ; répétable", "findings accepted, with their reason; repeatable"),
    "diff": ("seulement ce qui touche les lignes changées depuis REF", "only what touches lines changed since REF"),
    "explain": ("dit comment chaque valeur a été lue", "says how each value was read"),
    "masked": ("montre aussi ce qui n’est pas une affirmation", "shows what is not a claim too"),
    "all_examples": ("tous les exemples", "all examples"),
    "rule_id": ("identifiant de la règle", "id of the rule"),
    "facts_action": (
        "list : les faits ; show ID : un fait ; lint : relecture",
        "list: the facts; show ID: one fact; lint: proofreading",
    ),
    "facts_id": ("identifiant du fait", "id of the fact"),
    "test_paths": (
        "dossiers ou fichiers de règles ; sans rien, les règles livrées",
        "folders or files of rules; by default the built-in ones",
    ),
}


PLACEHOLDERS = {
    "PATH": "CHEMIN", "FILE": "FICHIER", "DIR": "DOSSIER", "GLOB": "MOTIF", "F:FILE": "F:FICHIER",
    "YYYY[-MM[-DD]]": "AAAA[-MM[-JJ]]",
}  # fmt: skip
"""What stands for a value in the help, in English and in French; other names are the same in both."""


def help_text(key: str, language: str, **values: object) -> str:
    """A text of the help in a language."""
    return typeset(TEXTS[key][language != "fr"], language).format_map(values)
