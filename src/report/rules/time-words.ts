import { dayAfter, type IsoDate } from "../../model/iso-date.ts";
import type { Rule } from "../../model/rule.ts";
import type { RuleTime } from "../../model/rule-time.ts";

/** When a rule asks what it asks, in words; `no day is set` when it names none. */
export function timeWords({ time, check }: Pick<Rule, "time" | "check">): string {
  const { since, from, deadline, until, suspended, grandfather } = time;
  const parts = [
    since === undefined || since === from ? undefined : `there since ${since}`,
    from === undefined ? undefined : `${BEGINS[check] ?? "forbidden"} from ${from}`,
    deadline === undefined ? undefined : deadlineWords(deadline),
    triggerWords(time),
    until === undefined ? undefined : `in force until ${until}`,
    ...suspended.map((gap) => `suspended from ${gap.from} to ${gap.until}`),
    grandfather === undefined ? undefined : `not for what was ${DONE[grandfather.by]} before ${grandfather.before}`,
  ];
  return parts.filter((part) => part !== undefined).join("; ") || "no day is set";
}

/** What begins on a day where nothing is forbidden by itself, by kind of rule. */
const BEGINS: Readonly<Record<string, string>> = {
  "power-open": "may be restricted",
  "permit-needed": "only with the permit",
  "minimum-suppliers": "asked",
};

function deadlineWords(deadline: IsoDate): string {
  const forbidden = dayAfter(deadline);
  return forbidden === undefined ? "never forbidden" : `last allowed day ${deadline}, forbidden from ${forbidden}`;
}

const DONE = { orderedOn: "ordered", installedOn: "installed" } as const;

function triggerWords({ trigger }: RuleTime): string | undefined {
  if (trigger === undefined) return undefined;
  const open = "the event has not happened, or its day is not known: the clock does not run";
  return `${durationWords(trigger.after)} after: ${trigger.event} (${trigger.on ?? open})`;
}

const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };

function durationWords(duration: string): string {
  const parts = [...duration.matchAll(/(?<!\d)(\d+)([YMWD])/g)].map(([, number = "", unit = ""]) => {
    const word = UNITS[unit] ?? unit;
    return `${number} ${word}${number === "1" ? "" : "s"}`;
  });
  return parts.join(" ");
}
