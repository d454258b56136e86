import { namesOtherThing } from "../../text/other-thing.ts";
import { flatten } from "./flatten.ts";
import { componentsOfUpdates } from "./gnmi-updates.ts";
import { describes as describesUnit, keyedAsLists } from "./keyed-tables.ts";

/** Keys that describe a thing rather than a reference, a tag or a party. */
const TELLING =
  /vendor|manufact|mfg|mfr|maker|brand|oem|model|serial|part.?(no|num|id)|product|hardware.?rev|descr|equip/i;
/** Managed elements, functions and inventory units of the 3GPP network resource model stand under the name of their class. */
const MANAGED = /^(ManagedElement|MeContext|[A-Z]\w+Function|[A-Z]?\w*InventoryUnit(NE|Hw|Sw|Lic)?)$/;
/** Lists of a record that describe its parts only in its own words, of which the first is enough. */
const PARTS = /^(hardware-component|peeParametersList)$/;
/** Lists of what is inside a computer: parts of a record that says itself who made it. */
const INSIDE = /^(processors?|cpus?|gpus?|memory(_?modules)?|dimms?|drives|disks)$/i;
/** Lists of what a unit is plugged into or carries: a unit there, such as an optical module, says who made it. */
const PORTS = /(^|[-_])(interfaces?|ports?|links?|vlans?)$/i;
/** Lists that say themselves that they hold equipment: one word of each about what it is will do. */
const EQUIPMENT = /^(equip\w*|devices?|assets|boards|cards|radios?|rrus?|bbus?|antennas?)$/i;
/** Positions of an order or a quote: each says what is bought, and the order around them is no unit. */
const POSITIONS = /(order|quote)_?(items?|lines?)$/i;
const KIND = /(type|role|class|kind|function)$/i;
const MOST_INHERITED = 60;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The records that one element of an array holds: itself, and the objects of lists inside it that describe equipment
 * too (components of a device, lines of an order, elements of a network), in the order of the document. What a record
 * is in stands behind `parent: `. There are as many as there are: the length of the element bounds them.
 */
export function recordsIn(element: object, path: string, around?: Fields): readonly object[] {
  const listed = keyedAsLists(element) as object;
  return Array.isArray(listed)
    ? listed.flatMap((one) => recordsOf(one, path, around))
    : recordsOf(listed, path, around);
}

function recordsOf(element: object, path: string, around: Fields | undefined): readonly object[] {
  const whole = unwrapped(element as Fields);
  const components = componentsOfUpdates(whole);
  if (components !== undefined) return components;
  const named = describesUnit(Object.keys(leaves(whole)));
  const own = path.slice(path.lastIndexOf(".") + 1);
  const search = { own, isNamed: named, isListed: EQUIPMENT.test(own) };
  const records: object[] = [];
  collect(whole, around, records, search);
  return records.length === 0 ? [whole] : records;
}

/** XML that became JSON writes every leaf as a list of one: `"Quantity": [{"_": 12}]`. Lists of lines stay lists. */
export function withoutListsOfOne(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutListsOfOne(item, key));
    return items.length === 1 && !/Line$/.test(key) ? items[0] : items;
  }
  if (!isFields(value)) return value;
  if ("_" in value) return value["_"];
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withoutListsOfOne(held, name)]));
}

/** `{"pnf": {…}}` says what kind of thing it is around the thing. */
function unwrapped(element: Fields): Fields {
  const keys = Object.keys(element);
  const only = keys.length === 1 ? element[keys[0] ?? ""] : undefined;
  return isFields(only) ? only : element;
}

interface Search {
  /** Name of the list that the element stands in: the same list inside it holds more of the same. */
  readonly own: string;
  /** True when the element says itself who made it and what it is. */
  readonly isNamed: boolean;
  /** True when the list that it stands in says that it holds equipment. */
  readonly isListed: boolean;
}

interface NestedList {
  readonly key: string;
  readonly items: readonly Fields[];
  /** Keys that lead to the list. */
  readonly path: readonly string[];
}

function collect(record: Fields, around: Fields | undefined, records: object[], search: Search): void {
  const lists = listsIn(record, search);
  const own = lists.length === 0 ? record : without(record, lists);
  if (isUnit(own, lists, search)) records.push(around === undefined ? own : { ...own, ...inherited(around) });
  const outer = { ...(around === undefined ? {} : inherited(around)), ...leaves(own) };
  for (const { key, items } of lists) {
    for (const item of items) {
      const named = MANAGED.test(key) && item["objectClass"] === undefined ? { objectClass: key, ...item } : item;
      collect(unwrapped(named), outer, records, { ...search, isListed: EQUIPMENT.test(key) });
    }
  }
}

/** True when a record that holds lists says itself that it is a unit: it is no region, order, page or answer. */
function isUnit(own: Fields, lists: readonly NestedList[], search: Search): boolean {
  if (lists.length === 0 || MANAGED.test(String(own["objectClass"])) || describesUnit(Object.keys(leaves(own))))
    return true;
  if (lists.some(({ key }) => POSITIONS.test(key))) return false;
  if (search.isListed && Object.keys(own).some((key) => KIND.test(key))) return true;
  return tellingKeys(own, 1).size > 0 || isOneOf(lists, own, search);
}

/** True when the record holds a list of more of the same, and has half of the keys of these: it is one of them, and no group. */
function isOneOf(lists: readonly NestedList[], own: Fields, search: Search): boolean {
  const items = lists.filter(({ key }) => key === search.own).flatMap((list) => list.items.slice(0, 5));
  return items.some((item) => {
    const keys = Object.keys(item);
    const shared = keys.filter((key) => key in own).length;
    return shared >= 2 && shared >= keys.length * 0.5;
  });
}

/** Lists of objects, also inside plain objects, whose items describe equipment. */
function listsIn(record: Fields, search: Search, depth = 0, path: readonly string[] = []): readonly NestedList[] {
  if (depth > 6) return [];
  return Object.entries(record).flatMap(([key, value]): readonly NestedList[] => {
    if (PARTS.test(key) || namesOtherThing(key) || (search.isNamed && INSIDE.test(key))) return [];
    const here = [...path, key];
    if (isFields(value)) return listsIn(value, search, depth + 1, here);
    if (!Array.isArray(value) || !value.every(isFields) || value.length === 0) return [];
    const items: readonly Fields[] = value;
    return key === search.own || describes(key, items, search, depth) ? [{ key, items, path: here }] : [];
  });
}

function describes(key: string, items: readonly Fields[], search: Search, depth: number): boolean {
  if (MANAGED.test(key) || (POSITIONS.test(key) && !search.isNamed)) return true;
  const first = items.slice(0, 5);
  if (PORTS.test(key)) return items.some((item) => describesUnit(Object.keys(leaves(item))));
  if (first.some((item) => "role" in item && !("serial" in item))) return false;
  const telling = new Set(first.flatMap((item) => [...tellingKeys(item, 2)]));
  return (
    telling.size >= (EQUIPMENT.test(key) ? 1 : 2) || first.some((item) => listsIn(item, search, depth + 1).length > 0)
  );
}

/** Last steps of the telling keys of a record, as deep as `depth`. */
function tellingKeys(record: Fields, depth: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(record)) {
    if (isFields(value) && depth > 0) {
      const inside = tellingKeys(value, depth - 1);
      for (const one of inside) found.add(one);
      if (TELLING.test(key) && Object.keys(value).length > 0) found.add(key);
    } else if (TELLING.test(key) && isFilled(value)) found.add(key);
  }
  return found;
}

function isFilled(value: unknown): boolean {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}

function without(record: Fields, lists: readonly NestedList[]): Fields {
  const firsts = new Map(lists.map(({ path }) => [path[0] ?? "", lists.filter((one) => one.path[0] === path[0])]));
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const inside = firsts.get(key);
      if (inside === undefined) return [[key, value]];
      if (!isFields(value)) return [];
      return [
        [
          key,
          without(
            value,
            inside.map((one) => ({ ...one, path: one.path.slice(1) })),
          ),
        ],
      ];
    }),
  );
}

function inherited(around: Fields): Fields {
  return Object.fromEntries(
    Object.entries(around)
      .slice(0, MOST_INHERITED)
      .map(([key, value]) => [key.startsWith("parent: ") ? key : `parent: ${key}`, value]),
  );
}

function leaves(record: Fields): Fields {
  const found: Record<string, string> = {};
  flatten(record, (key, text) => {
    if (text !== "" && !key.startsWith("parent: ")) found[key] = text;
  });
  return found;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
