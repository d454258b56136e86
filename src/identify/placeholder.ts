/** Vendor cells that stand for "nobody said": folded. */
const PLACEHOLDERS = new Set(
  (
    "|unknown|na|n a|none|null|nil|other|others|various|misc|generic|oem|tbd|tba|default|undefined|not applicable|not available|not known|no vendor|" +
    "unbekannt|andere|sonstige|diverse|неизвестен|неизвестно|друг|друго|други|нет|nepoznat|nepoznato|ostalo|necunoscut|altele|nieznany|inne|brak|neznamy|" +
    "ostatni|i panjohur|tjeter|αγνωστο|αλλο|ismeretlen|egyeb|inconnu|autre|desconocido|otro|desconhecido|outro|sconosciuto|altro|bilinmiyor|diger|" +
    "onbekend|overig|okand|未知|其他|vendor|manufacturer|brand|0|x|xx|xxx"
  ).split("|"),
);

/** True when a folded vendor cell names nobody. */
export function isPlaceholder(folded: string): boolean {
  return PLACEHOLDERS.has(folded);
}
