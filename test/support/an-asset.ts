import type { Asset } from "../../src/model/asset.ts";
import type { Identity } from "../../src/model/identity.ts";

/** An asset that says nothing but where it stood; give the facts that a test is about. */
export function anAsset(facts: Partial<Asset> = {}): Asset {
  return {
    location: { source: "inventory.csv", sheet: undefined, record: 2, line: 2 },
    id: undefined,
    name: undefined,
    vendor: undefined,
    vendorImplied: false,
    model: undefined,
    partNumber: undefined,
    serialNumber: undefined,
    description: undefined,
    role: undefined,
    networkFunction: undefined,
    generations: [],
    site: undefined,
    region: undefined,
    country: undefined,
    siteTags: undefined,
    status: undefined,
    quantity: 1,
    softwareVersion: undefined,
    hardwareVersion: undefined,
    macAddress: undefined,
    sysObjectId: undefined,
    ipAddress: undefined,
    supplier: undefined,
    countryOfProduction: undefined,
    orderedOn: undefined,
    installedOn: undefined,
    upgradedOn: undefined,
    removedOn: undefined,
    manufacturedOn: undefined,
    deliveredOn: undefined,
    parent: undefined,
    position: undefined,
    price: undefined,
    currency: undefined,
    permit: undefined,
    trafficWeight: undefined,
    managedBy: undefined,
    damaged: [],
    ...facts,
  };
}

/** An identity without evidence; a vendor makes it confirmed unless said otherwise. */
export function anIdentity(facts: Partial<Identity> = {}): Identity {
  return {
    vendor: undefined,
    vendorName: undefined,
    confidence: facts.vendor === undefined ? "unknown" : "confirmed",
    brand: undefined,
    family: undefined,
    familyFunction: undefined,
    familyGenerations: [],
    rival: undefined,
    evidence: [],
    ...facts,
  };
}
