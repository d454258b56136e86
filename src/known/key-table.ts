/** The place of a key that is not in the table. */
export const NEW = -1;
const FIRST_SLOTS = 64;

/** Keys of a fixed width, each with its place in the order in which they were added. */
export interface KeyTable {
  /** Place of the key that stands at `from`, in the order in which keys were added, or `NEW`. */
  find(keys: Int32Array, from: number, hash: number): number;
  /** The key that was looked for last. */
  asked(): Int32Array;
  /** Adds it. */
  add(): void;
}

/** An empty table, which finds keys by hash. */
export function createKeyTable(width: number): KeyTable {
  let slots = new Int32Array(FIRST_SLOTS).fill(NEW);
  let keys = new Int32Array(width * FIRST_SLOTS);
  let hashes = new Int32Array(FIRST_SLOTS);
  let count = 0;
  let asked: Int32Array = new Int32Array(width);
  let askedFrom = 0;
  let askedHash = 0;

  function isAt(place: number, others: Int32Array, from: number): boolean {
    const start = place * width;
    for (let index = 0; index < width; index += 1) if (keys[start + index] !== others[from + index]) return false;
    return true;
  }

  function lastAsked(): Int32Array {
    return asked.subarray(askedFrom, askedFrom + width);
  }

  function slotFrom(hash: number): number {
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) & (slots.length - 1);
  }

  function free(hash: number): number {
    let slot = slotFrom(hash);
    while (slots[slot] !== NEW) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  function widen(): void {
    slots = new Int32Array(2 * slots.length).fill(NEW);
    keys = grown(keys);
    hashes = grown(hashes);
    for (let place = 0; place < count; place += 1) slots[free(hashes[place] as number)] = place; // within bounds
  }

  return {
    find(others, from, hash) {
      asked = others;
      askedFrom = from;
      askedHash = hash;
      for (let slot = slotFrom(hash); ; slot = (slot + 1) & (slots.length - 1)) {
        const place = slots[slot] as number; // within bounds
        if (place === NEW || (hashes[place] === hash && isAt(place, others, from))) return place;
      }
    },
    asked: lastAsked,
    add() {
      if (2 * count >= slots.length) widen();
      keys.set(lastAsked(), count * width);
      hashes[count] = askedHash;
      slots[free(askedHash)] = count;
      count += 1;
    },
  };
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const into = new Int32Array(2 * from.length);
  into.set(from);
  return into;
}
