import { describe, expect, it } from "vitest";
import type { RowBatch } from "../../src/model/row.ts";
import { profiles } from "../../src/normalize/index.ts";
import { aBatch, facts, lines, readTable } from "./table.ts";

interface Story {
  readonly profile: string;
  readonly batch: RowBatch;
  readonly expected: readonly Record<string, unknown>[];
}

const stories: readonly Story[] = [
  {
    // Form: https://nmap.org/book/nmap-dtd.html
    profile: "nmap",
    batch: aBatch(
      [
        ["10.0.0.1", "ipv4", "nmap", "7.94", ""],
        ["48:46:FB:11:22:33", "mac", "nmap", "7.94", "Huawei Technologies"],
      ],
      { header: ["addr", "addrtype", "nmaprun.scanner", "nmaprun.version", "vendor"] },
    ),
    expected: [{ macAddress: "48:46:fb:11:22:33", vendor: undefined, softwareVersion: undefined }],
  },
  {
    profile: "huawei-display-device",
    batch: aBatch(
      lines(
        `Slot;Card;Type;Online;Power Register;Alarm;Primary
         1;-;CE6850-48S4Q-EI;Present;On    Registered;Normal;Master
         ;FAN1;FAN-40SA-B;Present;On    Registered;Normal;NA
         2;-;*CE6850-48S4Q-EI;Offline;-     Unregistered;-;NA`,
      ),
    ),
    expected: [
      { vendor: "Huawei", vendorImplied: true, model: "CE6850-48S4Q-EI", position: "1" },
      { vendor: "Huawei", model: "FAN-40SA-B", position: "FAN1" },
      { vendor: "Huawei", model: "CE6850-48S4Q-EI", position: "2" },
    ],
  },
  {
    profile: "huawei-mae-inventory",
    batch: aBatch(
      lines(
        `NEType,NEFdn,NEName,Board Name,Board Type,Date Of Manufacture,Inventory Unit ID,Rev(Issue Number),PN(BOM Code/Item),Manufacturer Data,Cabinet No.,Subrack No.,SN(Bar Code),Slot No.,Software Version,Vendor Name
         BTS5900,NE=12,SOF1021_Vitosha,UMPT,WD22UMPTe2,2022-03-11,7,A,03058626,Universal Main Processing & Transmission Unit,0,1,2103058626P0M3000123,6,V100R017C10SPC210,Huawei
         BTS5900,NE=12,SOF1021_Vitosha,RET,--,2021-01-05,9,,27010853,Antenna Remote Tilt,0,,KA12345678,,,
         BTS5900,NE=12,SOF1021_Vitosha,MRRU,RRU5513w,2021-02-05,8,A,02312CDE,RRU5513w 1800M,0,60,2102312CDE6TL2000456,0,V100R017C10SPC210,`,
        ",",
      ),
    ),
    expected: [
      {
        vendor: "Huawei",
        model: "WD22UMPTe2",
        partNumber: "03058626",
        serialNumber: "2103058626P0M3000123",
        role: "BTS5900",
        networkFunction: "bbu",
        site: "SOF1021_Vitosha",
        parent: "SOF1021_Vitosha",
        manufacturedOn: "2022-03-11",
        position: "0/1/6",
        id: "NE=12/7",
        hardwareVersion: "A",
      },
      { vendor: undefined, vendorImplied: false, model: "RET", networkFunction: "ret" },
      { vendor: "Huawei", vendorImplied: true, model: "RRU5513w", networkFunction: "rru", position: "0/60/0" },
    ],
  },
  {
    profile: "huawei-mae-inventory",
    batch: aBatch(
      lines(
        `NEType,NEFdn,NEName,Antenna Device ID,Antenna Device Type,Inventory Unit Type,PN(BOM Code/Item),Manufacturer Data,Antenna Model,SN(Bar Code),Vendor Name,Vendor Unit Family Type
         NodeB,NE=5274,HMEX0729,0,SINGLE_RET,Hardware,,ATM3-1,ATM3,0000CN10123648181,,SINGLE_RET
         NodeB,NE=5274,HMEX0729,1,TMA,Hardware,27100072,,ATADU2001,21027100072L1234567,,TMA
         NodeB,NE=5274,HMEX0729,2,,Hardware,,ATM3-1,ATM3,0000CN10123648182,,SINGLE_RET`,
        ",",
      ),
    ),
    expected: [
      { vendor: undefined, vendorImplied: false, description: "ATM3-1", networkFunction: "ret" },
      { vendor: undefined, vendorImplied: false, networkFunction: "tma" },
      { vendor: undefined, vendorImplied: false, networkFunction: "ret" },
    ],
  },
  {
    profile: "huawei-nce",
    batch: aBatch(
      lines(
        `Board Report
         Save Time: 10/02/2026 04:00:46
         User Name:admin
         Total 2 Records
         NE,Board Name,Board Type,NE Type,Subrack ID,Slot ID,Hardware Version,Software Version,SN(Bar Code),Board Status,PN(BOM Code/Item),Model,Manufacture Date,Create Time
         SOFRT01,PIC-1,DEVLPUF-21,CX600,0,3,VER.C,--,210305253310B2000065,Normal,03052533,--,2011-02-13,03/04/2012 10:11:12
         SOFRT01,CFCARD,--,CX600,0,3,,,--,Normal,--,CF-2G,--,--`,
        ",",
      ),
    ),
    expected: [
      {
        vendor: "Huawei",
        vendorImplied: true,
        model: "DEVLPUF-21",
        partNumber: "03052533",
        serialNumber: "210305253310B2000065",
        installedOn: "2012-03-04",
        manufacturedOn: "2011-02-13",
        status: "in-service",
        parent: "SOFRT01",
      },
      { model: "CF-2G", serialNumber: undefined },
    ],
  },
  {
    profile: "zte-grid",
    batch: aBatch(
      lines(`
        NE Name;NE Type;Rack;Shelf;Slot;Board Name;Board Type;Product;Serial Number
        SOF1;gNodeB;1;1;1;RU;R8862A S2100;;219123456789
        SOF1;gNodeB;1;1;2;VSWc2;VSWc2;;219123456790
        SOF1;gNodeB;1;1;3;RU;RU;ZXSDR A9631A;219123456791
      `),
    ),
    expected: [
      { model: "RU/R8862A S2100", position: "1/1/1", vendor: undefined },
      { model: "VSWc2" },
      { model: "RU/ZXSDR A9631A" },
    ],
  },
  {
    profile: "ericsson-enm-cmedit",
    batch: aBatch(
      lines(
        `cmedit get * FieldReplaceableUnit.(productData) -t
         FieldReplaceableUnit
         NodeId\tEquipmentId\tFieldReplaceableUnitId\tproductData
         PLV001\t1\tRRU-1\t{productionDate=20180301, serialNumber=D829144004, productNumber=KRC 161 746/1, productName=Radio 4408 B48, productRevision=R1B}
         PLV001\t1\tBB-1\t{productName=Baseband 6630, productNumber=KDU 137 848/1, productRevision=R2A, serialNumber=null, productionDate=}
         PLV001\t1\tANT-1\tnull
         3 instance(s)`,
        "\t",
      ),
    ),
    expected: [
      {
        vendor: "Ericsson",
        vendorImplied: true,
        model: "Radio 4408 B48",
        partNumber: "KRC 161 746/1",
        serialNumber: "D829144004",
        hardwareVersion: "R1B",
        manufacturedOn: "2018-03-01",
        site: "PLV001",
        id: "PLV001/RRU-1",
      },
      { model: "Baseband 6630", networkFunction: "bbu", serialNumber: undefined, manufacturedOn: undefined },
      { model: undefined, id: "PLV001/ANT-1" },
    ],
  },
  {
    profile: "zte-ume",
    batch: aBatch(
      lines(
        `unitPosition,manufacturerData,inventoryUnitType,vendorUnitFamilyType,serialNumber,UserLabel,NEType,inventoryStatus,dateOfManufacture,packSilkscreen,vendorName,ProductCode
         位置,厂家信息,单板类型,设备类型,序列号,站点名称,网元类型,状态,生产日期,单板名称,厂商,物料编码
         "rack=1,shelf=1,slot=4",VBPd1,BOARD,B8200,219145236789,Varna-12,MULTI-BS,在用,2020-06-05,VBPd1,中兴,129561751211
         "rack=2",R8862A,RRU,R8862A S1800,219145230001,Varna-12,RRU,在用,20200605,,ZTE,`.replaceAll(
          '"rack=1,shelf=1,slot=4"',
          "rack=1 shelf=1 slot=4",
        ),
        ",",
      ),
    ),
    expected: [
      {
        vendor: "中兴",
        model: "VBPd1",
        serialNumber: "219145236789",
        partNumber: "129561751211",
        status: "in-service",
        site: "Varna-12",
        manufacturedOn: "2020-06-05",
      },
      { vendor: "ZTE", model: "R8862A S1800", networkFunction: "rru" },
    ],
  },
  {
    profile: "netbox",
    batch: aBatch(
      lines(
        `Name,Status,Tenant,Site,Location,Rack,Role,Manufacturer,Type,IP Address,Serial number,Asset tag,Tags
         sof-csr-1,Active,,Sofia 12,,R1,Cell site router,Huawei,ATN910C-K,10.0.0.1/32,2102350ABC,A-1,national-security;core
         ,Decommissioning,,Sofia 12,,R1,Router,Nokia,7750 SR-1,,NS1,A-2,`,
        ",",
      ),
    ),
    expected: [
      {
        name: "sof-csr-1",
        status: "in-service",
        site: "Sofia 12",
        role: "Cell site router",
        networkFunction: "cell-site-router",
        vendor: "Huawei",
        model: "ATN910C-K",
        siteTags: ["national-security", "core"],
        id: "A-1",
      },
      { status: "in-service", siteTags: [], model: "7750 SR-1" },
    ],
  },
  {
    profile: "netbox-json",
    batch: aBatch(
      [
        [
          "12",
          "sof-r1",
          "Huawei",
          "NE40E-X8",
          "NE40E",
          "SN1",
          "Router",
          "Sofia",
          "active",
          "Active",
          '[{"name":"National security","slug":"ns"},{"name":"Core"}]',
        ],
      ],
      {
        sheet: "results",
        header: [
          "id",
          "name",
          "device_type.manufacturer.name",
          "device_type.model",
          "device_type.part_number",
          "serial",
          "role.name",
          "site.name",
          "status.value",
          "status.label",
          "tags",
        ],
      },
    ),
    expected: [
      {
        id: "12",
        vendor: "Huawei",
        model: "NE40E-X8",
        partNumber: "NE40E",
        role: "Router",
        status: "in-service",
        siteTags: ["national-security", "core"],
      },
    ],
  },
  {
    profile: "nautobot",
    batch: aBatch(
      lines(
        "id,name,device_type__manufacturer__name,device_type__model,serial,role__name,location__name,status__name,platform__name\n7,r1,Huawei,NE8000,S1,Router,Ruse,Active,NoObject",
        ",",
      ),
    ),
    expected: [{ id: "7", vendor: "Huawei", model: "NE8000", site: "Ruse", status: "in-service" }],
  },
  {
    profile: "librenms",
    batch: aBatch(
      [
        [
          "5",
          "sof-sw1",
          "sof-sw1",
          ".1.3.6.1.4.1.2011.2.23.1",
          "vrp",
          "S5720",
          "V200R011",
          "network",
          "1",
          "secret",
          "2021-02-03 10:00:00",
          "161",
          "udp",
        ],
      ],
      {
        header: [
          "device_id",
          "hostname",
          "sysName",
          "sysObjectID",
          "os",
          "hardware",
          "version",
          "type",
          "status",
          "community",
          "inserted",
          "port",
          "transport",
        ],
      },
    ),
    expected: [
      {
        sysObjectId: "1.3.6.1.4.1.2011.2.23.1",
        model: "S5720",
        status: "in-service",
        softwareVersion: "V200R011",
        installedOn: "2021-02-03",
        position: undefined, // the port of SNMP is no place
      },
    ],
  },
  {
    profile: "servicenow",
    batch: aBatch(
      lines(
        `"name","sys_class_name","manufacturer","model_id","serial_number","install_status","location","vendor","install_date"
         sof-r1,IP Router,Huawei,Huawei NetEngine 8000 M14,2102351ABC,Installed,Sofia DC,Telco Parts OOD,2021-05-06 00:00:00
         sof-r2,IP Router,a1b2c3d4e5f60718293a4b5c6d7e8f90,a1b2c3d4e5f60718293a4b5c6d7e8f91,210X,100,Sofia DC,,
         sof-r3,IP Router,Huawei,Huawei NE40E,210Y,6,Sofia DC,,
         sof-r4,IP Router,Huawei,Huawei NE40E,210Z,7,Sofia DC,,
         sof-r5,IP Router,Huawei,Huawei NE40E,210W,2,Sofia DC,,`.replaceAll('"', ""),
        ",",
      ),
    ),
    expected: [
      {
        vendor: "Huawei",
        supplier: "Telco Parts OOD",
        networkFunction: "router",
        status: "in-service",
        installedOn: "2021-05-06",
      },
      { vendor: undefined, model: undefined, status: "in-service" },
      { status: "spare" },
      { status: "retired" },
      { status: "ordered" },
    ],
  },
  {
    profile: "glpi",
    batch: aBatch(
      lines(
        "Name;Entity;Status;Manufacturer;Location;Type;Model;Firmware;Last update;Serial number;Inventory number;\nr1;BG;In use;ZTE;Ruse;Router;ZXR10 M6000;V4;2026-01-01;ZS1;INV-1;",
      ),
    ),
    expected: [{ name: "r1", vendor: "ZTE", role: "Router", model: "ZXR10 M6000", site: "Ruse", id: "INV-1" }],
  },
  {
    profile: "sap-me2n",
    batch: aBatch(
      lines(
        `;01.09.2026;;;;;;;
         ;Purchasing Document;Item;Document Date;Vendor/supplying plant;Material;Short Text;Order Quantity;Net price;Currency
         ;4500001234;10;15.08.2026;100234     Telco Parts OOD;300012;HUAWEI RRU5901 1800 MHz;12,000;1.250,00;EUR
         ;4500001234;20;15.08.2026;100234     Telco Parts OOD;300013;Licence S12700;5-;10,00;EUR
         *;;;;;;;17,000;1.260,00;EUR`,
      ),
    ),
    expected: [
      {
        id: "4500001234/10",
        supplier: "Telco Parts OOD",
        vendor: undefined,
        description: "HUAWEI RRU5901 1800 MHz",
        quantity: 12,
        price: 1250,
        orderedOn: "2026-08-15",
      },
      { quantity: 0 },
    ],
  },
  {
    // Captions of SAP Plant Maintenance; the number of a piece of equipment is no product, and a mark on the record no removal.
    profile: "sap-equipment",
    batch: aBatch(
      lines(
        `Equipment,Description of Technical Object,Manufacturer of asset,Manufacturer Model number,ManufSerialNumber,Functional Location,System status,Deletion flag
         10000001,Baseband,Huawei,BBU5900,2102312ABC10K7000123,BG-SOF-0001,INST,
         10000002,Baseband,Huawei,BBU3900,,BG-SOF-0002,ESTO,
         10000003,Radio,Huawei,RRU5501,,BG-SOF-0003,INST DLFL,X
         10000004,Radio,Huawei,RRU5501,,BG-SOF-0003,INAC,
         10000005,Radio,Huawei,RRU5501,,BG-SOF-0003,,X`,
        ",",
      ),
    ),
    expected: [
      {
        id: "10000001",
        vendor: "Huawei",
        model: "BBU5900",
        serialNumber: "2102312ABC10K7000123",
        description: "Baseband",
        site: "BG-SOF-0001",
        status: "in-service",
      },
      { id: "10000002", vendor: "Huawei", model: "BBU3900", status: "spare" },
      { model: "RRU5501", status: undefined },
      { model: "RRU5501", status: undefined },
      { model: "RRU5501", status: undefined },
    ],
  },
  {
    profile: "sap-equipment",
    batch: aBatch(
      lines(
        "EQUNR|EQKTX|HERST|TYPBZ|MAPAR|SERGE|TPLNR|SWERK|STTXT|INBDT\n000000000010000001|Baseband|Huawei|BBU5900|02312ABC|2102312ABC10K7000123|BG-SOF-0001|1000|INST|20190301",
        "|",
      ),
    ),
    expected: [
      {
        id: "000000000010000001",
        vendor: "Huawei",
        model: "BBU5900",
        partNumber: "02312ABC",
        site: "BG-SOF-0001",
        installedOn: "2019-03-01",
      },
    ],
  },
  {
    profile: "coupa",
    batch: aBatch(
      lines(
        "type,order-header-id,line-number,description,quantity,source-part-num,manufacturer-name,supplier-name,created-at,price,currency\nLine,77,1,AAU5613,3,02312ABC,Huawei,Telco Parts,2026-02-03T10:00:00Z,100.50,EUR",
        ",",
      ),
    ),
    expected: [
      { id: "77/1", vendor: "Huawei", supplier: "Telco Parts", quantity: 3, orderedOn: "2026-02-03", price: 100.5 },
    ],
  },
  {
    profile: "vendor-boq",
    batch: aBatch(
      lines(
        `Bill of Quantities;;;;;;
         Vendor: Huawei Technologies Bulgaria EOOD;;;;;;
         Item No.;Product Name;BOM Code;Description;Qty per Site;No. of Sites;Total Qty
         1. Radio access network;;;;;;
         1.1;AAU5613;02312ABC;Active antenna unit 3.5 GHz;3;4;12
         1.2;ANT-65;27011234;Panel antenna 8 ports;3;4;12
         Subtotal;;;;;;24`,
      ),
    ),
    expected: [
      {
        model: "AAU5613",
        partNumber: "02312ABC",
        quantity: 12,
        vendor: "Huawei",
        vendorImplied: true,
        role: "Radio access network",
      },
      { model: "ANT-65", vendor: undefined },
    ],
  },
  {
    profile: "collector-workbook",
    batch: aBatch(
      [
        [
          "enodeb",
          "serial_number",
          "description",
          "manufacture_date",
          "issue_number",
          "type",
          "cabinet_number",
          "subrack_number",
          "slot_number",
        ],
        ["ENB_SOF1", "2102311ABC", "Main processing unit", "2017-05-04", "B", "UMPTb1", "0", "1", "6"],
      ],
      { sheet: "Huawei - LTE ENODEB Board" },
    ),
    expected: [
      {
        vendor: "Huawei",
        vendorImplied: true,
        model: "UMPTb1",
        name: "ENB_SOF1",
        generations: ["4G"],
        position: "0/1/6",
        networkFunction: "enb",
      },
    ],
  },
  {
    profile: "cyclonedx",
    batch: aBatch([["device", "c1", "AAU5613", "Huawei", "V1", "2102312ABC", "3", "gNodeB"]], {
      sheet: "components",
      header: [
        "type",
        "bom-ref",
        "name",
        "manufacturer.name",
        "version",
        "properties.cdx:device:serialNumber",
        "properties.cdx:device:quantity",
        "properties.cdx:device:function",
      ],
    }),
    expected: [
      {
        id: "c1",
        model: "AAU5613",
        vendor: "Huawei",
        serialNumber: "2102312ABC",
        quantity: 3,
        networkFunction: "gnb",
        generations: ["5G"],
      },
    ],
  },
  {
    profile: "cyclonedx",
    batch: aBatch([["container", "smf", "23.1", "pkg:oci/smf", "Nokia", "Integrator"]], {
      sheet: "components",
      header: ["type", "name", "version", "purl", "publisher", "supplier.name"],
    }),
    expected: [{ vendor: "Nokia", model: "smf", softwareVersion: "23.1", role: "container", supplier: "Integrator" }],
  },
  {
    profile: "kubernetes",
    batch: aBatch([["amf-0", "core", "registry.local/huawei/amf:20.3; docker.io/istio/proxyv2:1.20"]], {
      sheet: "items",
      header: ["metadata.name", "metadata.namespace", "spec.containers.image"],
    }),
    expected: [{ name: "amf-0", vendor: "huawei", softwareVersion: "20.3", networkFunction: "amf" }],
  },
  {
    profile: "tmf639",
    batch: aBatch(
      [
        [
          "1",
          "SOF-AMF-1",
          "PhysicalResource",
          "AMF",
          "S1",
          "available",
          "CloudCore",
          '[{"role":"supplier","name":"Telco Parts"},{"role":"manufacturer","name":"Huawei"}]',
          '[{"name":"Sofia DC","@type":"Place"}]',
          "5G",
          "03058626",
        ],
      ],
      {
        header: [
          "id",
          "name",
          "@type",
          "category",
          "serialNumber",
          "resourceStatus",
          "resourceSpecification.name",
          "relatedParty",
          "place",
          "resourceCharacteristic.technology",
          "resourceCharacteristic.partNumber",
        ],
      },
    ),
    expected: [
      {
        vendor: "Huawei",
        supplier: "Telco Parts",
        site: "Sofia DC",
        networkFunction: "amf",
        model: "CloudCore",
        partNumber: "03058626",
        generations: ["5G"],
      },
    ],
  },
  {
    profile: "etsi-nfv",
    batch: aBatch([["v1", "amf-sofia", "Mavenir", "AMF", "23.4", "INSTANTIATED"]], {
      header: ["id", "vnfInstanceName", "vnfProvider", "vnfProductName", "vnfSoftwareVersion", "instantiationState"],
    }),
    expected: [{ vendor: "Mavenir", model: "AMF", networkFunction: "amf", generations: ["5G"], status: "in-service" }],
  },
  {
    profile: "openconfig",
    batch: aBatch([["CHASSIS0", "openconfig-platform-types:CHASSIS", "Huawei", "02350ABC", "S1", "0/1"]], {
      header: ["name", "state.type", "state.mfg-name", "state.part-no", "state.serial-no", "state.location"],
    }),
    expected: [{ vendor: "Huawei", partNumber: "02350ABC", site: undefined, position: "0/1" }],
  },
  {
    profile: "ietf-hardware",
    batch: aBatch([["ru-1", "O-RAN-RADIO", "Nokia", "AHEGA", "K9", "474090A", "true"]], {
      header: [
        "name",
        "class",
        "mfg-name",
        "model-name",
        "serial-num",
        "o-ran-hardware:product-code",
        "o-ran-hardware:label-content.serial-number",
      ],
    }),
    expected: [{ vendor: "Nokia", model: "AHEGA", partNumber: "474090A", serialNumber: "K9" }],
  },
  {
    profile: "nokia-netact-hwdata",
    batch: aBatch(
      lines(`#day;vendor;neid;netype;moid;unitTypeActual;unitTypeExpected;position;serialNumber;identificationCode;fileName
        2026-01-01;;PLV-3;MRBTS;PLMN/MRBTS-3/RMOD-1;AHEGA;AHEGB;1;K9123;474090A;a.xml
        2026-01-01;;PLV-3;MRBTS;PLMN/MRBTS-3/RETU-1;RET;RET;1;X1;X;a.xml`),
    ),
    expected: [
      {
        vendor: "Nokia",
        vendorImplied: true,
        model: "AHEGA",
        partNumber: "474090A",
        serialNumber: "K9123",
        site: "PLV-3",
      },
      { vendor: undefined },
    ],
  },
  {
    profile: "tgpp-inventory",
    batch: aBatch([["1", "Ericsson", "RRUS 12", "Radio", "D82", "RRU", "2020-01-02"]], {
      header: [
        "id",
        "vendorName",
        "vendorUnitTypeNumber",
        "vendorUnitFamilyType",
        "serialNumber",
        "inventoryUnitType",
        "dateOfManufacture",
      ],
    }),
    expected: [
      {
        vendor: "Ericsson",
        vendorImplied: false,
        model: "RRUS 12",
        networkFunction: "rru",
        manufacturedOn: "2020-01-02",
      },
    ],
  },
];

describe("profiles", () => {
  it.each(stories)("$profile is recognised and read", ({ profile, batch, expected }) => {
    const { plan, assets } = readTable(batch);
    expect(plan.info.profile).toBe(profile);
    expect(assets).toHaveLength(expected.length);
    for (const [row, wanted] of expected.entries()) expect(assets[row]).toMatchObject(wanted);
  });

  it("never shows what a column holds that is left out as secret or misleading", () => {
    const { assets } = readTable(stories.find(({ profile }) => profile === "librenms")?.batch ?? aBatch([]));
    expect(JSON.stringify(facts(assets[0]))).not.toContain("secret");
  });

  it("tell marks on a record of SAP, which are no removal of the unit", () => {
    const { plan } = readTable(stories.find(({ profile }) => profile === "sap-equipment")?.batch ?? aBatch([]));
    expect(plan.unreadStatuses()).toEqual(["INAC", "INST DLFL", "marked for deletion"]);
  });

  it("have ids of their own, and generic switches them off", () => {
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
    const { plan } = readTable(stories[4]?.batch ?? aBatch([]), { profile: "generic" });
    expect(plan.info.profile).toBeUndefined();
  });
});
