import { flatten } from "./flatten.ts";
import type { Frame, Member } from "./json-frame.ts";

/** The column of the keys of a table that is keyed by name: `{"core-rtr1": {"vendor": …}, "core-rtr2": {…}}`. */
const KEY_COLUMN = "device name";

const MAKER = /(vendor|manufact|mfg|maker|provider|brand)[^.]*(\.name)?$/i;
const KIND = /(model|serial|part|product|hardware|chassis)[^.]*$/i;
const KIND_OF_UNIT = /(device|hw|hardware|equip\w*|ne|board|unit)[ _-]?type$/i;
const OWN = /^(ansible_(net_)?)?(name|host\w*|sys_?name|serial\w*|software_version)$/i;
const NAME = /^(ansible_(net_)?)?(name|host(_?name)?|fqdn|(sys|device|node|ne|element)[ _-]?name)$/i;
/** What a value of a record is called, and hardly a device. */
const FIELD = /^(vendor|manufacturer|maker|brand|model|product|type|role|site|location|status|platform|device_?type)$/i;
/** Disks of a host, by name, in the facts of Ansible: parts of the record around them. */
const DISKS = /(^|\.)(ansible_devices|ansible_facts\.devices)$/;

type Keys = Iterable<string>;
type Fields = Readonly<Record<string, unknown>>;

/** True for the keys of an object that say who made it and what it is. */
export function describes(keys: Keys): boolean {
  return some(keys, MAKER) && some(keys, KIND);
}

/** True when the keys also say which one it is. */
export function isRecord(keys: Keys): boolean {
  return describes(keys) && some(keys, OWN);
}

/** True when the keys are a maker and a model by name: a document of one kind of device, with lists of its parts. */
export function isProduct(keys: Keys): boolean {
  const all = [...keys];
  return some(all, /^(vendor|manufacturer)([_.]name)?$/i) && some(all, /^model([_ -]?(name|number|no))?$/i);
}

/** True for an object that calls itself a device and says who made it, as the one that a CycloneDX bill of hardware is of. */
export function isDevice(leaves: ReadonlyMap<string, string>): boolean {
  return leaves.get("type") === "device" && some(leaves.keys(), MAKER);
}

/** True for an object with values of its own that describe it: objects in it are its parts. */
export function hasFacts({ leaves }: Frame): boolean {
  return some(leaves.keys(), MAKER) || some(leaves.keys(), KIND) || some(leaves.keys(), OWN);
}

/**
 * The members of an object that are records of a table keyed by name: they say who made them and what they are, or they
 * are all of one shape and say what they are. Remembers their shape, for the members that follow.
 */
export function rowsAmong(frame: Frame): ReadonlySet<Member> {
  const { members, shape, path } = frame;
  if (DISKS.test(path)) return new Set();
  const described = members.filter(({ leaves }) => describes(leaves.keys()));
  const several = described.length + members.filter((one) => one.holdsRecords).length >= 2;
  const areRows = shape.size > 0 || (hasFacts(frame) ? areSeparate(described) : several);
  const areOfOneKind = !areRows && isKeyed(frame) && mostly(members, saysWhat);
  if (!areRows && !areOfOneKind) return new Set(members.filter((one) => one.isRecord));
  for (const { leaves } of areOfOneKind ? members : described) for (const step of steps(leaves.keys())) shape.add(step);
  return new Set(members.filter((one) => describes(one.leaves.keys()) || (!one.holdsRecords && isAlike(one, shape))));
}

/** True for an object that holds nothing but objects of one shape, the keys of which may be names. */
export function isKeyed(frame: Frame): boolean {
  const { members } = frame;
  if (members.length < 2 || hasFacts(frame) || members.some(({ key }) => FIELD.test(key))) return false;
  const counts = new Map<string, number>();
  for (const { leaves } of members)
    for (const step of steps(leaves.keys())) counts.set(step, (counts.get(step) ?? 0) + 1);
  const usual = new Set([...counts].filter(([, count]) => count > members.length * 0.5).map(([step]) => step));
  if (usual.size === 0) return false;
  return (usual.size >= 2 || mostly(members, saysWhat)) && mostly(members, (one) => isAlike(one, usual));
}

/** The values of such a record, with its key as its name when it has none. */
export function rowOf({ key, leaves, only }: Member): ReadonlyMap<string, string> {
  if (only !== undefined) return rowOf(only);
  return some(leaves.keys(), NAME) ? leaves : new Map([[KEY_COLUMN, key], ...leaves]);
}

/** The same value with lists in place of tables that are keyed by name: objects of which every value is such a record. */
export function keyedAsLists(value: unknown): unknown {
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  const isOneRecord = entries.some(([key]) => FIELD.test(key));
  if (!isOneRecord && areRecords(entries.map(([, held]) => held))) {
    return entries.map(([name, held]) => {
      const record = held as Fields;
      return some(Object.keys(record), NAME) ? record : { [KEY_COLUMN]: name, ...record };
    });
  }
  let changed = false;
  const inside = entries.map(([key, held]): [string, unknown] => {
    const list = DISKS.test(key) ? held : keyedAsLists(held);
    if (list !== held) changed = true;
    return [key, list];
  });
  return changed ? Object.fromEntries(inside) : value;
}

function areRecords(values: readonly unknown[]): boolean {
  const records = values.filter(isFields);
  if (records.length < 2 || records.length < values.length) return false;
  return records.filter((record) => describes(leafKeys(record))).length >= 2;
}

function leafKeys(value: object): readonly string[] {
  const keys: string[] = [];
  flatten(value, (key) => keys.push(key));
  return keys;
}

/** Parts of one shape, or of different makers, are units of their own; hardware and software of one maker are one unit. */
function areSeparate(described: readonly Member[]): boolean {
  const [first, ...others] = described;
  if (first === undefined || others.length === 0) return false;
  return others.some((one) => haveOneShape(one, first) || makerOf(one) !== makerOf(first));
}

function haveOneShape(one: Member, other: Member): boolean {
  const [a, b] = [steps(one.leaves.keys()), steps(other.leaves.keys())];
  const shared = [...a].filter((step) => b.has(step)).length;
  return shared >= (a.size + b.size - shared) * 0.5;
}

function makerOf({ leaves }: Member): string | undefined {
  return [...leaves].find(([key]) => MAKER.test(key))?.[1].toLowerCase();
}

/** True when the member has half of the keys of a shape, or nothing but such keys. */
function isAlike({ leaves }: Member, shape: ReadonlySet<string>): boolean {
  const own = steps(leaves.keys());
  const shared = [...own].filter((step) => shape.has(step)).length;
  return shared === own.size || shared >= shape.size * 0.5;
}

function saysWhat({ leaves }: Member): boolean {
  return some(leaves.keys(), MAKER) || some(leaves.keys(), KIND) || some(leaves.keys(), KIND_OF_UNIT);
}

function mostly(members: readonly Member[], test: (member: Member) => boolean): boolean {
  return members.filter(test).length >= members.length * 0.8;
}

/** The first steps of dotted keys. */
function steps(keys: Keys): ReadonlySet<string> {
  return new Set(Array.from(keys, (key) => key.split(".", 1)[0] ?? key));
}

function some(keys: Keys, pattern: RegExp): boolean {
  for (const key of keys) if (pattern.test(key)) return true;
  return false;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
