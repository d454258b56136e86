import type { Asset } from "../../model/asset.ts";

/** Parts of a device that are no equipment of their own, unless a maker, a model or a number is known. */
const PARTS =
  /^(.*[:/])?(slot|port|sensor|container|cpu|fan([-_ ]?tray)?|backplane|interface|temperature|led|storage|integrated[-_ ]?circuit)$/i;

/** True when a part says something of its own: ports and sensors mostly say nothing, and are counted apart. */
export function hasFacts({ role, vendor, vendorImplied, model, serialNumber, partNumber, name }: Asset): boolean {
  if (role === undefined || !PARTS.test(role)) return true;
  if ((vendor !== undefined && !vendorImplied) || serialNumber !== undefined || partNumber !== undefined) return true;
  return model !== undefined && model !== name;
}

/** The same of a part that has the maker of what it is in. */
export function hasFactsOfItsOwn(asset: Asset): boolean {
  return hasFacts({ ...asset, vendor: undefined });
}

/** An identity of a YANG model without the module that defines it: `openconfig-platform-types:CHASSIS` is `CHASSIS`. */
export function withoutModule(text: string): string {
  return /^[a-z][\w.-]*:(?=[A-Za-z])/.test(text) ? text.slice(text.indexOf(":") + 1) : text;
}

/** The first of several values in one cell. */
export function firstOf(text: string): string {
  return text.split(/[\t\n;|]|,\s/, 1)[0]?.trim() ?? text;
}
