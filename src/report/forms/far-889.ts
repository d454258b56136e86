import type { ScanResult } from "../../model/scan-result.ts";
import { placeOf } from "../machine/describe.ts";
import { aboutRun, type CitedFinding, citedFindings, citedNotes } from "./cited.ts";
import type { FilledForm, FormCell } from "./form.ts";
import { formRenderings } from "./form-renderings.ts";

const INSTRUMENTS = ["us-ndaa-2019-889"];

/** Facts that FAR 52.204-25(d)(2) asks a contractor to report within one business day, and within ten more. */
export const far889 = formRenderings(fill);

const COLUMNS = [
  "Supplier name",
  "Brand",
  "Model number",
  "Manufacturer part number",
  "Item description",
  "Quantity",
  "Serial number",
  "Site",
  "Maker and confidence",
  "Mitigation recommended",
  "State",
  "Where it stands in the inventory",
];

function fill(result: ScanResult): FilledForm {
  const rows = citedFindings(result, INSTRUMENTS, ["fail", "review"]).map(row);
  return {
    title: "Covered telecommunications equipment: facts for the reports under FAR 52.204-25(d)",
    basis:
      "One business day after identification: contract, order, supplier, brand, model, description and mitigation at hand. Within ten business days of that report: further mitigation, efforts to prevent use or submission, and efforts to prevent future use. The list of fields was written from memory of the clause: compare it with the current text before filing.",
    about: [...aboutRun(result), ["Identified", `in the assessment as of ${result.asOf}`]],
    toFill: [
      "Contract number",
      "Order number(s), if any",
      "Day on which it was identified or notified",
      "Ten-day report: further mitigation undertaken or recommended",
      "Ten-day report: efforts undertaken to prevent use or submission of covered equipment or services",
      "Ten-day report: additional efforts to prevent future use or submission",
    ],
    tables: [
      {
        title: "Items",
        columns: COLUMNS,
        rows,
        toFill: ["Supplier unique entity identifier", "Supplier CAGE code", "Mitigation undertaken"],
      },
    ],
    notes: citedNotes(result, INSTRUMENTS),
  };
}

function row({ finding, entry }: CitedFinding): FormCell[] {
  const { asset, identity, outcome } = finding;
  return [
    asset?.supplier,
    identity?.brand ?? identity?.vendorName,
    asset?.model,
    asset?.partNumber,
    asset?.description ?? finding.function?.name,
    finding.units,
    asset?.serialNumber,
    asset?.site,
    `${identity?.vendorName ?? "not known"} (${identity?.confidence ?? "unknown"})`,
    entry.rule.remedy,
    outcome === "fail" ? "found" : "for a person to confirm",
    placeOf(finding),
  ];
}
