import type { Message, MessageId } from "../model/finding.ts";
import { capWords, inWhole, openShareWords, shareWords } from "./share-words.ts";

type Args = Message["args"];

/** The sentence of each message. Wording ascribes a rule to its text and never accuses a maker. */
const SENTENCES: Readonly<Record<MessageId, (args: Args) => string>> = {
  "vendor-barred": (args) => `${makerNamed(args)}${since(args)}.`,
  "share-exceeded": (args) => `${shareWords(args)}; ${capWords(args)}${since(args)}.`,
  // A designation is an authority's act; that it decides the evaluation is the pack's reading of it.
  "criteria-failed": (args) =>
    args["criteria"] === undefined
      ? `${args["vendor"]} is designated by ${args["source"]}, which is taken here for the evaluation${since(args)}.`
      : `${args["vendor"]} is recorded as not meeting: ${criteria(args)} (${args["source"]})${since(args)}.`,
  "not-on-allow-list": (args) =>
    `${args["vendor"]} is not among the makers or products that were approved${since(args)}.`,
  "permit-missing": (args) =>
    `${subject(args)} may be used only with a permit, and the inventory names none${since(args)}.`,
  "permit-expired": (args) => `The permit ${args["permit"]} ran out on ${args["expires"]}${since(args)}.`,
  "origin-barred": (args) =>
    `Equipment of this class produced in ${args["country"]} is covered by the rule${since(args)}.`,
  "seat-barred": (args) =>
    `${args["vendor"]} is controlled from ${state(args["country"])}, which is outside what the rule admits (${args["admitted"]})${since(args)}.`,
  "component-barred": (args) =>
    `A part inside is made by ${args["component"]}, which the rule names; the box is by ${args["vendor"]}${since(args)}.`,
  "provider-barred": (args) => `It is run or maintained by ${args["provider"]}, which the rule names${since(args)}.`,
  "too-few-suppliers": (args) =>
    `${args["count"]} ${args["count"] === 1 ? "maker" : "makers"} found${inWhole(args)}; at least ${args["least"]} are required${since(args)}.`,
  "maker-possible": (args) => `The maker is only possibly ${args["vendor"]}: a person must look.`,
  "maker-conflicting": (args) =>
    `Signals name different makers (${[args["vendor"], args["rival"]].filter(Boolean).join(" and ")}): a person must look.`,
  "fact-missing": (args) => `${about(args)}, but ${factName(args["fact"])} is not known, and the rule turns on it.`,
  "affiliation-unclear": (args) =>
    `${args["vendor"]} is known ${args["tieUntil"] === undefined ? "as" : "to have been"} ${tieText(args)}; whether the rule reaches it is for a person to decide.`,
  "event-open": (args) =>
    `${about(args)}; the rule's time runs ${duration(args["after"])} from an event that is not known to have happened: ${args["event"]}.`,
  "rule-uncertain": (args) => `${about(args)}; the rule is not certain enough for a verdict: ${args["caution"]}`,
  "service-open": (args) =>
    `${about(args)}; a service is ordered, and whether the rule reaches services on equipment is for a person to decide.`,
  "permit-unverified": (args) =>
    `The inventory names the permit ${args["permit"]}: check that it covers this equipment, this place and this day.`,
  "approval-unverified": (args) =>
    `${subject(args)} needs an approval that the inventory cannot show: ${args["approval"]}.`,
  "vendor-considered": (args) => `Made by ${args["vendor"]}, which decisions of other states name.`,
  "state-considered": (args) =>
    `Made by ${args["vendor"]}, controlled from ${state(args["country"])}, and the power looks at the maker's state.`,
  "seat-unclear": (args) =>
    `${args["vendor"]} is controlled from ${state(args["country"])}; whether that state belongs to what the rule admits (${args["admitted"]}) is for a person to decide.`,
  "power-not-used": (args) =>
    `${about(args)}; an authority may restrict it, and no such decision is known: ${args["power"]}.`,
  "share-undetermined": (args) => `${openShareWords(args)}; ${capWords(args)}.`,
  "maker-unknown": () => "The maker is not known, so the rule cannot be applied.",
  "criteria-not-assessed": (args) => `${args["vendor"]} has not been assessed on: ${criteria(args)}.`,
  "origin-unknown": () => "The country of production is not known, so the rule cannot be applied.",
  "seat-unknown": (args) =>
    `It is not recorded from which state ${args["vendor"]} is controlled, so the rule cannot be applied.`,
};

const FACTS: Readonly<Record<string, string>> = {
  networkFunction: "the network function",
  part: "the part of the radio network",
  generation: "the mobile generation",
  siteTags: "the class of the site",
  orderedOn: "the day of the order",
  installedOn: "the day of installation",
  manufacturedOn: "the day of manufacture",
  countryOfProduction: "the country of production",
  permit: "the permit",
  managedBy: "who runs it",
  trafficWeight: "the traffic",
  site: "the site",
};

/** The message as a sentence in plain words. */
export function sentence(message: Message): string {
  return SENTENCES[message.id](message.args);
}

/** The sentence that would hold if the open point were settled against the asset, without its full stop. */
function about(args: Args): string {
  const id = Object.keys(SENTENCES).find((known) => known === args["about"]) as MessageId | undefined; // found among the keys
  return id === undefined ? "The rule may apply" : SENTENCES[id](args).replace(/\.$/, "");
}

function makerNamed(args: Args): string {
  const tie = args["tie"] ? `, ${tieText(args)}` : "";
  return `Made by ${args["vendor"]}${tie}, which the rule names`;
}

const TIES: Readonly<Record<string, string>> = {
  subsidiary: "a subsidiary of",
  affiliate: "an affiliate of",
  "joint-venture": "a joint venture of",
  divested: "once part of",
};

/** What a maker is to the named one; of a tie that has ended, what it was and when. */
function tieText(args: Args): string {
  const { tie, barred, tieFrom, tieUntil } = args;
  const words = `${TIES[String(tie)] ?? "tied to"} ${barred}`;
  if (tieUntil === undefined) return words;
  const period = tieFrom === undefined ? `until ${tieUntil}` : `from ${tieFrom} to ${tieUntil}`;
  return tie === "divested" ? `${period} part of ${barred}` : `${period} ${words}`;
}

function subject(args: Args): string {
  return args["vendor"] ? `Equipment by ${args["vendor"]}` : "This equipment";
}

function since(args: Args): string {
  if (args["since"] !== undefined) return `; not allowed since ${args["since"]}`;
  return args["until"] === undefined ? "" : `; allowed until ${args["until"]}`;
}

function factName(fact: string | number | undefined): string {
  return FACTS[String(fact)] ?? "a fact";
}

/** What a supplier meets or not: nobody meets `government control`. */
const MET: Readonly<Record<string, string>> = {
  "government control": "freedom from government control",
  "undue influence": "freedom from undue influence",
  "innovation and ip": "innovation and intellectual property",
};

function criteria(args: Args): string {
  const names = String(args["criteria"]).split(", ");
  return names.map((name) => MET[name] ?? name).join(", ");
}

let states: Intl.DisplayNames | undefined;

/** `CN` as `China`; what is no code stays as it is. */
function state(code: string | number | undefined): string {
  const text = String(code);
  const name = /^[A-Z]{2}$/.test(text) ? (stateNames().of(text) ?? text) : text;
  return /^(United|Netherlands|Czech Republic)/.test(name) ? `the ${name}` : name;
}

/** Made when it is first asked for: the engine needs a fiftieth of a second to read its names. */
function stateNames(): Intl.DisplayNames {
  states ??= new Intl.DisplayNames(["en"], { type: "region" });
  return states;
}

const SPANS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };

/** `P4Y` as "4 years". */
function duration(text: string | number | undefined): string {
  const parts = [...String(text).matchAll(/(?<!\d)(\d+)([YMWD])/g)];
  return parts.map(([, count = "", unit = ""]) => `${count} ${SPANS[unit]}${count === "1" ? "" : "s"}`).join(" ");
}
