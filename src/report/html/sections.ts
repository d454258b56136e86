import { capital } from "../format.ts";

/** A section of the report: the id of its place in the page, and what the contents call it. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

const TITLES: Readonly<Record<string, string>> = {
  summary: "Executive summary",
  results: "Results by pack and function",
  shares: "Shares and caps",
  changes: "Change since the last report",
  plan: "Remediation plan",
  review: "Needs review",
  register: "Findings register",
  appendices: "Rules and sources",
  scope: "Scope and method",
  "sign-off": "Sign-off",
};

/** Partials of the frame that are no section of the contents. */
const BESIDE: readonly string[] = ["marks", "contents", "cover"];
const NAMED = /^[ \t]*\{\{>\s*([\w-]+)\s*\}\}[ \t]*$/gm;

/** The sections that the frame names, in its order; a section's id is the name of its partial. */
export function sectionsOf(frame: string): Section[] {
  const names = [...frame.matchAll(NAMED)].map(([, name = ""]) => name);
  return names
    .filter((name) => !BESIDE.includes(name))
    .map((id) => ({ id, title: TITLES[id] ?? capital(id.replaceAll("-", " ")) }));
}
