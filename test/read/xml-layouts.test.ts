import { describe, expect, it } from "vitest";
import type { Asset } from "../../src/model/asset.ts";
import { planTable } from "../../src/normalize/index.ts";
import { openSource } from "../../src/read/index.ts";
import { context, facts } from "../normalize/table.ts";

interface Read {
  readonly profile: string | undefined;
  readonly assets: readonly Asset[];
  readonly notes: readonly string[];
}

/** Reads a document to its end and makes assets of it, as a scan would. */
async function assetsOf(xml: string): Promise<Read> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(xml);
  })();
  const source = await openSource({ name: "export.xml", bytes, byteLength: undefined }, {});
  const assets: Asset[] = [];
  let profile: string | undefined;
  for await (const batch of source.batches) {
    const plan = planTable(batch, context, { source: "export.xml" });
    profile = plan?.info.profile;
    for (let row = plan?.skip ?? 0; row < batch.length; row++) {
      const read = plan?.row(batch, row);
      if (read?.kind === "asset") assets.push(read.asset);
    }
  }
  return { profile, assets, notes: source.notes().map(({ message }) => message) };
}

describe("Nokia NetAct hardware data", () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE HWData SYSTEM "hwdata.dtd">
    <HWData version="1.0"><NE MOID="PLMN-PLMN/MRBTS-3" NEId="PLV-3" NEType="MRBTS">
      <EQHO MOID="PLMN-PLMN/MRBTS-3/CAB-1" equipmentHolderType="FlexiCabinet" serialNumber=""/>
      <EQHO MOID="PLMN-PLMN/MRBTS-3/SM-1" userLabel="ASIA" serialNumber="L1" identificationCode="473095A">
        <UNIT MOID="PLMN-PLMN/MRBTS-3/SM-1/U-1" unitTypeActual="ASIA" unitTypeExpected="ASIB" serialNumber="L1" identificationCode="473095A"/>
      </EQHO>
      <UNIT MOID="PLMN-PLMN/MRBTS-3/RM-1" unitTypeActual="AHEGA" serialNumber="K9123" identificationCode="474090A" version="102"/>
      <FUUT MOID="PLMN-PLMN/MRBTS-3/F-1" functionalUnitType="X"><supportedByUnitList><MOID>PLMN-PLMN/MRBTS-3/RM-1</MOID></supportedByUnitList></FUUT>
    </NE></HWData>`;

  it("gives each unit once, with its element", async () => {
    const { profile, assets, notes } = await assetsOf(xml);
    expect(profile).toBe("nokia-netact-hwdata");
    expect(assets.map(facts)).toMatchObject([
      { vendor: "Nokia", vendorImplied: true, model: "ASIA", serialNumber: "L1", partNumber: "473095A", site: "PLV-3" },
      { model: "AHEGA", serialNumber: "K9123", hardwareVersion: "102", id: "PLMN-PLMN/MRBTS-3/RM-1", position: "RM-1" },
    ]);
    expect(notes.join("\n")).toMatch(/repeat the serial number.*\(1\)[\s\S]*without a serial number.*\(1\)/);
    expect(notes.join("\n")).toContain("DTD");
  });
});

describe("Nokia RAML", () => {
  const object = (kind: string, name: string, ...parameters: readonly string[]) =>
    `<managedObject class="com.nokia.srbts.${kind}" version="SBTS23R3" distName="${name}" id="1">${parameters.join("")}</managedObject>`;
  const p = (name: string, value: string) => `<p name="${name}">${value}</p>`;
  const station = object("mrbts:MRBTS", "PLMN-PLMN/MRBTS-12", p("btsName", "SOF-12"));
  const planned = object("eqm:RMOD", "PLMN-PLMN/MRBTS-12/EQM-1/RMOD-1", p("prodCodePlanned", "474090A"));
  const radio = object(
    "eqmr:RMOD_R",
    "PLMN-PLMN/MRBTS-12/EQM_R-1/RMOD_R-1",
    p("productName", "AHEGA"),
    p("productCode", "474090A"),
    p("serialNumber", "K9"),
    "<list name='activeLteCellsList'><p>LNCEL-1</p></list><list name='activeNrCellsList'><item><p name='cell'>NRCELL-1</p></item></list>",
  );
  const antenna = object("eqmr:RETU_R", "PLMN-PLMN/MRBTS-12/RETU_R-1", p("antModel", "80010798"), p("antSerial", "NC"));
  const cell = object("lte:LNCEL", "PLMN-PLMN/MRBTS-12/LNCEL-1", p("cellName", "x"));
  const raml = (...objects: readonly string[]) =>
    `<raml version="2.1" xmlns="raml21.xsd"><cmData type="actual">${objects.join("")}</cmData></raml>`;

  it("gives the units that run, with site and technologies of their station", async () => {
    const { profile, assets, notes } = await assetsOf(raml(station, planned, radio, cell));
    expect(profile).toBe("nokia-raml");
    expect(assets.map(facts)).toMatchObject([
      {
        vendor: "Nokia",
        model: "AHEGA",
        partNumber: "474090A",
        serialNumber: "K9",
        site: "SOF-12",
        softwareVersion: "SBTS23R3",
        generations: ["4G", "5G"],
      },
    ]);
    expect(notes.join()).toContain("planned units were not read");
  });

  it("gives the planned units of a plan", async () => {
    const { assets } = await assetsOf(raml(station, planned, cell));
    expect(assets.map(facts)).toMatchObject([{ partNumber: "474090A", status: "planned", site: "SOF-12" }]);
  });

  it("refuses a dump without equipment", async () => {
    await expect(assetsOf(raml(cell))).rejects.toThrow(/without records of equipment \(Nokia RAML\)/);
  });

  it("leaves the maker of antenna devices open", async () => {
    const { assets } = await assetsOf(raml(radio, antenna));
    expect(assets.map(({ vendor, model }) => [vendor, model])).toEqual([
      ["Nokia", "AHEGA"],
      [undefined, "80010798"],
    ]);
  });
});

describe("3GPP inventory", () => {
  const leaf = (name: string, value: string) => `<in:${name}>${value}</in:${name}>`;
  const xml = `<bulkCmConfigDataFile xmlns="http://www.3gpp.org/ftp/specs/archive/28_series/28.616#configData"
      xmlns:xn="http://www.3gpp.org/ftp/specs/archive/28_series/28.623#genericNrm"
      xmlns:in="http://www.3gpp.org/ftp/specs/archive/28_series/28.633#inventoryNrm">
    <fileHeader fileFormatVersion="1" vendorName="Ericsson"/>
    <configData><xn:SubNetwork id="RAN"><xn:ManagedElement id="SOF-7">
      <xn:attributes><xn:managedElementTypeList><xn:managedElementType>gNodeB</xn:managedElementType></xn:managedElementTypeList>
        <xn:userLabel>Sofia 7</xn:userLabel><xn:locationName>SOF-7</xn:locationName><xn:swVersion>23.Q4</xn:swVersion></xn:attributes>
      <in:InventoryUnit id="1"><in:attributes>${leaf("inventoryUnitType", "Subrack")}${leaf("vendorUnitTypeNumber", "RBS 6601")}${leaf("serialNumber", "S1")}</in:attributes>
        <in:InventoryUnit id="2"><in:attributes>${leaf("inventoryUnitType", "RRU")}${leaf("vendorUnitTypeNumber", "AAU5613")}${leaf("vendorName", "Huawei")}${leaf("serialNumber", "S2")}${leaf("dateOfManufacture", "2021-05-06")}</in:attributes></in:InventoryUnit>
      </in:InventoryUnit>
    </xn:ManagedElement>
    <xn:ManagedElement id="AMF-1"><xn:attributes><xn:vendorName>Nokia</xn:vendorName><xn:managedElementType>AMF</xn:managedElementType></xn:attributes></xn:ManagedElement>
    </xn:SubNetwork></configData></bulkCmConfigDataFile>`;

  it("resolves the vendor from the unit, the element, the file; nested units are rows of their own", async () => {
    const { profile, assets } = await assetsOf(xml);
    expect(profile).toBe("tgpp-inventory");
    expect(assets.map(facts)).toMatchObject([
      { vendor: "Ericsson", model: "RBS 6601", serialNumber: "S1", softwareVersion: "23.Q4", name: "Sofia 7" },
      { vendor: "Huawei", model: "AAU5613", serialNumber: "S2", manufacturedOn: "2021-05-06", site: "SOF-7" },
      { vendor: "Nokia", id: "SubNetwork=RAN,ManagedElement=AMF-1", networkFunction: "amf" },
    ]);
    expect(assets[1]?.id).toBe("SubNetwork=RAN,ManagedElement=SOF-7,InventoryUnit=1,InventoryUnit=2");
  });
});

describe("UBL orders", () => {
  const line = (id: number, quantity: string, item: string) =>
    `<cac:OrderLine><cac:LineItem><cbc:ID>${id}</cbc:ID><cbc:Quantity unitCode="EA">${quantity}</cbc:Quantity>
      <cac:Price><cbc:PriceAmount currencyID="EUR">100.00</cbc:PriceAmount></cac:Price><cac:Item>${item}</cac:Item></cac:LineItem></cac:OrderLine>`;
  const maker = (name: string) =>
    `<cac:ManufacturerParty><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName></cac:ManufacturerParty>`;
  const xml = `<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:cac="urn:a" xmlns:cbc="urn:b">
    <cbc:ID>PO-77</cbc:ID><cbc:IssueDate>2026-03-04</cbc:IssueDate>
    <cac:SellerSupplierParty><cac:Party><cac:PartyName><cbc:Name>Balkan Telecom Trade</cbc:Name></cac:PartyName></cac:Party></cac:SellerSupplierParty>
    <cac:Delivery><cac:DeliveryLocation><cbc:ID>SOF-1</cbc:ID></cac:DeliveryLocation></cac:Delivery>
    ${line(1, "12.0", `<cbc:Description>Active antenna unit</cbc:Description><cbc:Name>AAU5613</cbc:Name><cac:ManufacturersItemIdentification><cbc:ID>02312ABC</cbc:ID></cac:ManufacturersItemIdentification>${maker("Huawei")}`)}
    ${line(2, "3", "<cbc:Description>Router</cbc:Description><cbc:Name>7750 SR-1</cbc:Name><cbc:BrandName>Nokia</cbc:BrandName>")}
  </Order>`;

  it("name the maker, never the seller", async () => {
    const { assets } = await assetsOf(xml);
    expect(assets.map(facts)).toMatchObject([
      {
        vendor: "Huawei",
        model: "AAU5613",
        partNumber: "02312ABC",
        quantity: 12,
        supplier: "Balkan Telecom Trade",
        orderedOn: "2026-03-04",
        site: "SOF-1",
        price: 100,
        currency: "EUR",
      },
      { vendor: "Nokia", model: "7750 SR-1", quantity: 3, description: "Router" },
    ]);
  });
});

describe("cXML orders", () => {
  const xml = `<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.021/cXML.dtd">
    <cXML payloadID="1"><Header><To><Credential domain="N"><Identity>Reseller Ltd</Identity></Credential></To></Header><Request><OrderRequest>
    <OrderRequestHeader orderID="9" orderDate="2026-02-03T10:00:00+02:00"><ShipTo><Address><Name>Warehouse Varna</Name></Address></ShipTo></OrderRequestHeader>
    <ItemOut quantity="4" lineNumber="1"><ItemID><SupplierPartID>R-1</SupplierPartID></ItemID><ItemDetail><UnitPrice><Money currency="EUR">55</Money></UnitPrice>
      <Description>Microwave unit</Description><ManufacturerPartID>03058626</ManufacturerPartID><ManufacturerName>Huawei</ManufacturerName></ItemDetail></ItemOut>
    </OrderRequest></Request></cXML>`;

  it("are read in the words of the catalogue format", async () => {
    const { profile, assets } = await assetsOf(xml);
    expect(profile).toBe("ariba-cif");
    expect(assets.map(facts)).toMatchObject([
      {
        vendor: "Huawei",
        partNumber: "03058626",
        description: "Microwave unit",
        quantity: 4,
        orderedOn: "2026-02-03",
        site: "Warehouse Varna",
      },
    ]);
  });
});

describe("NETCONF hardware", () => {
  it("of RFC 8348 with O-RAN leaves", async () => {
    const xml = `<rpc-reply xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" message-id="1"><data>
      <hardware xmlns="urn:ietf:params:xml:ns:yang:ietf-hardware"><component><name>ru</name><class xmlns:ianahw="urn:i">ianahw:chassis</class>
        <mfg-name>Fujitsu</mfg-name><model-name>PW2</model-name><serial-num>F1</serial-num><state><oper-state>enabled</oper-state></state>
        <product-code xmlns="urn:o-ran:hardware:1.0">PC-1</product-code><label-content xmlns="urn:o-ran:hardware:1.0"><model-name>true</model-name></label-content></component>
      <component><name>psu</name><class>power-supply</class><mfg-name>Delta</mfg-name><model-name>D-1</model-name></component></hardware></data></rpc-reply>`;
    const { profile, assets } = await assetsOf(xml);
    expect(profile).toBe("ietf-hardware");
    expect(assets.map(facts)).toMatchObject([
      { vendor: "Fujitsu", model: "PW2", serialNumber: "F1", partNumber: "PC-1", role: "chassis" },
      { vendor: "Delta", model: "D-1" },
    ]);
  });

  it("of OpenConfig", async () => {
    const xml = `<components xmlns="http://openconfig.net/yang/platform"><component><name>Chassis</name><state><type>oc:CHASSIS</type>
      <mfg-name>Cisco</mfg-name><part-no>8201-SYS</part-no><serial-no>FOC1</serial-no></state></component></components>`;
    const { profile, assets } = await assetsOf(xml);
    expect(profile).toBe("openconfig");
    expect(assets.map(facts)).toMatchObject([{ vendor: "Cisco", partNumber: "8201-SYS", serialNumber: "FOC1" }]);
  });
});

describe("CycloneDX", () => {
  it("gives the device that the bill is of, and no tool that wrote it", async () => {
    const device =
      '<component type="device" bom-ref="top"><manufacturer><name>Huawei</name></manufacturer><name>BBU5900</name>';
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><metadata>
      <tools><components><component type="application"><publisher>Anchore</publisher><name>syft</name></component></components></tools>
      ${device}</component></metadata><components><component type="device" bom-ref="c"><publisher>Xilinx</publisher><name>XC7K</name>
      </component></components></bom>`;
    const { assets } = await assetsOf(xml);
    expect(assets.map(facts)).toMatchObject([
      { id: "top", vendor: "Huawei", model: "BBU5900" },
      { id: "c", vendor: "Xilinx" },
    ]);
  });

  it("gives each component, also in others, and never the document", async () => {
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:1" version="1">
      <metadata><component type="application"><name>core</name></component></metadata><components>
      <component type="device" bom-ref="d1"><supplier><name>Integrator</name></supplier><manufacturer><name>Huawei</name></manufacturer>
        <name>AAU5613</name><properties><property name="cdx:device:quantity">12</property></properties>
        <components><component type="firmware" bom-ref="f1"><publisher>Xilinx</publisher><name>FPGA</name></component></components></component>
      <component type="device" bom-ref="d2"><publisher>Ericsson</publisher><name>AIR 6449</name></component></components></bom>`;
    const { profile, assets } = await assetsOf(xml);
    expect(profile).toBe("cyclonedx");
    expect(assets.map(facts)).toMatchObject([
      { id: "d1", vendor: "Huawei", supplier: "Integrator", model: "AAU5613", quantity: 12 },
      { id: "f1", vendor: "Xilinx", model: "FPGA", parent: "d1" },
      { id: "d2", vendor: "Ericsson", model: "AIR 6449" },
    ]);
  });
});
