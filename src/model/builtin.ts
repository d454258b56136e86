import type { HeaderWords } from "./header-words.ts";
import type { Instrument } from "./instrument.ts";
import type { NetworkFunction } from "./network-function.ts";
import type { Playbook } from "./playbook.ts";
import type { LoadedPack } from "./rule-pack.ts";
import type { Sources, Vendor } from "./vendor.ts";

/** The reference data that comes with netvet, validated when it was built. */
export interface Builtin {
  readonly version: string;
  readonly vendors: readonly Vendor[];
  /** Registrant of MAC blocks in the IEEE registry → prefixes of 6, 7 or 9 hexadecimal digits, joined by spaces. */
  readonly macBlocks: Readonly<Record<string, string>>;
  readonly sources: Sources;
  readonly functions: readonly NetworkFunction[];
  readonly headers: HeaderWords;
  readonly instruments: readonly Instrument[];
  readonly packs: readonly LoadedPack[];
  readonly playbooks: readonly Playbook[];
  /** Template texts by path under `templates/`, such as `html/report.hbs`. */
  readonly templates: Readonly<Record<string, string>>;
}
