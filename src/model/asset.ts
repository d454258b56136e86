import type { IsoDate } from "./iso-date.ts";
import type { Location } from "./location.ts";

/** Life of an asset, as far as the rules care. */
export const STATUSES = ["planned", "ordered", "in-service", "spare", "retired"] as const;
export type AssetStatus = (typeof STATUSES)[number];

/** What is done with an asset; a rule says which acts it covers. */
export const ACTS = ["operate", "procure", "install", "upgrade", "maintain"] as const;
export type Act = (typeof ACTS)[number];

/** Mobile generations. */
export const GENERATIONS = ["2G", "3G", "4G", "5G", "6G"] as const;
export type Generation = (typeof GENERATIONS)[number];

/** One piece of equipment, software or position of an order, in canonical fields. Absent facts are `undefined`. */
export interface Asset {
  /** Where it was read. */
  readonly location: Location;
  /** Key in the source, such as an asset number. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Maker as the source names it; see `vendorImplied`. */
  readonly vendor: string | undefined;
  /** True when the source names no maker but comes from one vendor's management system. */
  readonly vendorImplied: boolean;
  readonly model: string | undefined;
  readonly partNumber: string | undefined;
  readonly serialNumber: string | undefined;
  readonly description: string | undefined;
  /** Role as the source writes it. */
  readonly role: string | undefined;
  /** Id in `seeds/network-functions.yaml`, such as `gnb-du` or `amf`. */
  readonly networkFunction: string | undefined;
  /** Empty when nothing says. */
  readonly generations: readonly Generation[];
  readonly site: string | undefined;
  readonly region: string | undefined;
  /** Country where it stands, as the source writes it. */
  readonly country: string | undefined;
  /** Lower-case tags such as `national-security`. Undefined when the source does not say; empty when it says none. */
  readonly siteTags: readonly string[] | undefined;
  /** State of life; where it is undefined, days of installation and removal tell, and else it counts as in service. */
  readonly status: AssetStatus | undefined;
  /** Units; 1 when the source does not say, 0 when it says none or less, as of a return: then nobody knows how many. */
  readonly quantity: number;
  readonly softwareVersion: string | undefined;
  readonly hardwareVersion: string | undefined;
  /** Lower case with colons. */
  readonly macAddress: string | undefined;
  /** Dotted, without a leading dot. */
  readonly sysObjectId: string | undefined;
  readonly ipAddress: string | undefined;
  /** Seller, reseller or integrator; never the maker. */
  readonly supplier: string | undefined;
  readonly countryOfProduction: string | undefined;
  /** Calendar days, `YYYY-MM-DD`, as are those that follow. */
  readonly orderedOn: IsoDate | undefined;
  readonly installedOn: IsoDate | undefined;
  readonly upgradedOn: IsoDate | undefined;
  /** Day on which it was taken down, or will be. */
  readonly removedOn: IsoDate | undefined;
  readonly manufacturedOn: IsoDate | undefined;
  /** Day on which an order comes; a position is judged on it when it lies after the as-of day. */
  readonly deliveredOn: IsoDate | undefined;
  readonly parent: string | undefined;
  readonly position: string | undefined;
  /** Of one unit, in `currency`. */
  readonly price: number | undefined;
  readonly currency: string | undefined;
  /** Reference of a permit or approval that the operator holds. */
  readonly permit: string | undefined;
  /** Traffic that it carries, in whatever unit the source counts: only shares of it are taken. */
  readonly trafficWeight: number | undefined;
  /** Company that runs or maintains the asset for the operator. */
  readonly managedBy: string | undefined;
  /** Canonical fields whose value a spreadsheet has spoilt; they are kept as read and never matched. */
  readonly damaged: readonly string[];
}

/** Canonical fields that a column can be mapped to, in the order in which they are printed. */
export const ASSET_FIELDS = [
  "id",
  "name",
  "vendor",
  "model",
  "partNumber",
  "serialNumber",
  "description",
  "role",
  "networkFunction",
  "generations",
  "site",
  "region",
  "country",
  "siteTags",
  "status",
  "quantity",
  "softwareVersion",
  "hardwareVersion",
  "macAddress",
  "sysObjectId",
  "ipAddress",
  "supplier",
  "countryOfProduction",
  "orderedOn",
  "installedOn",
  "upgradedOn",
  "removedOn",
  "manufacturedOn",
  "deliveredOn",
  "parent",
  "position",
  "price",
  "currency",
  "permit",
  "trafficWeight",
  "managedBy",
] as const satisfies readonly (keyof Asset)[];
export type AssetField = (typeof ASSET_FIELDS)[number];
