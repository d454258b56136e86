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
  readonly first: Node;
}

/** One step of a path that leads from the facts which rules read to the profile that they give. */
interface Node {
  readonly next: Map<unknown, Node>;
  profile: Profile | undefined;
}

/** Makes an empty memo for these rules. Lists count as equal when they are the same list, as those of one table are. */
export function createProfileMemo(rules: readonly CompiledRule[]): ProfileMemo {
  let byIdentity = new WeakMap<Identity, Known>();
  let kept = 0;
  return (asset, identity, make) => {
    let known = byIdentity.get(identity);
    if (known === undefined) {
      known = { parts: rules.flatMap(({ reads }) => reads(identity.vendor)), first: emptyNode() };
      byIdentity.set(identity, known);
    }
    let node = step(known.first, asset.networkFunction);
    node = step(step(step(node, asset.status), asset.generations), asset.siteTags);
    for (const part of known.parts) node = step(node, part(asset));
    if (node.profile !== undefined) return node.profile;
    if (kept >= PROFILES_KEPT) {
      byIdentity = new WeakMap();
      kept = 0;
    }
    kept += 1;
    node.profile = make();
    return node.profile;
  };
}

function emptyNode(): Node {
  return { next: new Map(), profile: undefined };
}

function step(node: Node, fact: unknown): Node {
  const known = node.next.get(fact);
  if (known !== undefined) return known;
  const fresh = emptyNode();
  node.next.set(fact, fresh);
  return fresh;
}
