import { nearest } from "./nearest.ts";

/** What is wrong with the id of a maker that is not in the catalogue. */
export function unknownVendor(id: string, vendors: readonly string[]): string {
  const close = nearest(id, vendors);
  return `the catalogue has no maker ${JSON.stringify(id)}${close === undefined ? "" : `; did you mean ${close}?`}`;
}
