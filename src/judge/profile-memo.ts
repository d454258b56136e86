import type { Asset, AssetField } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { Profile } from "./profile.ts";

const PROFILES_PER_IDENTITY = 2048;
const ALWAYS_READ: readonly AssetField[] = ["status", "networkFunction", "generations", "siteTags"];

/** Gives the profile of an asset, made once for all assets that agree in identity and in every field that some rule reads. */
export type ProfileMemo = (asset: Asset, identity: Identity, make: () => Profile) => Profile;

interface Known {
  readonly fields: readonly AssetField[];
  readonly profiles: Map<string, Profile>;
}

/** A memo that forgets when an identity has too many profiles, so that it cannot grow with the rows. */
export function createProfileMemo(rules: readonly CompiledRule[]): ProfileMemo {
  const byIdentity = new WeakMap<Identity, Known>();
  return (asset, identity, make) => {
    let known = byIdentity.get(identity);
    if (known === undefined) {
      known = { fields: fieldsRead(rules, identity), profiles: new Map() };
      byIdentity.set(identity, known);
    }
    const key = keyOf(asset, known.fields);
    let profile = known.profiles.get(key);
    if (profile === undefined) {
      if (known.profiles.size >= PROFILES_PER_IDENTITY) known.profiles.clear();
      profile = make();
      known.profiles.set(key, profile);
    }
    return profile;
  };
}

function fieldsRead(rules: readonly CompiledRule[], { vendor }: Identity): readonly AssetField[] {
  return [...new Set([...ALWAYS_READ, ...rules.flatMap(({ reads }) => reads(vendor))])];
}

/** Lists are joined with a mark of their own, and an absent value differs from an empty one. */
function keyOf(asset: Asset, fields: readonly AssetField[]): string {
  let key = "";
  for (const field of fields) {
    const value = asset[field];
    key += value === undefined ? "\u0001" : `${typeof value === "object" ? value.join("\u0002") : value}\u0000`;
  }
  return key;
}
