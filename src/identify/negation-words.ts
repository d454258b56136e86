/**
 * Words that take a maker's name out of the play: the row speaks of what was there before, of what it fits, of the far end
 * of a link. Folded, by language; phrases are matched word by word.
 */
const BEFORE_NAME: Readonly<Record<string, string>> = {
  en: "replaced|replaces|replacing|replacement for|replacement of|compatible|compatible with|compatible to|compatible for|compat|interoperable with|works with|for use with|for use in|suitable for|intended for|designed for|connects to|connected to|connection to|towards|toward|link to|link from|uplink to|downlink to|to|facing|peer|neighbor|neighbour|ex|former|formerly|previously|was|migrated from|migration from|swap from|swapped from|swapped|swap of|instead of|alternative to|alternative for|equivalent of|equivalent to|equal to|like|not|non|no|without|w o|except|other than|coded for|code for|removed|decommissioned|dismantled|decommissioning of|dismantling of|removal of|deinstallation of|disposal of|scrapping of|adapter for|cable for|cables for|kit for|spare for|oem|oem for|made for|for|supports|support for|vs|versus|via|connected with|interconnected with|shared with|tested with|verified with|integrated with|interfaces with|interworking with|feed from|fed from|power from|installed by|mounted by|maintained by|serviced by|commissioned by|managed by|managed via|property of|owned by|uplink|downlink|backhaul|trade in of|trade in|buy back of|buyback of|take back of|swap out of|recycling of|dismantling|return of|returned|in place of|in lieu of|interop with",
  de: "ersetzt|ersetzte|ersatz fur|anstelle von|statt|migration von|migriert von|wechsel von|kompatibel|kompatibel mit|kompatibel zu|passend fur|geeignet fur|fur|verbindung zu|anbindung an|richtung|ehemals|ehemalig|ehemalige|fruher|vormals|abgelost|ablosung von|abgebaut|ruckbau von|ruckbau|demontage von|demontage|abbau von|entsorgung von|ohne|kein|keine|nicht|alternativ zu|installiert von|montiert von|gewartet von|verbunden mit|gemeinsam mit|ruckkauf von|ruckkauf|rucknahme von|rucknahme|inzahlungnahme von|inzahlungnahme|austausch von|verschrottung von",
  bg: "заменен|заменена|заменено|заменя|замества|вместо|съвместим с|съвместима с|съвместимо с|съвместими с|за|връзка към|връзка с|към|бивш|бивша|бивше|предишен|без|не|демонтиран|демонтаж на|демонтиране на|извеждане от експлоатация на|монтиран от|инсталиран от|поддържан от|свързан с|свързана с|замяна на|подмяна на|смяна на|изкупуване на|обратно изкупуване на|бракуване на",
  sr: "za|zamenjen|zamenjena|zamena|zamena za|umesto|kompatibilan sa|kompatibilno sa|kompatibilni sa|kompatibilan s|veza ka|veza prema|link ka|link prema|prema|ka|bivsi|bivsa|bez|nije|demontiran|demontaza|замењен|демонтажа|замена за|уместо|компатибилан са|веза ка|веза према|према|ка|бивши|без|није|otkup",
  mk: "заменет|заменета|наместо|компатибилен со|компатибилна со|врска кон|врска до|кон|поранешен|поранешна|без|не е|демонтажа на|демонтирање на|замена на|откуп на",
  ro: "inlocuit|inlocuita|inlocuieste|in locul|compatibil cu|compatibila cu|pentru|legatura catre|legatura la|spre|catre|fost|fosta|fostul|fara|nu|migrat de la|demontarea|demontare|inlocuirea|rascumpararea|dezafectarea",
  pl: "zastapiony|zastapiono|zastepuje|zamiast|w miejsce|kompatybilny z|kompatybilna z|kompatybilne z|zgodny z|do|polaczenie z|lacze do|dawny|dawniej|byly|bez|nie|wymieniony|demontaz|wymiana|odkup|utylizacja",
  cs: "nahrazen|nahrazeno|nahrazuje|nahrada za|misto|kompatibilni s|kompatibilni se|pro|spoj k|spoj na|propojeni s|smer|byvaly|drive|bez|neni|demontovano|demontaz|vymena|vykup|likvidace",
  sk: "nahradeny|nahradene|nahradza|nahrada za|namiesto|kompatibilny s|kompatibilny so|kompatibilne s|pre|spoj na|prepojenie s|smer|byvaly|predtym|bez|nie je|demontaz|vymena|vykup|likvidacia",
  sq: "zevendesuar|zevendeson|ne vend te|i pajtueshem me|e pajtueshme me|kompatibel me|lidhje me|lidhja me|drejt|ish|pa|jo|per|demontimi|cmontimi|zevendesimi",
  el: "αντικατασταθηκε|αντικαθιστα|αντι|συμβατο με|συμβατος με|συμβατη με|για|συνδεση με|συνδεση προς|προς|πρωην|χωρις|οχι",
  hr: "za|zamijenjen|zamjena|zamjena za|umjesto|kompatibilan s|veza prema|bivsi|nije",
  sl: "za|zamenjan|namesto|zdruzljiv z|povezava do|nekdanji|brez|ni",
  hu: "lecserelt|helyett|kompatibilis|korabbi|volt|nelkul|nem",
  fr: "remplace|remplacement de|a la place de|compatible avec|pour|liaison vers|lien vers|vers|ancien|anciennement|ex|sans|pas|non|depose de|depose des|demontage de|demontage des|demantelement de|demantelement des|reprise de|reprise des|remplacement des|rachat de|rachat des",
  es: "reemplazado|reemplaza|sustituye|sustituido|en lugar de|compatible con|para|enlace a|enlace con|hacia|antiguo|anteriormente|sin|no|desmontaje de|retirada de|sustitucion de|reemplazo de|recompra de|desinstalacion de",
  pt: "substituido|substitui|em vez de|compativel|compativel com|para|ligacao a|antigo|anteriormente|sem|nao|desmontagem de|substituicao de|recompra de|retirada de",
  it: "sostituito|sostituisce|al posto di|compatibile|compatibile con|per|collegamento a|verso|ex|gia|senza|non|sostituzione di|smontaggio|smantellamento di|dismissione di|ritiro di|riacquisto di",
  tr: "yerine|uyumlu|eski|degil|yonelik|baglanti",
  nl: "vervangen|vervangt|in plaats van|compatibel met|voor|verbinding naar|richting|voormalig|voorheen|zonder|geen|niet",
  sv: "ersatter|ersatt|i stallet for|kompatibel med|lank till|mot|tidigare|utan|inte|ej",
  ru: "заменен|заменен на|заменяет|вместо|совместим с|совместимый с|для|связь с|к|бывший|бывшая|ранее|без|не|демонтаж",
  zh: "替换|替代|兼容|取代",
};

/** Words right behind a name that do the same. */
const BEHIND_NAME: Readonly<Record<string, string>> = {
  en: "compatible|compatibility|compat|equivalent|alternative|replaced|replaced by|replacement|removed|decommissioned|swap|swapped|dismantled|coded|coding|style|like|side|free|link|uplink|peer",
  de: "kompatibel|kompatible|kompatibler|ersetzt|ersetzt durch|abgelost|abgebaut|ausgebaut|ersatz|frei|seitig",
  south:
    "kompatibilan|kompatibilni|kompatibilna|kompatibilno|zamenjen|zamijenjen|съвместим|съвместима|съвместими|заменен|компатибилен|компатибилан|заменет|замењен|демонтиран",
  other:
    "kompatibilny|kompatybilny|kompatibilis|zastapiony|nahrazen|nahradeny|compatibil|inlocuit|compatibile|compatibel|uyumlu|icin|συμβατο|αντικατασταθηκε|zevendesuar|совместимый|заменен|helyett|yerine|兼容|호환|互換",
};

/** Words right behind a name in a text that make it an address, people, or what they wrote. */
const PLACE_OR_PEOPLE: Readonly<Record<string, string>> = {
  en: "office|offices|building|headquarters|hq|campus|warehouse|showroom|store|shop|street|road|plaza|factory|depot|logistics|engineer|engineers|team|staff|technician|technicians|spec|specification|specifications",
  de: "buro|gebaude|lager|strasse",
  south: "техници|инженери|екип|офис|сграда|склад|улица|zgrada|kancelarija|ured|skladiste|cladire|birou|depozit",
  other: "budynek|biuro|magazyn|budova|kancelar|bina|ofis|edificio|oficina|bureau|batiment",
};

/** Words behind a model that say that it is there no more, or that something else only fits in its place. */
const BEHIND_MODEL: Readonly<Record<string, string>> = {
  en: "compatible|equivalent|replaced|removed|decommissioned|dismantled|swapped",
  de: "kompatibel|ersetzt|abgelost|abgebaut|ausgebaut",
  south: "kompatibilan|zamenjen|zamijenjen|съвместим|заменен|замењен|заменет|демонтиран",
  other: "kompatybilny|kompatibilny|zastapiony|nahrazen|nahradeny|inlocuit|compatibil|совместимый",
};

/** What follows these took the place of something else: it is there. */
const TAKES_PLACE: Readonly<Record<string, string>> = {
  en: "replaced by|replaced with|replacement by|replacement with|swapped to|swapped for|swap to|migrated to|migration to|upgraded to|upgrade to|modernisation to|modernization to",
  de: "ersetzt durch|abgelost durch",
  south: "заменен с|заменена с|заменено с|zamenjen sa|zamijenjen s|замењен са|заменет со",
  other: "inlocuit cu|zastapiony przez|nahrazen novym|remplace par|sustituido por|sostituito da|заменен на",
};

/** The same in Chinese, Japanese and Korean, where no space parts a word from the name: right before it and right behind it. */
export const UNSPACED_BEFORE =
  /(?:兼容|适配|适用于|用于|配套|替代|替换|取代|代替|对接|连接到|至|到|原|非|不含|拆除|退网|互換)$/u;
export const UNSPACED_BEHIND =
  /^(?:兼容|互換|适用|专用|对应|対応|向け|用|용|호환|机房|大厦|大学|办事处|工程师|培训|拆除|退网|已拆)/u;

/** One word that speaks of the name to come where such a word follows: `Ericsson ersetzt Huawei`, not `Huawei ersetzt durch …`. */
export const OF_NEXT: ReadonlyMap<string, RegExp> = new Map([["ersetzt", /^(?!(?:durch|am|im|in|von|seit)$)\p{L}+$/u]]);

/** These count only right before the name: `uplink Huawei`, not `uplink card of Huawei`. */
export const DIRECT_WORDS: readonly string[] = ["uplink", "downlink", "backhaul"];

export const PLACE_OR_PEOPLE_BEHIND: readonly string[] = phrases(PLACE_OR_PEOPLE);
export const NEGATION_BEHIND_MODEL: readonly string[] = phrases(BEHIND_MODEL);
export const TAKES_PLACE_BEFORE: readonly string[] = phrases(TAKES_PLACE);
export const NEGATION_BEFORE: readonly string[] = phrases(BEFORE_NAME);
export const NEGATION_BEHIND: readonly string[] = phrases(BEHIND_NAME);

function phrases(byLanguage: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.values(byLanguage).flatMap((list) => list.split("|")))];
}
