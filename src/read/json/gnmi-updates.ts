type Fields = Readonly<Record<string, unknown>>;

/** A step of a gNMI path with the name of one component, and the way from there: `components/component[name=Chassis]/state/mfg-name`. */
const COMPONENT = /(?:^|[/:])component\[name=(?<name>[^\]]+)\](?:\/(?<rest>.*))?$/;
/** The same where the name stands among the tags of an event. */
const OF_EVENT = /(?:^|[/:])component\/(?<rest>.+)$/;

/**
 * The components of which a gNMI answer tells leaf by leaf, each with its leaves together; undefined for all else. Sources: `gnmic` in
 * its formats `json` and `event`, and `pygnmi`.
 */
export function componentsOfUpdates(element: Fields): readonly Fields[] | undefined {
  const found = new Map<string, Record<string, unknown>>();
  const leaves = eventLeaves(element) ?? updateLeaves(element);
  if (leaves.length === 0 || leaves.some(({ name }) => name === undefined)) return undefined;
  for (const { name = "", rest, value } of leaves) {
    const component = found.get(name) ?? { name };
    found.set(name, component);
    setAt(component, rest.split("/").filter(Boolean), value);
  }
  const source = element["source"] ?? fieldsOf(element["tags"])["source"];
  return [...found.values()].map((one) => (source === undefined ? one : { ...one, "parent: device": source }));
}

interface Leaf {
  readonly name: string | undefined;
  readonly rest: string;
  readonly value: unknown;
}

function eventLeaves({ tags, values }: Fields): readonly Leaf[] | undefined {
  const name = fieldsOf(tags)["component_name"];
  if (typeof name !== "string") return undefined;
  return Object.entries(fieldsOf(values)).flatMap(([path, value]) => {
    const rest = OF_EVENT.exec(path)?.groups?.["rest"];
    return rest === undefined ? [] : [{ name, rest, value }];
  });
}

function updateLeaves(element: Fields): readonly Leaf[] {
  const updates = element["updates"] ?? element["update"];
  return (Array.isArray(updates) ? updates : []).flatMap((update): readonly Leaf[] => {
    const { Path, path = Path, values, val } = fieldsOf(update);
    const { name, rest = "" } = COMPONENT.exec(String(path))?.groups ?? {};
    const held = val === undefined ? Object.values(fieldsOf(values)) : [val];
    return held.map((value) => ({ name, rest, value }));
  });
}

/** Puts a value where a path leads, beside what other updates have put there. */
function setAt(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) Object.assign(record, fieldsOf(value));
  else if (rest.length === 0 && !isFields(value)) record[key] = value;
  else {
    const inside: Record<string, unknown> = { ...fieldsOf(record[key]) };
    record[key] = inside;
    setAt(inside, rest, value);
  }
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
