import type { Confidence } from "../../src/model/identity.ts";
import type { Outcome } from "../../src/model/outcome.ts";

/** Assets of one kind in the result of `aScanResult`. */
export interface Group {
  readonly id: string;
  readonly vendor: string | undefined;
  readonly vendorName: string | undefined;
  /** Vendor cell as read. */
  readonly read: string | undefined;
  readonly confidence: Confidence;
  readonly model: string;
  readonly serial: string | undefined;
  readonly function: string;
  readonly functionName: string;
  readonly domain: string;
  readonly assets: number;
  readonly units: number;
  readonly "clean-network": Outcome | undefined;
  readonly "own-5g-policy": Outcome | undefined;
  readonly rule: string;
  readonly deadline: string | undefined;
  readonly waived: boolean;
  readonly record: number;
  readonly sites: readonly string[];
}

type Row = readonly [
  vendor: string | undefined,
  name: string | undefined,
  read: string | undefined,
  confidence: Confidence,
  model: string,
  serial: string | undefined,
  functionId: string,
  functionName: string,
  domain: string,
  assets: number,
  units: number,
  clean: Outcome | undefined,
  own: Outcome | undefined,
  rule: string,
  deadline: string | undefined,
];

// biome-ignore format: a table to read
const ROWS: readonly Row[] = [
  ["huawei", "Huawei", "Huawei Technologies Co., Ltd.", "confirmed", "UDG", "2102353", "upf", "UPF", "core", 34, 48, "fail", "fail", "core-out", "2023-12-31"],
  ["zte", "ZTE", "中兴通讯", "confirmed", "ZXUN USPP", "2198700", "udm", "HSS/UDM", "core", 12, 12, "fail", "fail", "core-out", "2023-12-31"],
  ["huawei", "Huawei", "HUAWEI", "confirmed", "CloudPCRF", undefined, "pcf", "PCF", "core", 6, 6, "fail", "fail", "core-out", "2023-12-31"],
  ["huawei", "Huawei", "Хуавей", "confirmed", "iMaster MAE", undefined, "oss", "OSS", "management", 14, 14, "fail", "due", "management-out", "2026-12-31"],
  ["huawei", "Huawei", "Huawei", "confirmed", "BBU5900", "2102351", "gnb-du", "gNB-DU", "ran", 180, 180, "fail", "due", "ran-out", "2027-12-31"],
  ["huawei", "Huawei", "Huawei", "confirmed", "AAU5613", "2102312", "ru", "Radio unit", "ran", 280, 1344, "fail", "due", "ran-out", "2027-12-31"],
  ["zte", "ZTE", "ZTE Corporation", "probable", "ZXSDR B8200", "2197011", "enb", "eNB", "ran", 60, 80, "fail", "due", "ran-out", "2027-12-31"],
  ["huawei", "Huawei", "Huawei", "confirmed", "OptiX RTN 950", "2102113", "microwave", "Microwave", "transport", 90, 118, "fail", "due", "transport-out", "2028-12-31"],
  ["nokia", "Nokia", "Nokia", "conflicting", "7750 SR-1", "2102351BTE10", "router", "IP router", "transport", 22, 22, "review", "review", "transport-out", "2028-12-31"],
  ["huawei", "Huawei", "H.", "possible", "S6730", undefined, "router", "IP router", "transport", 12, 12, "review", "review", "transport-out", "2028-12-31"],
  [undefined, undefined, "n/a", "unknown", "GW-17", undefined, "unknown", "Not known", "unknown", 61, 61, "unknown", "unknown", "ran-out", undefined],
  ["ericsson", "Ericsson", "Ericsson", "confirmed", "AIR 6449", "D820", "ru", "Radio unit", "ran", 612, 1840, "pass", "pass", "ran-out", undefined],
  ["ericsson", "Ericsson", "Ericsson", "confirmed", "Baseband 6648", "D821", "gnb-du", "gNB-DU", "ran", 240, 240, "pass", "pass", "ran-out", undefined],
  ["nokia", "Nokia", "Nokia", "confirmed", "AirScale", "L119", "enb", "eNB", "ran", 222, 260, "pass", "pass", "ran-out", undefined],
  ["ericsson", "Ericsson", "Ericsson", "confirmed", "dual-mode 5G Core", undefined, "amf", "AMF", "core", 18, 18, "pass", "pass", "core-out", undefined],
  ["cisco", "Cisco", "Cisco Systems", "confirmed", "ASR 9006", "FOX2", "router", "IP router", "transport", 107, 107, "pass", "pass", "transport-out", undefined],
  ["samsung", "Samsung", "Samsung", "probable", "RT4401", undefined, "ru", "Radio unit", "ran", 44, 132, "pass", "pass", "ran-out", undefined],
];

const SITES = ["SOF-0001", "PDV-0042", "BGS-0117", "VAR-0203"];
const CORE_SITES = ["SOF-DC-01", "PDV-DC-02"];

/** Every asset of the invented operator, by kind. */
export const GROUPS: readonly Group[] = ROWS.map((row, index) => {
  const [vendor, vendorName, read, confidence, model, serial, functionId, functionName, domain, assets, units] = row;
  return {
    id: (0xa0 + index).toString(16),
    vendor,
    vendorName,
    read,
    confidence,
    model,
    serial,
    function: functionId,
    functionName,
    domain,
    assets,
    units,
    "clean-network": row[11],
    "own-5g-policy": row[12],
    rule: row[13],
    deadline: row[14],
    waived: model === "CloudPCRF",
    record: 2 + index * 120,
    sites: domain === "core" ? CORE_SITES : SITES,
  };
});
