import { DROP_REASONS } from "../../model/diagnostic.ts";
import type { InputInfo, RowCounts } from "../../model/input-info.ts";
import type { Json } from "../machine/json.ts";
import { shown } from "../machine/shown.ts";
import { sourceUri } from "../machine/source-uri.ts";

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  json: "application/json",
  ndjson: "application/x-ndjson",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};

/** An input file with its hash. */
export function sarifArtifact(input: InputInfo): Json {
  return {
    location: { uri: sourceUri(input.name) },
    length: input.bytes,
    mimeType: MIME_TYPES[input.format],
    encoding: /^[A-Za-z0-9][A-Za-z0-9._:-]*$/.test(input.encoding) ? input.encoding : undefined,
    hashes: input.sha256 === undefined ? undefined : { "sha-256": input.sha256 },
    roles: ["analysisTarget"],
    properties: { format: shown(input.format, 40), rows: sarifRows(input.rows) },
  };
}

/** Counts of rows in one order of keys, whether the result was just made or read back from a file. */
export function sarifRows({ read, assets, rejected, dropped }: RowCounts): Json {
  return {
    read,
    assets,
    rejected,
    dropped: Object.fromEntries(DROP_REASONS.map((reason) => [reason, dropped[reason]])),
  };
}
