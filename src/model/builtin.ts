import type { Instrument } from "./instrument.ts";
import type { NetworkFunction } from "./network-function.ts";
import type { LoadedPack } from "./rule.ts";
import type { HeaderWords } from "./header-words.ts";
import type { Sources, Vendor } from "./vendor.ts";

/** The reference data that comes with netvet, validated when it was built. */
export interface Builtin {
  readonly version: string;
  readonly vendors: readonly Vendor[];
  readonly sources: Sources;
  readonly functions: readonly NetworkFunction[];
  readonly headers: HeaderWords;
  readonly instruments: readonly Instrument[];
  readonly packs: readonly LoadedPack[];
  /** Template texts by path under `templates/`, such as `html/report.hbs`. */
  readonly templates: Readonly<Record<string, string>>;
}
