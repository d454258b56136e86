import type { Asset, AssetField } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { Profile } from "./profile.ts";

const PROFILES_PER_IDENTITY = 2048;
const ALWAYS_READ: readonly AssetField[] = ["status", "networkFunction", "generations", "siteTags"];

/** Gives the profile of an asset, made once for all assets that agree in identity and in every field that some rule reads. */
export type ProfileMemo = (asset: Asset, identity: Identity, make: () => Profile) => Profile;

/** A memo that forgets when an identity has too many profiles, so that it cannot grow with the rows. */
export function createProfileMemo(rules: readonly CompiledRule[]): ProfileMemo {
  const fields = [...new Set([...ALWAYS_READ, ...rules.flatMap(({ reads }) => reads)])];
  const byIdentity = new WeakMap<Identity, Map<string, Profile>>();
  return (asset, identity, make) => {
    let profiles = byIdentity.get(identity);
    if (profiles === undefined) {
      profiles = new Map();
      byIdentity.set(identity, profiles);
    }
    const key = keyOf(asset, fields);
    let profile = profiles.get(key);
    if (profile === undefined) {
      if (profiles.size >= PROFILES_PER_IDENTITY) profiles.clear();
      profile = make();
      profiles.set(key, profile);
    }
    return profile;
  };
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
