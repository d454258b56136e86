export type { IdentifyOptions } from "./feature.ts";
export { type Considered, createIdentifier, type Identifier } from "./identifier.ts";
