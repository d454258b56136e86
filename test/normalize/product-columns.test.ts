import { describe, expect, it } from "vitest";
import { type NormalizeOptions, planTable } from "../../src/normalize/index.ts";
import { aBatch, context, lines } from "./table.ts";

const PRODUCTS = /\b(RRU\d{4}|AAU\d{4}|BBU\d{4}|MA5800)/;

function planned(text: string, options: Partial<NormalizeOptions> = {}) {
  const words = { ...context, namesEquipment: (value: string) => PRODUCTS.test(value) };
  return planTable(aBatch(lines(text)), words, { source: "sites.csv", ...options });
}

function fieldsOf(text: string, options: Partial<NormalizeOptions> = {}): Record<string, string | undefined> {
  const columns = planned(text, options)?.info.columns ?? [];
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

// Forms: equipment lists of Vietnamese and Chinese licensing sheets, design books of an operator, kept in public repositories.
describe("columns of products under headers that no word names", () => {
  it.each([
    ["in a language that is not known", "STT;Loại thiết bị;Băng tần\n1;HUAWEI RRU3936;900\n2;VTTEK vRRU-184b;1800"],
    ["beside a site", "Site ID;Loại thiết bị\nCM1;RRU5909/GL\nCM2;DCS RRU5501\nCM3;Share sec 2"],
    ["below lines of a title", "Danh sách\n\nSTT;Loại thiết bị\n1;Huawei AAU5613\n2;Huawei RRU5501"],
  ])("are read %s", (_, text) => {
    expect(fieldsOf(text)["Loại thiết bị"]).toBe("model");
  });

  it("are read beside a column of makers, and several of the same records as units of their own", () => {
    const plan = planned("设备厂家;RRU设备型号;BBU型号\n华为;AAU3213;BBU3910\n华为;RRU5501;BBU3900");
    expect(plan?.info.columns.map(({ field }) => field)).toEqual(["vendor", "model", "model", "role"]);
    expect(plan?.remarks.map(({ code, message }) => [code, message])).toEqual([
      ["units-in-columns", expect.stringContaining("“RRU”, “BBU”")],
    ]);
  });

  it("are names only where these have several words, as hosts are called after their products too", () => {
    expect(fieldsOf("asset_id;device_name\nA-1;Huawei SmartAX MA5800-X7\nA-2;ZTE C320")).toMatchObject({
      device_name: "model",
    });
    expect(planned("asset_id;device_name\nA-1;SOF-RRU5501-1\nA-2;SOF-RRU5501-2")).toBeUndefined();
  });

  it("are no columns of makers, whose names the catalogue may know as families", () => {
    const plan = planned("Hostname;Host Vendor;Server\nh1;RRU5501;AAU3213\nh2;RRU5501;AAU5613");
    expect(plan?.info.columns.map(({ field }) => field)).toEqual(["name", undefined, "model"]);
  });

  it("are not looked for where a header says what the equipment is, nor where few values are products", () => {
    expect(fieldsOf("Model;Bemerkung x\nAEQE;instead of RRU5501\nAEQA;instead of RRU5501")["Bemerkung x"]).toBe(
      undefined,
    );
    expect(planned("Hostname;Region;Neighbour\nr1;Sofia;BBU5900 c1\nr2;Sofia;BBU5900 c1")).toBeUndefined();
    expect(planned("ticket no;Summary\nT1;Upgrade BBU5900\nT2;Replace RRU5501")).toBeUndefined();
    expect(planned("Site ID;Anmerkung y\nS1;RRU5501 ok\nS2;keys at the desk\nS3;call first")).toBeUndefined();
  });

  it("have no header where the first record is a product itself", () => {
    expect(planned("1;Huawei AAU5613\n2;Huawei RRU5501")).toBeUndefined();
  });
});

// Forms: https://docs.genieacs.com; customs declarations as traders of them sell them; registers of property in Spanish.
describe("headers of other registers", () => {
  it("tell the product class of TR-069 and pass over the kinds of its texts", () => {
    const columns = planned(
      `_deviceId._Manufacturer;_deviceId._ProductClass;DeviceInfo.HardwareVersion._value;DeviceInfo.HardwareVersion._type
      Huawei;HG8245H;494.B;xsd:string`,
    )?.info.columns;
    expect(columns?.map(({ field }) => field)).toEqual(["vendor", "model", "hardwareVersion", undefined]);
  });

  it("tell how many units of a store are there", () => {
    expect(fieldsOf("Model;qty_avail\nRRU5501;136\nRRU5301;94")["qty_avail"]).toBe("quantity");
  });

  it("tell who exported the goods, and the one serial number among blanks", () => {
    expect(fieldsOf("Product Description;Exporter\nRRU5301;HUAWEI TECH (HONG KONG)")["Exporter"]).toBe("supplier");
    const register = "marca;modelo;serie\nHUAWEI;S5720;2102353XYZ10H1\nZTE;C320;S/N";
    expect(fieldsOf(register)["serie"]).toBe("serialNumber");
  });
});

describe("what a record is in", () => {
  it("gives it its place, its seller and its day, behind its own", () => {
    const text = `model;site;parent: site_name;parent: region;parent: supplier;parent: orderDate;parent: status
      RRU5501;;S-1;Varna;Telco Parts;2024-05-06;active
      RRU5909;S-2;S-1;Varna;Telco Parts;2024-05-06;active`;
    const columns = planned(text)?.info.columns.map(({ field }) => field);
    expect(columns).toEqual(["model", "site", "site", "region", "supplier", "orderedOn", undefined]);
  });
});
