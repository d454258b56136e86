/** Where a scan over one JSON value stands; kept so that a value that is too long can be skipped across windows. */
export interface ElementScan {
  depth: number;
  deepest: number;
  inString: boolean;
  escaped: boolean;
}

/** A scan in front of a value. */
export function newElementScan(): ElementScan {
  return { depth: 0, deepest: 0, inString: false, escaped: false };
}

/** Offset behind the object or array that the scan is in, or -1 when it runs on behind `length`. */
export function elementEnd(bytes: Uint8Array, from: number, length: number, scan: ElementScan): number {
  let at = from;
  while (at < length) {
    if (scan.inString) {
      at = stringEnd(bytes, at, length, scan);
      continue;
    }
    const byte = bytes[at++];
    if (byte === 0x22) scan.inString = true;
    else if (byte === 0x7b || byte === 0x5b) scan.deepest = Math.max(scan.deepest, ++scan.depth);
    else if ((byte === 0x7d || byte === 0x5d) && --scan.depth === 0) return at;
  }
  return -1;
}

/** Offset behind the closing quote, or `length` when the string runs on. */
export function stringEnd(bytes: Uint8Array, from: number, length: number, scan: ElementScan): number {
  let at = from;
  if (scan.escaped && at < length) {
    scan.escaped = false;
    at++;
  }
  while (at < length) {
    const byte = bytes[at++];
    if (byte === 0x22) {
      scan.inString = false;
      return at;
    }
    if (byte !== 0x5c) continue;
    if (at >= length) scan.escaped = true;
    else at++;
  }
  return length;
}
