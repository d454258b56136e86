import type { ReadLimits } from "../../model/read-limits.ts";
import { UserError } from "../../model/user-error.ts";
import type { ByteQueue } from "../byte-queue.ts";
import { type DroppedColumns, droppedColumns } from "../dropped-columns.ts";
import type { EncodingGuess } from "../encoding.ts";
import { linesOf } from "../lines.ts";
import { type RowTable, rowTable } from "../row-table.ts";
import type { OpenSource, ReadBatch } from "../source.ts";
import { cmeditList } from "./cmedit-list.ts";
import { fixedWidth } from "./fixed-width.ts";
import { huaweiElabel } from "./huawei-elabel.ts";
import { huaweiMml } from "./huawei-mml.ts";
import type { Listing } from "./listing.ts";
import { rancidDb } from "./rancid-db.ts";
import { routerDb } from "./router-db.ts";
import { showInventory } from "./show-inventory.ts";
import { snmpWalk } from "./snmp-walk.ts";

/** Listings in the order in which they are tried. */
const listings: readonly Listing[] = [
  huaweiElabel,
  huaweiMml,
  showInventory,
  snmpWalk,
  cmeditList,
  rancidDb,
  routerDb,
  fixedWidth,
];
const ROWS = 500;

/** A text that may be a listing; it is in UTF-8 without byte order mark. */
export interface ListingRequest {
  readonly name: string;
  readonly queue: ByteQueue;
  readonly encoding: EncodingGuess;
  readonly limits: ReadLimits;
}

/** The kind of listing that a text begins as, if it is one. */
export function findListing(sample: string): Listing | undefined {
  return listings.find((listing) => listing.matches(sample));
}

/** Opens a listing; its records come as rows with named columns. */
export function openListing(listing: Listing, request: ListingRequest): OpenSource {
  const { encoding, confidence, why } = request.encoding;
  const dropped = droppedColumns(request.name, request.limits);
  return {
    layout: {
      format: "text",
      encoding,
      delimiter: undefined,
      quote: undefined,
      confidence,
      why: `${why}; ${listing.title}`,
    },
    batches: readListing(listing, request, dropped),
    notes: dropped.notes,
  };
}

async function* readListing(
  listing: Listing,
  { name, queue, limits }: ListingRequest,
  dropped: DroppedColumns,
): AsyncGenerator<ReadBatch> {
  const table: RowTable = rowTable(listing.columns, dropped);
  const reader = listing.create();
  for await (const lines of linesOf(queue, limits.recordBytes)) {
    for (const { text, number } of lines) reader.line(text, number, table.add);
    if (table.waiting >= ROWS) yield table.take();
  }
  reader.end(table.add);
  if (table.records === 0)
    throw new UserError(`${name} holds no record (${listing.title})`, { file: name }, "Save the whole listing.");
  const rest = table.take();
  if (rest.length > 0) yield rest;
}
