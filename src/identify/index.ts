export type { ByteSense } from "./byte-senses.ts";
export { CELL_FIELDS, type CellField } from "./cell.ts";
export type { Considered } from "./considered.ts";
export type { IdentifyOptions } from "./feature.ts";
export { createIsKnownRegistrant } from "./features/mac-prefix.ts";
export type { NoteReader } from "./features/serial-layout.ts";
export { namesGoods, namesService } from "./goods.ts";
export { createIdentifier, type Identifier } from "./identifier.ts";
export { createRegistrantLookup } from "./registrant-lookup.ts";
