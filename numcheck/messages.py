"""What the command line and the reports say, in French and English: the one catalogue.

An entry is (French, English). Where a number decides the form, the forms stand as `one|many`. Spaces that no line may
break at are written as plain ones: `typeset` sets them.
"""

from __future__ import annotations

import re

_GLUED = re.compile(" (?=[:;?!»%])|(?<=«) ")
TEXTS: dict[str, tuple[str, str]] = {
    # levels, verdicts and the parts of a finding
    "error": ("erreur", "error"),
    "warning": ("avertissement", "warning"),
    "note": ("note", "note"),
    "expected": ("attendu", "expected"),
    "found": ("trouvé", "found"),
    "source": ("source", "source"),
    "related": ("voir", "see"),
    "suggestion": ("proposition", "suggestion"),
    "suggestions": ("propositions", "suggestions"),
    "or": ("ou", "or"),
    "verdict.contradicted": ("contredit", "contradicted"),
    "verdict.confirmed": ("vérifié", "verified"),
    "verdict.unchecked": ("non vérifié", "not verified"),
    # the page for editors
    "report_title": ("Chiffres et dates : rapport de numcheck", "Figures and dates: report of numcheck"),
    "findings": ("Constats", "Findings"),
    "no_findings": ("Aucun constat.", "No findings."),
    "place": ("où", "where"),
    "finding": ("constat", "finding"),
    "all_rules": ("Toutes les règles", "All rules"),
    "shown": ("montrés", "shown"),
    "keys": ("pour passer de l’un à l’autre", "to go from one to the next"),
    # the summary
    "errors": ("{n} erreur|{n} erreurs", "{n} error|{n} errors"),
    "warnings": ("{n} avertissement|{n} avertissements", "{n} warning|{n} warnings"),
    "notes": ("{n} note|{n} notes", "{n} note|{n} notes"),
    "files": ("{n} fichier|{n} fichiers", "{n} file|{n} files"),
    "unreadable": ("{n} fichier non lu|{n} fichiers non lus", "{n} file not read|{n} files not read"),
    "no_finding": ("aucune contradiction", "no contradiction"),
    "none_shown": ("aucun constat à montrer", "no finding to show"),
    "mentions": ("{n} chiffre ou date|{n} chiffres et dates", "{n} figure or date|{n} figures and dates"),
    "no_mention": ("aucun chiffre ni date", "no figure and no date"),
    "claims": ("{n} affirmation|{n} affirmations", "{n} claim|{n} claims"),
    "confirmed": ("{n} vérifiée|{n} vérifiées", "{n} verified|{n} verified"),
    "contradicted": ("{n} contredite|{n} contredites", "{n} contradicted|{n} contradicted"),
    "unchecked": ("{n} non vérifiée|{n} non vérifiées", "{n} not verified|{n} not verified"),
    "suppressed": ("{n} passée sous silence|{n} passées sous silence", "{n} silenced|{n} silenced"),
    "nothing_checked": ("rien n’a pu être vérifié", "nothing could be verified"),
    "no_date": (
        "pas de date de document : {n} contrôle non évalué (--date AAAA-MM-JJ)"
        "|pas de date de document : {n} contrôles non évalués (--date AAAA-MM-JJ)",
        "no document date: {n} check not evaluated (--date YYYY-MM-DD)"
        "|no document date: {n} checks not evaluated (--date YYYY-MM-DD)",
    ),
    "statistics": ("Par règle", "By rule"),
    # why a claim was not checked
    "reason.no_document_date": ("sans date de document", "no document date"),
    "reason.no_fact": ("sans fait de référence", "no reference fact"),
    "reason.stale_fact": ("sans référence assez récente", "reference too old"),
    "reason.ambiguous_subject": ("de sujet incertain", "subject uncertain"),
    "reason.ambiguous_year": ("d’année incertaine", "year uncertain"),
    "reason.in_quote": ("dans une citation", "inside a quotation"),
    "reason.no_anchor": ("sans date à laquelle se rapporter", "no date to refer to"),
    "reason.no_rate": ("sans cours de change", "no exchange rate"),
    "reason.not_asserted": ("que le texte n’affirme pas", "not asserted"),
    "reason.historical": ("d’une autre époque", "said of another time"),
    "reason.historic_future": ("au futur de narration", "future of narration"),
    "reason.other_basis": ("sur une autre base", "on another basis"),
    "reason.other_reading": ("qu’une autre lecture rend justes", "true in another reading"),
    "reason.indefinite": ("à date indéfinie", "indefinite date"),
    "reason.vague_amount": ("à quantité vague", "vague amount"),
    "reason.before_christ": ("avant notre ère", "before the common era"),
    "reason.other_calendar": ("d’un autre calendrier", "other calendar"),
    "reason.impossible_date": ("à date impossible", "impossible date"),
    "reason.impossible_time": ("à heure impossible", "impossible time"),
    "reason.reversed_range": ("à période inversée", "reversed period"),
    "reason.not_covered": ("hors des règles", "outside the rules"),
    # files
    "missing_path": ("{path} : fichier ou dossier introuvable", "{path}: no such file or folder"),
    "unreadable_path": ("{path} : illisible ({why})", "{path}: cannot be read ({why})"),
    "no_file": (
        "aucun fichier à vérifier dans {path} (formats lus : {suffixes})",
        "no file to check in {path} (formats read: {suffixes})",
    ),
    "all_excluded": ("aucun fichier à vérifier : tous sont exclus", "no file to check: all are excluded"),
    "unwritable": ("{path} : impossible d’écrire ({why})", "{path}: cannot be written ({why})"),
    "stdin_text": (
        "<stdin> : ce n’est pas du texte UTF-8 (octet {byte}) ; enregistrez-le en UTF-8",
        "<stdin>: not UTF-8 text (byte {byte}); save it as UTF-8",
    ),
    "checking": ("vérification", "checking"),
    "exists": ("{path} existe déjà", "{path} exists already"),
    "written": ("{path} écrit", "{path} written"),
    # rules, facts, configuration
    "unknown_rule": ("règle inconnue « {name} »{hint}", "unknown rule “{name}”{hint}"),
    "opt_in": (" (si choisie)", " (if selected)"),
    "unknown_fact": ("fait inconnu « {name} »{hint}", "unknown fact “{name}”{hint}"),
    "rule_message": ("Message : {text}", "Message: {text}"),
    "rule_check": ("Contrôle : {text}", "Check: {text}"),
    "rule_file": ("Fichier : {text}", "File: {text}"),
    "rule_link": ("Voir : {text}", "See: {text}"),
    "rule_fail": ("Signalé (entre crochets) :", "Reported (in brackets):"),
    "rule_pass": ("Laissé tranquille :", "Left alone:"),
    "rule_unchecked": ("Non vérifié, faute d’en savoir assez :", "Not checked, for want of knowledge:"),
    "rule_silence": ("Pour s’en passer : --ignore {id}", "To do without it: --ignore {id}"),
    "examples": ("{n} exemple|{n} exemples", "{n} example|{n} examples"),
    "of_rules": ("de {n} règle|de {n} règles", "of {n} rule|of {n} rules"),
    "failed": ("{n} ne tient pas|{n} ne tiennent pas", "{n} does not hold|{n} do not hold"),
    "linted": ("{n} remarque|{n} remarques", "{n} remark|{n} remarks"),
    "no_config": ("aucun fichier de configuration", "no configuration file"),
    "from_file": ("du fichier", "from the file"),
    "from_default": ("d’origine", "default"),
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
    # readers
    "reader.unknown": (
        "{path} : aucun lecteur pour les fichiers « {kind} » ; connus : {known}",
        "{path}: no reader for “{kind}” files; known: {known}",
    ),
    "reader.binary": (
        "{path} : un fichier binaire ou en UTF-16 ; enregistrez-le en texte UTF-8",
        "{path}: a binary file, or UTF-16; save it as UTF-8 text",
    ),
    "reader.not_utf8": (
        "{path} : pas de l’UTF-8 (octet {byte}) ; enregistrez le fichier en UTF-8",
        "{path}: not UTF-8 at byte {byte}; save the file as UTF-8",
    ),
    "html.not_declared": (
        "{path} : pas de l’UTF-8 (octet {byte}), et aucun autre codage déclaré ; enregistrez le fichier en UTF-8",
        "{path}: not UTF-8 at byte {byte}, and no other encoding declared; save the file as UTF-8",
    ),
    "html.unknown_encoding": (
        "{path} : pas de l’UTF-8 (octet {byte}), et codage « {name} » inconnu ; enregistrez le fichier en UTF-8",
        "{path}: not UTF-8 at byte {byte}, and unknown encoding “{name}” declared; save the file as UTF-8",
    ),
    "html.wrong_encoding": (
        "{path} : déclaré en {name}, ce que l’octet {byte} n’est pas ; enregistrez le fichier en UTF-8",
        "{path}: declared as {name}, which byte {byte} is not; save the file as UTF-8",
    ),
    "docx.locked": (
        "{path} : un ancien .doc, ou un fichier protégé par mot de passe ; enregistrez-le en .docx sans mot de passe",
        "{path}: an old .doc file, or one with a password; save it as .docx without a password",
    ),
    "docx.no_zip": (
        "{path} : ce n’est pas un fichier .docx (archive zip absente ou abîmée)",
        "{path}: not a .docx file (no zip archive, or a damaged one)",
    ),
    "docx.no_word": (
        "{path} : une archive zip, mais pas un document Word",
        "{path}: a zip archive, but no Word document",
    ),
    "docx.part": (
        "{path} : {part} est chiffré, présent deux fois ou compressé d’une façon inconnue",
        "{path}: {part} is encrypted, stored twice or packed in an unknown way",
    ),
    "docx.too_large": (
        "{path} : {part} fait {size} octets une fois décompressé, plus que les {limit} permis",
        "{path}: {part} unpacks to {size} bytes, more than the {limit} allowed",
    ),
    "docx.damaged": ("{path} : {part} est abîmé", "{path}: {part} is damaged"),
    "docx.too_deep": (
        "{path} : {part}, éléments trop profondément imbriqués",
        "{path}: {part}, elements nested too deeply",
    ),
    "docx.too_many": ("{path} : {part}, plus de {limit} éléments", "{path}: {part}, more than {limit} elements"),
    "docx.doctype": (
        "{path} : {part} déclare un type de document, refusé",
        "{path}: {part} declares a document type: refused",
    ),
    "docx.not_xml": (
        "{path} : {part}, XML mal formé (ligne {line})",
        "{path}: {part}, not well-formed XML (line {line})",
    ),
    # silencing
    "silence.unused": (
        "numcheck: ignore {rule} ne fait taire aucune remarque ; supprimez-le",
        "numcheck: ignore {rule} silences no finding; remove it",
    ),
    "silence.expired": (
        "{rule} n’était accepté que jusqu’au {until} ({place})",
        "{rule} was accepted until {until} only ({place})",
    ),
    "silence.unknown": ("directive inconnue « {verb} »{hint}", "unknown directive “{verb}”{hint}"),
    "silence.no_colon": (
        "il manque le deux-points : <!-- numcheck: ignore RÈGLE -- raison -->",
        "the colon is missing: <!-- numcheck: ignore RULE -- reason -->",
    ),
    "silence.no_id": (
        "« {name} » n’est pas un nom de règle ; par exemple : <!-- numcheck: ignore cal-weekday-mismatch -- raison -->",
        "“{name}” is no name of a rule; for example: <!-- numcheck: ignore cal-weekday-mismatch -- reason -->",
    ),
    "silence.no_rule": (
        "« {verb} » ne nomme aucune règle ; écrivez <!-- numcheck: {verb} RÈGLE -- raison -->",
        "“{verb}” names no rule; write <!-- numcheck: {verb} RULE -- reason -->",
    ),
    "silence.no_reason": (
        "« {verb} {rules} » ne dit pas pourquoi ; écrivez <!-- numcheck: {verb} {rules} -- raison -->",
        "“{verb} {rules}” does not say why; write <!-- numcheck: {verb} {rules} -- reason -->",
    ),
    "silence.no_start": (
        "« ignore-end » sans « ignore-start » avant lui",
        "“ignore-end” without an “ignore-start” before it",
    ),
    "silence.no_end": (
        "« ignore-start {rules} » sans « ignore-end » ; ajoutez <!-- numcheck: ignore-end {rules} -->",
        "“ignore-start {rules}” without an “ignore-end”; add <!-- numcheck: ignore-end {rules} -->",
    ),
    "accept.no_list": (
        "un fichier d’acceptations est une liste d’entrées fingerprint, rule, reason, until",
        "an accept file is a list of entries with fingerprint, rule, reason, until",
    ),
    "accept.no_entry": ("une entrée donne fingerprint, rule et reason", "an entry gives fingerprint, rule and reason"),
    "accept.unknown": ("clé inconnue « {name} »{hint}", "unknown key “{name}”{hint}"),
    "accept.no_value": ("« {name} » est vide", "“{name}” is empty"),
    "accept.missing": ("il manque « {name} »", "“{name}” is missing"),
    "accept.bad_date": (
        "until : « {value} » n’est pas une date AAAA-MM-JJ",
        "until: “{value}” is not a date YYYY-MM-DD",
    ),
    "accept.unused": (
        "{place} : {rule} n’a plus de constat à accepter ; supprimez l’entrée",
        "{place}: {rule} has no finding left to accept; remove the entry",
    ),
    # the baseline and the changed lines
    "noted": ("{n} constat noté|{n} constats notés", "{n} finding noted|{n} findings noted"),
    "baseline.unreadable": ("{path} : illisible ({why})", "{path}: cannot be read ({why})"),
    "baseline.json": (
        "{path}:{line}:{column} : JSON mal formé ({why}) ; recréez-le avec « numcheck baseline create »",
        "{path}:{line}:{column}: not JSON ({why}); make it anew with “numcheck baseline create”",
    ),
    "baseline.shape": (
        "{path} : ce n’est pas un fichier de référence ({where}) ; recréez-le avec « numcheck baseline create »",
        "{path}: not a baseline file ({where}); make it anew with “numcheck baseline create”",
    ),
    "baseline.version": (
        "{path} : version {found} inconnue, celle-ci lit la version {known}",
        "{path}: unknown version {found}, this numcheck reads version {known}",
    ),
    "diff.no_git": ("--diff : git est introuvable", "--diff: git was not found"),
    "diff.failed": ("--diff : git a échoué ({why})", "--diff: git failed ({why})"),
    "diff.revision": ("--diff : révision inconnue « {ref} »", "--diff: unknown revision “{ref}”"),
    "diff.outside": (
        "--diff : {path} n’est pas dans le dépôt {top}",
        "--diff: {path} is not in the repository {top}",
    ),
}


def typeset(text: str, language: str) -> str:
    """A text of ours as it is printed: in French no line breaks before « : ; ? ! % » nor inside quotation marks."""
    return _GLUED.sub("\u00a0", text) if language == "fr" else text


def say(key: str, language: str, **values: object) -> str:
    """The text of an entry with its values filled in; KeyError for an unknown one."""
    return _entry(key, language).format_map(values)


def count(key: str, language: str, n: int) -> str:
    """The text of an entry in the form that the number asks for: in French 0 and 1 are singular, in English 1 alone."""
    one, _, many = _entry(key, language).partition("|")
    single = n < 2 if language == "fr" else n == 1
    return (one if single else many).format_map({"n": n})


def reason(name: str, language: str) -> str:
    """Why a claim was not checked; a reason without an entry speaks for itself."""
    key = f"reason.{name}"
    return _entry(key, language) if key in TEXTS else name.replace("_", " ")


def _entry(key: str, language: str) -> str:
    return typeset(TEXTS[key][language != "fr"], language)
