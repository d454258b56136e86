import { BOUGHT_IN } from "../model/network-function.ts";
import { fold } from "../text/fold.ts";

const WORDS =
  /(^| )(antennas?|antena|ret|retu|rcu|ald|aisg|tma|mha|optical module|optical transceiver|transceiver|x?sfp\d*|qsfp\d*|xfp|cfp\d*|rectifiers?|batter(y|ies)|accu|hdd|ssd|disks?|hard drive)( |$)/;
const ACTIVE = /(^| )(active antenna|active antenna unit|antenna integrated|aau\w*|airu\w*|massive mimo|mimo)( |$)/;

const MAKERS =
  /\b(Huawei|ZTE|Ericsson|Nokia|Samsung|Cisco|Juniper|NEC|Fujitsu|Ciena|FiberHome|Mavenir|Ceragon|Adtran)\b/gi;

/** Makers whose names stand in a text, each once. */
export function makersIn(text: string): readonly string[] {
  const found = new Map((text.match(MAKERS) ?? []).map((name) => [name.toLowerCase(), name]));
  return [...found.values()];
}

/** True when a text of the unit names another maker than the manager that lists it: managers list other makers' units too. */
export function namesOther(implied: string, texts: readonly (string | undefined)[]): boolean {
  const makers = texts.flatMap((text) => (text === undefined ? [] : makersIn(text)));
  return makers.length > 0 && !makers.some((maker) => maker.toLowerCase() === implied.toLowerCase());
}

/** True when a unit may well come from another maker than the manager that lists it: antennas, optics, power, disks. */
export function isBoughtIn(networkFunction: string | undefined, texts: readonly (string | undefined)[]): boolean {
  if (networkFunction !== undefined && BOUGHT_IN.has(networkFunction)) return true;
  const folded = fold(texts.filter((text) => text !== undefined).join(" | "));
  return WORDS.test(folded) && !ACTIVE.test(folded);
}
