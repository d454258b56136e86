import type { HeaderWords } from "./header-words.ts";
import type { Instrument } from "./instrument.ts";
import type { NetworkFunction } from "./network-function.ts";
import type { Playbook } from "./playbook.ts";
import type { LoadedPack } from "./rule-pack.ts";
import type { Sources, Vendor } from "./vendor.ts";

/** The reference data that comes with netvet, validated when it was built. */
export interface Builtin {
  /** Version of netvet. */
  readonly version: string;
  /** The catalogue of makers: names, product families, codes and serial numbers, each with sources. */
  readonly vendors: readonly Vendor[];
  /** Registrant of MAC blocks in the IEEE registry → prefixes of 6, 7 or 9 hexadecimal digits, joined by spaces. */
  readonly macBlocks: Readonly<Record<string, string>>;
  /** Pages that the catalogue cites, by id. */
  readonly sources: Sources;
  /** Network functions, with the words for them. */
  readonly functions: readonly NetworkFunction[];
  /** Words of column headers and of values, by language. */
  readonly headers: HeaderWords;
  /** The register of legal and political texts that rules cite. */
  readonly instruments: readonly Instrument[];
  /** The rule packs that come with netvet. */
  readonly packs: readonly LoadedPack[];
  /** How equipment is replaced, for the remediation plan. */
  readonly playbooks: readonly Playbook[];
  /** Template texts by path under `templates/`, such as `html/report.hbs`. */
  readonly templates: Readonly<Record<string, string>>;
}
