import type { Asset } from "../model/asset.ts";
import type { Identity } from "../model/identity.ts";
import type { CompiledRule } from "./compile-rules.ts";
import type { KeyPart } from "./key-part.ts";
import type { Profile } from "./profile.ts";

/** Profiles kept at most; then all are forgotten, so that the memo cannot grow with the rows. */
const PROFILES_KEPT = 50_000;

/** Gives the profile of an asset, made once for all assets that agree in identity and in everything that some rule reads. */
export type ProfileMemo = (asset: Asset, identity: Identity, make: () => Profile) => Profile;

interface Known {
  readonly parts: readonly KeyPart[];
  readonly profiles: Map<string, Profile>;
}

/** Makes an empty memo for these rules. */
export function createProfileMemo(rules: readonly CompiledRule[]): ProfileMemo {
  let byIdentity = new WeakMap<Identity, Known>();
  let kept = 0;
  return (asset, identity, make) => {
    let known = byIdentity.get(identity);
    if (known === undefined) {
      known = { parts: rules.flatMap(({ reads }) => reads(identity.vendor)), profiles: new Map() };
      byIdentity.set(identity, known);
    }
    const key = keyOf(asset, known.parts);
    const remembered = known.profiles.get(key);
    if (remembered !== undefined) return remembered;
    if (kept >= PROFILES_KEPT) {
      byIdentity = new WeakMap();
      kept = 0;
    }
    kept += 1;
    const profile = make();
    known.profiles.set(key, profile);
    return profile;
  };
}

const END = "\u0000";
const ABSENT = "\u0001";

/** Every part ends with a mark of its own, so that two different assets cannot give the same key. */
function keyOf(asset: Asset, parts: readonly KeyPart[]): string {
  const { status = ABSENT, networkFunction = ABSENT, generations, siteTags } = asset;
  const tags = siteTags === undefined ? ABSENT : siteTags.join();
  let key = status + END + networkFunction + END + (generations.length === 0 ? "" : generations.join()) + END + tags;
  for (const part of parts) key += END + part(asset);
  return key;
}
