import type { Random } from "./random.ts";

/** A product as an inventory writes it, with what its labels look like. Names are real, units are invented. */
export interface Product {
  readonly vendor: string;
  readonly model: string;
  readonly part: string;
  /** Network function in the operator's words, and the technology column. */
  readonly role: string;
  readonly technology: string;
  readonly software: string;
  readonly sysObjectId: string;
  readonly mac: string;
  readonly maker: "huawei" | "zte" | "ericsson" | "nokia" | "samsung" | "cisco" | "other";
}

const MAKERS = {
  huawei: { vendor: "Huawei", sysObjectId: "1.3.6.1.4.1.2011.2", mac: "00:e0:fc" },
  zte: { vendor: "ZTE", sysObjectId: "1.3.6.1.4.1.3902.3", mac: "00:19:c6" },
  ericsson: { vendor: "Ericsson", sysObjectId: "1.3.6.1.4.1.193.183", mac: "00:01:ec" },
  nokia: { vendor: "Nokia", sysObjectId: "1.3.6.1.4.1.94.1", mac: "00:40:43" },
  samsung: { vendor: "Samsung", sysObjectId: "1.3.6.1.4.1.236.4", mac: "00:16:32" },
  cisco: { vendor: "Cisco", sysObjectId: "1.3.6.1.4.1.9.1", mac: "00:1b:54" },
  other: { vendor: "", sysObjectId: "", mac: "" },
} as const;

function product(
  maker: Product["maker"],
  model: string,
  part: string,
  role: string,
  technology: string,
  software = "",
  vendor?: string,
): Product {
  return {
    ...MAKERS[maker],
    ...(vendor === undefined ? {} : { vendor }),
    maker,
    model,
    part,
    role,
    technology,
    software,
  };
}

/** Base stations: baseband and radios, as one site of each maker has them. */
export const RADIO_SITES: Readonly<Record<"huawei" | "zte" | "ericsson" | "nokia" | "samsung", readonly Product[]>> = {
  huawei: [
    product("huawei", "BBU5900", "02311VFF", "gNodeB BBU", "5G", "V100R019C10SPC250"),
    product("huawei", "BBU3910", "02311PDQ", "eNodeB BBU", "4G", "V100R016C10SPC230"),
    product("huawei", "UBBPg3", "03058SNN", "Baseband board", "5G", ""),
    product("huawei", "UMPTe2", "03057FGM", "Main control board", "4G/5G", ""),
    product("huawei", "AAU5613", "02312FAW", "gNB-RU", "5G", ""),
    product("huawei", "AAU5636w", "02312TMR", "gNB-RU", "5G", ""),
    product("huawei", "RRU5904", "02311UXJ", "RRU", "4G", ""),
    product("huawei", "RRU5258", "02312JKC", "RRU", "5G", ""),
    product("huawei", "RRU3959", "02311DNB", "RRU", "3G/4G", ""),
  ],
  zte: [
    product("zte", "ZXSDR B8200", "", "eNodeB BBU", "4G", ""),
    product("zte", "ZXRAN V9200", "", "gNB-DU", "5G", ""),
    product("zte", "ZXSDR R8862A", "", "RRU", "4G", ""),
    product("zte", "ZXSDR R8882", "", "RRU", "3G/4G", ""),
    product("zte", "ZXRAN A9611A", "", "gNB-RU", "5G", ""),
  ],
  ericsson: [
    product("ericsson", "Baseband 6630", "KDU 137 848/11", "gNB-DU", "4G/5G", "CXP9024418/15"),
    product("ericsson", "Radio 4415 B3", "KRC 161 635/1", "RRU", "4G", ""),
    product("ericsson", "Radio 4449 B5 B12A", "KRC 161 749/1", "RRU", "4G", ""),
    product("ericsson", "AIR 6449 B78", "KRD 901 155/11", "gNB-RU", "5G", ""),
    product("ericsson", "RBS 6601", "BFZ 640 001/1", "eNodeB", "4G", ""),
  ],
  nokia: [
    product("nokia", "AirScale ASIK", "474021A", "gNB-DU", "5G", "SBTS22R2"),
    product("nokia", "AirScale ABIA", "473096A", "Baseband board", "4G", ""),
    product("nokia", "AEQE", "475246A", "gNB-RU", "5G", ""),
    product("nokia", "FSMF", "472181A", "eNodeB BBU", "4G", ""),
    product("nokia", "FRGU", "472956A", "RRU", "3G", ""),
  ],
  samsung: [
    product("samsung", "MT6402-77A", "SLM-MT6402", "gNB-RU", "5G", ""),
    product("samsung", "CDU50", "SLS-BD1130", "gNB-DU", "5G", ""),
  ],
};

/** Machines of the core sites and of transport; sysObjectID and MAC come from the monitoring system. */
export const CORE: readonly Product[] = [
  product("huawei", "USN9810", "", "MME", "4G", "V900R015C00"),
  product("huawei", "UGW9811", "", "PGW", "4G", "V900R015C00"),
  product("huawei", "CloudUDG", "", "UPF", "5G", "20.5.1"),
  product("ericsson", "Packet Core Controller", "", "AMF", "5G", "1.27"),
  product("ericsson", "Packet Core Gateway", "", "UPF", "5G", "1.21"),
  product("nokia", "Cloud Mobility Manager", "", "SMF", "5G", "22.2"),
  product("nokia", "Registers NRD", "", "UDM", "5G", "21.7"),
  product("zte", "ZXUN xGW", "", "SGW", "4G", "V4.15"),
  product("other", "VNF NRF", "", "NRF", "5G", "4.2", "Oracle"),
  product("other", "ProLiant DL380 Gen10", "868703-B21", "Server", "", "", "HPE"),
  product("other", "PowerEdge R740xd", "", "Server", "", "", "Dell Inc."),
];

export const TRANSPORT: readonly Product[] = [
  product("huawei", "NE40E-X8A", "02350FRY", "Router", "", "V800R012C00SPC300"),
  product("huawei", "ATN 950C", "02350DTE", "Cell site router", "", "V300R003C10"),
  product("huawei", "OptiX RTN 950A", "02310RUY", "Microwave", "", "V100R011C10"),
  product("huawei", "OptiX OSN 9800 M24", "", "DWDM", "", "V100R007C00"),
  product("zte", "ZXCTN 6180H", "", "Router", "", "V4.00.10"),
  product("zte", "ZXR10 M6000-8S Plus", "", "BNG", "", "V5.00.10"),
  product("ericsson", "MINI-LINK 6352", "", "Microwave", "", ""),
  product("ericsson", "Router 6672", "", "Cell site router", "", ""),
  product("nokia", "7750 SR-7", "3HE06791AA", "Router", "", "TiMOS-C-20.10.R5"),
  product("cisco", "ASR-9901", "ASR-9901", "Router", "", "IOS XR 7.3.2"),
  product("cisco", "NCS-5501-SE", "NCS-5501-SE", "Router", "", "IOS XR 7.5.2"),
  product("other", "MX480", "", "Router", "", "Junos 20.4R3", "Juniper Networks"),
  product("other", "FibeAir IP-20N", "", "Microwave", "", "", "Ceragon"),
];

/** What stands on a mast or in a cabinet beside the radios. */
export const SITE_EQUIPMENT: readonly Product[] = [
  product("other", "80010991", "", "Antenna", "", "", "Kathrein"),
  product("other", "RVVPX310B1", "", "Antenna", "", "", "CommScope"),
  product("other", "Flatpack2 HE 48/2000", "241115.105", "Rectifier", "", "", "Eltek"),
  product("huawei", "ETP48400-C4A1", "", "Rectifier", "", ""),
];

const YEARS = "ABCDEFGHJKLMNPQR";
const MONTHS = "123456789ABC";

/** A label of the shape that the maker prints, with an invented sequence number. */
export function serialFor(item: Product, year: number, month: number, draw: Random): string {
  const sequence = String(draw.between(1, 999_999)).padStart(6, "0");
  if (item.maker === "huawei") {
    const code = item.part === "" ? "02311ABC" : item.part;
    return `21${code}10${YEARS.charAt(year - 2010)}${MONTHS.charAt(month - 1)}${sequence}`;
  }
  if (item.maker === "zte") return `2190${String(draw.between(10_000_000, 99_999_999))}`;
  if (item.maker === "ericsson") return `D${draw.between(10, 99)}${String(draw.between(1_000_000, 9_999_999))}`;
  if (item.maker === "nokia")
    return `${draw.pick(["L1", "K9", "EA"])}${String(year).slice(2)}${String(draw.between(10, 52))}${sequence}`;
  if (item.maker === "cisco")
    return `FOC${String(year - 1996)}${String(draw.between(10, 52))}${draw.pick(["A1B", "K2Q", "N0R", "P7T"])}${draw.between(1, 9)}`;
  return `SN${String(year).slice(2)}${sequence}`;
}
