import type { Finding } from "../../src/model/finding.ts";
import { anAsset, anIdentity } from "./an-asset.ts";

/** A finding on a Huawei radio unit; give the facts that a test is about. */
export function aFinding(facts: Partial<Finding> = {}): Finding {
  return {
    fingerprint: "00000000000000aa",
    pack: "clean-network",
    rule: "installed-base",
    outcome: "fail",
    force: "advisory",
    severity: "high",
    act: "operate",
    message: { id: "vendor-barred", args: { vendor: "Huawei" } },
    deadline: undefined,
    breachFrom: undefined,
    asset: anAsset({ model: "AAU5613" }),
    identity: anIdentity({ vendor: "huawei", vendorName: "Huawei" }),
    function: undefined,
    units: 1,
    waiver: undefined,
    ...facts,
  };
}
