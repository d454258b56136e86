/** Fingerprints of 64 bits in two halves, each with some bits and units of its own beside it; found again by open addressing. */
export interface PrintSet {
  /** High and low half of each, side by side. */
  halves: Int32Array;
  bits: Uint8Array;
  /** The most units that each was added with; undefined while none had other than one. */
  units: Float64Array | undefined;
  /** Place of each plus one; 0 is free. */
  slots: Int32Array;
  count: number;
}

const FIRST_ROOM = 256;

/** None yet. */
export function noPrints(): PrintSet {
  return {
    halves: new Int32Array(2 * FIRST_ROOM),
    bits: new Uint8Array(FIRST_ROOM),
    units: undefined,
    slots: new Int32Array(2 * FIRST_ROOM),
    count: 0,
  };
}

/** Adds bits and units to a fingerprint. True when it is new. */
export function addPrint(set: PrintSet, high: number, low: number, bits: number, units: number): boolean {
  const slot = slotOf(set, high, low);
  const place = (set.slots[slot] as number) - 1; // within bounds, as below
  if (place >= 0) {
    set.bits[place] = (set.bits[place] as number) | bits;
    const known = set.units?.[place] ?? 1;
    if (units > known) unitsOf(set)[place] = units;
    return false;
  }
  if (set.count >= set.bits.length) {
    widen(set);
    return addPrint(set, high, low, bits, units);
  }
  set.halves[2 * set.count] = high;
  set.halves[2 * set.count + 1] = low;
  set.bits[set.count] = bits;
  if (units !== 1 || set.units !== undefined) unitsOf(set)[set.count] = units;
  set.count += 1;
  set.slots[slot] = set.count;
  return true;
}

/** Most inventories count boxes and no units. */
function unitsOf(set: PrintSet): Float64Array {
  set.units ??= new Float64Array(set.bits.length).fill(1);
  return set.units;
}

/** Calls for each of them, in the order in which they were added. */
export function forEachPrint(
  set: PrintSet,
  call: (high: number, low: number, bits: number, units: number) => void,
): void {
  for (let place = 0; place < set.count; place += 1)
    call(set.halves[2 * place] ?? 0, set.halves[2 * place + 1] ?? 0, set.bits[place] ?? 0, set.units?.[place] ?? 1);
}

/** 16 hexadecimal digits. */
export function printText(high: number, low: number): string {
  return hex32(high) + hex32(low);
}

/** The two halves of 16 hexadecimal digits; undefined for another text. */
export function printHalves(text: string): { readonly high: number; readonly low: number } | undefined {
  if (!/^[0-9a-f]{16}$/.test(text)) return undefined;
  return { high: Number.parseInt(text.slice(0, 8), 16) | 0, low: Number.parseInt(text.slice(8), 16) | 0 };
}

function hex32(value: number): string {
  return (0x1_0000_0000 + (value >>> 0)).toString(16).slice(1);
}

/** Where a fingerprint stands, or the free slot for it. */
function slotOf({ slots, halves }: PrintSet, high: number, low: number): number {
  const mask = slots.length - 1;
  let hash = Math.imul(high, 0x9e3779b1) ^ low;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
    const place = (slots[slot] as number) - 1;
    if (place < 0 || (halves[2 * place] === high && halves[2 * place + 1] === low)) return slot;
  }
}

function widen(set: PrintSet): void {
  const { halves, bits, units } = set;
  set.halves = new Int32Array(2 * halves.length);
  set.halves.set(halves);
  set.bits = new Uint8Array(2 * bits.length);
  set.bits.set(bits);
  if (units !== undefined) {
    set.units = new Float64Array(2 * bits.length);
    set.units.set(units);
  }
  set.slots = new Int32Array(2 * set.slots.length);
  for (let place = 0; place < set.count; place += 1)
    set.slots[slotOf(set, halves[2 * place] as number, halves[2 * place + 1] as number)] = place + 1;
}
