import { type Measured, precision, type Quality } from "./measure.ts";

/** The table of `seeds/README.md` that says how well the catalogue recognises rows written for the tests. */
export function accuracyTable(asIs: Measured, blank: Measured): string {
  const lines = [
    "| Rows | Maker | Of the maker | Precision of a named maker | Named | Named or sent to a person |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
    ...rowsOf("as they are", asIs),
    ...rowsOf("without the vendor cell", blank),
    "",
    "| Rows | Of other makers | Sent to a person because of Huawei or ZTE |",
    "| --- | ---: | ---: |",
    `| as they are | ${asIs.others} | ${asIs.reviewed} |`,
    `| without the vendor cell | ${blank.others} | ${blank.reviewed} |`,
  ];
  return lines.join("\n");
}

function rowsOf(what: string, { huawei, zte }: Measured): string[] {
  return [line(what, "Huawei", huawei), line(what, "ZTE", zte)];
}

function line(what: string, maker: string, quality: Quality): string {
  const { rows, named, caught } = quality;
  return `| ${what} | ${maker} | ${rows} | ${percent(precision(quality))} | ${percent(named / rows)} | ${percent(caught / rows)} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
