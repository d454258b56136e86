import type { Message } from "../model/finding.ts";
import { list } from "./format.ts";
import { domainWords } from "./rules/scope-words.ts";

type Args = Message["args"];

/** Whose share it is, counted in what, of which whole, and how large. */
export function shareWords(args: Args): string {
  return `${subject(args)} is ${percent(args["share"])} (${number(args["numerator"])} of ${number(args["denominator"])})`;
}

/** The same where it cannot be said how large. */
export function openShareWords(args: Args): string {
  return `${subject(args)} cannot be concluded: ${undetermined(args)}`;
}

/** How large it may be. */
export function capWords(args: Args): string {
  return `at most ${percent(args["cap"])} is allowed`;
}

/** The whole that was measured, as far as the rule limits it: ` in radio access, 5G`. */
export function inWhole({ domains, functions, generations }: Args): string {
  const parts = domains === undefined ? undefined : list(String(domains).split(", ").map(domainWords));
  const whole = [parts, functions, generations].filter((part) => part !== undefined);
  return whole.length === 0 ? "" : ` in ${whole.join(", ")}`;
}

function subject(args: Args): string {
  const of = args["makers"] === undefined ? "" : ` of ${args["makers"]}`;
  return `The share${of} by ${args["unit"]}${inWhole(args)}`;
}

function percent(value: string | number | undefined): string {
  return `${number(Math.round(Number(value) * 10_000) / 100)} %`;
}

function number(value: string | number | undefined): string {
  return String(Math.round(Number(value) * 100) / 100);
}

function undetermined(args: Args): string {
  return total(args) === 0
    ? "the inventory does not give it for anything that counts"
    : `${number(args["undetermined"])} of ${number(total(args))} counted are not determined or lack the measure${floating(args)}`;
}

/** Where sites are counted, what names none. */
function floating({ withoutSite }: Args): string {
  if (withoutSite === undefined) return "";
  return `, as ${number(withoutSite)} of them are units that name no site and may each stand at one of its own`;
}

function total(args: Args): number {
  return Number(args["denominator"]) + Number(args["undetermined"]);
}
