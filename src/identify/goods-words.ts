/**
 * Words by which orders name what is no box. Folded beginnings of words, as most languages change their ends; one that stands
 * between two `!` is the whole word.
 */
const SOFTWARE =
  "licen|lizenz|лиценз|лиценц|лицензи|ліценз|softwar|!sw!|softver|softuer|софтуер|софтвер|программн|oprogramowan|logiciel|firmware|фърмуер|фирмвер|feature|subscription|freischalt|αδει|λογισμικ";

const SERVICE =
  "maint|mainten|!support!|!suport!|suporte|soporte|supporto|wartung|instandhalt|поддръжк|поддршк|поддержк|одржув|одржав|odrzav|odrzub|podrsk|подршк|podpor|udrzb|servic|servis|serwis|сервиз|сервис|mirembajt|mbeshtetj|mentenant|mantenimient|manutenc|manutenzion|assistenz|asistenc|asistent|assistance|wsparci|utrzyman|entretien|hotline|helpdesk|!sns!|installation|instalac|instalim|instalare|installazion|инсталаци|инсталиране|монтаж|!montaz!|montagem|montaggio|montage|montaj|montarea|commissioning|inbetriebnahm|въвеждане|пускане|training|schulung|обучени|обука|obuka|obuke|skoleni|szkoleni|trajnim|instruire|formation|formacion|formacao|formazione|repair|reparatur|ремонт|поправк|popravk|oprav|napraw|reparac|reparat|riparazion|riparim|leasing|!lease!|rental|лизинг|!наем!|najem|prenajom|pronajem|chirie|inchirier|alquiler|noleggio|aluguer|warrant|garanti|garanc|garanz|гаранц|consult|консулт|συντηρησ|υποστηριξ|εγκατασταση|εκπαιδευσ";

/** A box behind such a word: `service router`, `installation kit`, `support bracket`. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    "kit kits material materials set accessories bracket brackets arm pole frame structure plate router routers switch gateway board " +
    "free card unit module node processing processor aggregation edge terminal tool tools mural"
  ).split(" "),
);

/** An order to deliver is one of the box, whatever else is done with it: `supply and installation of Huawei RRU5904`. */
const SUPPLY =
  "suppl[yi]|deliver[yi]|purchase|procurement|доставк|поставк|испорак|испорук|lieferung|beschaffung|dodavk|dodanie|dodani$|furniz|livrar|livrais|fourniture|suministr|entrega|fornecim|fornitur|consegn|dostaw|isporuk|nabavk|nakup|achizi|zakup";

/** What follows comes with the goods and is not what is bought first. */
export const WITH: ReadonlySet<string> = new Set(
  (
    "with incl including includes included and plus mit inkl inklusive und със с вкл включително и со вклучително sa ukljucujuci i s so vratane " +
    "me perfshire cu inclusiv si avec y compris inclus et con incluye com incluido e compreso z w tym wlacznie"
  ).split(" "),
);

/** Prepositions by which software and services go with a maker's equipment: `licence for Huawei`, `лиценз за Huawei`. */
export const FOR: ReadonlySet<string> = new Set(
  "for|support for|fur|za|за|для|pre|pro|per|pentru|pour|para|dla|do|για|voor".split("|"),
);

/** Words that tie a name to the software or the delivery before it. */
export const TIES: ReadonlySet<string> = new Set(
  "the of a an for to on des de d du da do la le les el los las il i di del della der die das den von fur za за на для pre pro per pentru pour para dla na".split(
    " ",
  ),
);

/** Words that only say more of what is bought or of the term, so that a name behind them still stands first. */
export const BESIDE: ReadonlySet<string> = new Set(
  (
    "upgrade upgrades update extension expansion renewal activation key keys capacity carrier carriers cell cells user users additional new annual yearly perpetual right use rtu " +
    "erweiterung kapazitatserweiterung aktivierung annuelle annuale anuala anual technical technische technicka tehnicka tehnic technique техническа годишно годишње godisnje " +
    "rocna rocny jahrliche jahrlich лицензен ключ разширение надграждане обновяване активиране капацитет годишна годишен rozsirenie aktualizacia aktivacia obnova rozsireni " +
    "aktualizace actualizare extindere extensie activare capacitate actualizacion ampliacion activacion capacidad atualizacao ativacao expansao capacidade aggiornamento " +
    "estensione attivazione capacita aktualizacja rozszerzenie aktywacja mise jour utilisation nadogradnja prosirenje azuriranje надградба проширување ажурирање zgjerim " +
    "perditesim aktivizim 2g 3g 4g 5g nr lte sa nsa option optional alternative spare spares part parts резервна резервен резервни equipment hardware оборудване оборудование " +
    "опрема oprema opreme zariadenie zariadenia zariadeni zarizeni gerat gerate ausrustung pajisje pajisjeve echipament echipamente equipement equipements equipo equipos " +
    "equipamento equipamentos apparati apparato apparecchiature urzadzenie urzadzenia urzadzen sprzet sprzetu"
  ).split(" "),
);

/** Software with such a purpose is often another maker's than that of the equipment: `licence for monitoring of Huawei RAN`. */
export const OF_OTHERS: ReadonlySet<string> = new Set(
  (
    "monitoring mediation interworking interoperability interconnection integration adapter adapters connector probe planning optimisation optimization " +
    "testing test antivirus backup adaptation interface interfaces uberwachung мониторинг интеграция monitoreo surveillance monitorizare nadzor"
  ).split(" "),
);

/** Which of the words a word of a text is. */
export function goodsOf(word: string): "software" | "service" | undefined {
  if (IS_SOFTWARE.test(word)) return "software";
  return IS_SERVICE.test(word) && !DONE.has(word) ? "service" : undefined;
}

export function isSupply(word: string): boolean {
  return IS_SUPPLY.test(word);
}

/** What was done, or can be. */
const DONE: ReadonlySet<string> = new Set(
  "maintained maintainer maintainable serviced servicing serviceable repaired".split(" "),
);
const IS_SOFTWARE = beginnings(SOFTWARE);
const IS_SUPPLY = beginnings(SUPPLY);
const IS_SERVICE = beginnings(SERVICE);

function beginnings(list: string): RegExp {
  const words = list.split("|").map((word) => (word.startsWith("!") ? `${word.slice(1, -1)}$` : word));
  return new RegExp(`^(?:${words.join("|")})`, "u");
}
