import { LIMIT_NAMES, type LimitName, limitText, parseLimit } from "../model/limit-names.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "../model/read-limits.ts";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";

const NAMES = Object.keys(LIMIT_NAMES) as LimitName[]; // keys of a constant

/** Limits as `--limit record-length=64MiB` names them, the last of each counting. Throws a UserError for what is none. */
export function parseLimits(values: readonly string[]): Partial<ReadLimits> {
  return Object.fromEntries(values.map(parseOne));
}

function parseOne(value: string): [keyof ReadLimits, number] {
  const at = value.indexOf("=");
  const name = at < 0 ? value : value.slice(0, at).trim();
  if (!isLimitName(name)) {
    const close = nearest(name, NAMES);
    const hint = close === undefined ? `Limits are: ${NAMES.join(", ")}.` : `Did you mean ${close}?`;
    throw new UserError(`there is no limit ${JSON.stringify(name)}`, {}, hint);
  }
  const limit = at < 0 ? undefined : parseLimit(name, value.slice(at + 1));
  if (limit !== undefined) return [LIMIT_NAMES[name], limit];
  const usual = limitText(name, DEFAULT_LIMITS[LIMIT_NAMES[name]]);
  throw new UserError(`${JSON.stringify(value)} sets no limit`, {}, `Write --limit ${name}=${usual}, for instance.`);
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMIT_NAMES, name);
}
