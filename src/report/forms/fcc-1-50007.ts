import type { Asset } from "../../model/asset.ts";
import type { ScanResult } from "../../model/scan-result.ts";
import { placeOf } from "../machine/describe.ts";
import { aboutRun, type CitedFinding, citedFindings, citedNotes } from "./cited.ts";
import type { FilledForm, FormCell } from "./form.ts";
import { formRenderings } from "./form-renderings.ts";

const INSTRUMENTS = ["us-fcc-covered-list", "us-fcc-rip-and-replace", "us-fcc-usf-2020"];
/** Equipment obtained from this day on is reported (47 CFR 1.50007(a), for the first list). */
const REPORTED_FROM = "2018-08-14";

/** Fields of the annual report on covered communications equipment (47 CFR 1.50007). */
export const fcc150007 = formRenderings(fill);

const COLUMNS = [
  "Type",
  "Maker",
  "Model",
  "Serial number",
  "Quantity",
  "Location",
  "Date obtained",
  `Obtained on or after ${REPORTED_FROM}`,
  "Removal and replacement recommended",
  "State",
  "Where it stands in the inventory",
];

function fill(result: ScanResult): FilledForm {
  return {
    title: "Covered communications equipment: fields of the annual report under 47 CFR 1.50007",
    basis:
      "The report names covered equipment and services that were bought, rented, leased or otherwise obtained from 14 August 2018 (for entries of the first list; later entries count from 60 days after they were listed). The list of fields was written from memory of the rule: compare it with the current text and the filing system before filing.",
    about: aboutRun(result),
    toFill: [
      "Filer, FCC registration number and contact",
      "Reporting year",
      "Plans to go on buying, renting, leasing, installing or using covered equipment or services, and why",
      "Covered services obtained",
      "Certification: officer, title, day",
    ],
    tables: [
      {
        title: "Covered equipment",
        columns: COLUMNS,
        rows: citedFindings(result, INSTRUMENTS, ["fail", "due", "review"]).map(row),
        toFill: [
          "Justification for obtaining it",
          "Day or plan of removal and replacement",
          "Removed and replaced with reimbursement (yes or no)",
        ],
      },
    ],
    notes: [
      ...citedNotes(result, INSTRUMENTS),
      "The date obtained is the delivery, else the order, else the installation that the inventory names.",
    ],
  };
}

function row({ finding, entry }: CitedFinding): FormCell[] {
  const { asset, identity, function: judged, outcome } = finding;
  const obtained = obtainedOn(asset);
  return [
    judged === undefined ? asset?.description : `${judged.name} (${judged.domain})`,
    `${identity?.vendorName ?? "not known"} (${identity?.confidence ?? "unknown"})`,
    asset?.model ?? asset?.partNumber,
    asset?.serialNumber,
    finding.units,
    [asset?.site, asset?.region, asset?.country].filter((part) => part !== undefined).join(", "),
    obtained,
    obtained === undefined ? "not known" : obtained >= REPORTED_FROM ? "yes" : "no",
    entry.rule.remedy,
    outcome === "review" ? "for a person to confirm" : "found",
    placeOf(finding),
  ];
}

function obtainedOn(asset: Asset | undefined): string | undefined {
  return asset?.deliveredOn ?? asset?.orderedOn ?? asset?.installedOn;
}
