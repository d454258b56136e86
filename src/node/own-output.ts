import { type FileHandle, open } from "node:fs/promises";
import { headText } from "./head-text.ts";
import { workbookProperties } from "./workbook-properties.ts";

/** A kind of file that netvet writes. */
export interface OwnOutput {
  readonly is: string;
  /** What it is good for, besides being read by people. */
  readonly hint?: string;
  /** True for what is an inventory too: one that is named itself may be read. */
  readonly isInventory?: true;
}

const FINDINGS: OwnOutput = { is: "a list of findings" };
const PLAN: OwnOutput = { is: "a remediation plan", hint: "The plan itself goes to --plan." };
const IDENTIFIED: OwnOutput = { is: "an inventory with makers", isInventory: true };

/** How what netvet writes begins. Spreadsheets may have saved a table with delimiters of their own. */
const HEADS: readonly (readonly [RegExp, OwnOutput])[] = [
  [/^outcome[,;\t]pack[,;\t]rule[,;\t]severity[,;\t]force[,;\t]act[,;\t]/, FINDINGS],
  [/^\{"act":"[a-z]+","fingerprint":"[0-9a-f]{16}/, FINDINGS],
  [/^key[,;\t]item[,;\t]wave[,;\t]action[,;\t]outcome[,;\t]/, PLAN],
  [/^Table[,;\t][^\n]*[,;\t]As of[,;\t]Inventory[,;\t]Packs[,;\t]Made with[,;\t]/, { is: "a form" }],
  [/^# [^\n]*\n\n[^\n]*\n\n(- [^\n]*\n)*?- Made with: netvet /, { is: "a form" }],
  [
    /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "netvet"/,
    { is: "a saved result", hint: "netvet report shows a result." },
  ],
  [/^\{\s*"counts": \{\s*"changed": \{\s*"tool": /, { is: "a comparison" }],
  [/^### netvet: /, { is: "a comparison" }],
  [/^\{ "(assessment-results|plan-of-action-and-milestones)": \{/, { is: "an OSCAL document" }],
  [
    /^\{\s*"version": "2\.1\.0",\s*"\$schema": "[^"]*",\s*"runs": \[\s*\{\s*"tool": \{ "driver": \{"name":"netvet"/,
    { is: "a SARIF log" },
  ],
  [
    /^\[\s*\{"description":"[^\n]*","check_name":"[a-z0-9-]+\/[a-z0-9-]+","fingerprint":"/,
    { is: "a code quality report" },
  ],
  [/^<\?xml [^>]*>\s*<testsuites name="netvet"/, { is: "a JUnit report" }],
  [/^<!doctype html>\s[^\0]{0,1000}<meta name="generator" content="netvet /, { is: "a report" }],
  [/^netvet \d+\.\d+\.\d\S* \u00b7 as of /, { is: "a summary" }],
  [/^## netvet: gate /, { is: "a summary" }],
  [/^::(error|warning|notice) title=netvet gate::/, { is: "a list of annotations" }],
  [/^# How netvet reads the columns of these tables\./, { is: "a mapping", hint: "The mapping goes to --mapping." }],
  [
    /(^|[,;\t])netvet_vendor[,;\t]netvet_vendor_name[,;\t]netvet_confidence[,;\t]netvet_family[,;\t]netvet_function[,;\t]netvet_evidence\r?\n/,
    IDENTIFIED,
  ],
  [
    /^\{"location":\{("(source|sheet)":"([^"\\]|\\.)*",)*"record":\d+(,"line":\d+)?\},("asset":\{|"dropped":"|"diagnostics":\[)/,
    IDENTIFIED,
  ],
];

/** What netvet has written into a file, also when a spreadsheet has saved it since; undefined for any other, and for what cannot be read. */
export async function ownOutput(path: string): Promise<OwnOutput | undefined> {
  try {
    const file = await open(path);
    return await seen(file).finally(() => file.close());
  } catch {
    return undefined;
  }
}

async function seen(file: FileHandle): Promise<OwnOutput | undefined> {
  const head = await headText(file);
  return head.startsWith("PK") ? ownWorkbook(file) : HEADS.find(([begin]) => begin.test(head))?.[1];
}

async function ownWorkbook(file: FileHandle): Promise<OwnOutput | undefined> {
  const { creator, title } = (await workbookProperties(file)) ?? {};
  if (!creator?.startsWith("netvet ")) return undefined;
  return title?.startsWith("Findings") ? FINDINGS : PLAN;
}
