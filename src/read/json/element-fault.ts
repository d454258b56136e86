import type { RejectionCode } from "../../model/diagnostic-code.ts";
import { raiseLimit } from "../../model/limit-names.ts";
import type { ReadLimits } from "../../model/read-limits.ts";

interface Element {
  readonly start: number;
  readonly end: number;
  readonly isObject: boolean;
  readonly deepest: number;
}

/** What is wrong with an element, and what to do. */
export interface Fault {
  readonly code: RejectionCode;
  readonly message: string;
}

/** Why an element of an array cannot be a record, if so. */
export function faultOf(element: Element, limits: ReadLimits): Fault | undefined {
  const { recordBytes, depth } = limits;
  if (!element.isObject) return { code: "not-an-object", message: "The element is no object." };
  if (element.end - element.start > recordBytes) return tooLong(limits);
  if (element.deepest <= depth) return undefined;
  return {
    code: "too-deep",
    message: `The element has more than ${depth} levels. ${raiseLimit("depth", limits)}`,
  };
}

/** An element beyond the limit for a record. */
export function tooLong(limits: ReadLimits): Fault {
  const message = `The element is longer than ${limits.recordBytes} bytes. ${raiseLimit("record-length", limits)}`;
  return { code: "record-too-long", message };
}
