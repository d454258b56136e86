/** A set of numbered sites, one bit each. */
export interface SiteSet extends Iterable<string> {
  add(site: number): void;
}

/** Sites by number, and numbers by site; it grows with distinct sites only. */
export interface SiteNumbers {
  /** Number of a site, the next free one when it is new. */
  number(site: string): number;
  /** An empty set. */
  set(): SiteSet;
}

/** No sites yet. */
export function createSiteNumbers(): SiteNumbers {
  const names: string[] = [];
  const numbers = new Map<string, number>();

  function set(): SiteSet {
    let bits = new Uint32Array(64);
    return {
      add(site) {
        const word = site >>> 5;
        if (word >= bits.length) {
          const grown = new Uint32Array(Math.max(word + 1, 2 * bits.length));
          grown.set(bits);
          bits = grown;
        }
        bits[word] = (bits[word] as number) | (1 << (site & 31)); // within bounds
      },
      *[Symbol.iterator]() {
        for (let word = 0; word < bits.length; word += 1) {
          const held = bits[word] ?? 0;
          for (let bit = 0; held !== 0 && bit < 32; bit += 1)
            if ((held & (1 << bit)) !== 0) yield names[32 * word + bit] ?? "";
        }
      },
    };
  }

  return {
    number(site) {
      const known = numbers.get(site);
      if (known !== undefined) return known;
      numbers.set(site, names.length);
      return names.push(site) - 1;
    },
    set,
  };
}
