"""What numcheck says of a draft that cannot be read, and of what a draft or an accept file says wrongly of findings."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
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
        "{path}: a zip archive, but not a Word document",
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
        "numcheck: ignore {rule} ne fait taire aucun constat ; supprimez-le",
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
        "“{name}” is not the name of a rule; for example: <!-- numcheck: ignore cal-weekday-mismatch -- reason -->",
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
}
