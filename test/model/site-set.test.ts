import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addSite,
  countSites,
  firstSites,
  includeSites,
  noSiteNames,
  noSites,
  renumbered,
  type SiteSet,
  siteName,
  siteNumber,
  siteNumbersIn,
  sitesIn,
} from "../../src/model/site-set.ts";

const numbers = fc.array(fc.nat({ max: 5000 }));

function setOf(sites: readonly number[]): SiteSet {
  const set = noSites();
  for (const site of sites) addSite(set, site);
  return set;
}

test("a set holds what was added once, and equal sets are equal values in whatever order they were filled", () => {
  fc.assert(
    fc.property(numbers, numbers, (first, second) => {
      const joined = setOf(first);
      includeSites(joined, setOf(second));
      const distinct = [...new Set([...first, ...second])].sort((a, b) => a - b);
      expect([...sitesIn(joined)]).toEqual(distinct);
      expect(countSites(joined)).toBe(distinct.length);
      expect(joined).toEqual(setOf([...second, ...first]));
    }),
  );
});

test("sites keep their names when the numbers change", () => {
  const [here, there] = [noSiteNames(), noSiteNames()];
  for (const name of ["A", "B", "C"]) siteNumber(here, name);
  siteNumber(there, "C");
  const later = setOf([siteNumber(here, "B"), siteNumber(here, "C")]);
  const same = renumbered(later, siteNumbersIn(there, here));
  expect([...sitesIn(same)].map((site) => siteName(there, site))).toEqual(["C", "B"]);
});

test("the first names come in order of the alphabet, however many there are", () => {
  const names = noSiteNames();
  const set = noSites();
  for (let index = 3000; index > 0; index -= 1)
    addSite(set, siteNumber(names, `Site ${String(index).padStart(4, "0")}`));
  expect(firstSites(set, names, 3)).toEqual(["Site 0001", "Site 0002", "Site 0003"]);
  expect(countSites(set)).toBe(3000);
});
