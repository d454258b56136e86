import { describe, expect, it } from "vitest";
import type { AssetField } from "../../src/model/asset.ts";
import { indexHeaders } from "../../src/normalize/header-index.ts";
import { aBatch, context, readTable } from "./table.ts";

const index = indexHeaders(context.headers);
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "");

/** Every word with its field and language. */
const words = Object.entries(context.headers.fields).flatMap(([field, languages]) =>
  Object.entries(languages).flatMap(([language, list]) => list.map((word) => ({ field, language, word }))),
);

describe("header words", () => {
  it("are all found, as written, in capitals, without accents and with other punctuation", () => {
    for (const { field, word } of words) {
      for (const text of [word, word.toUpperCase(), plain(word), ` ${word}: `, word.replaceAll(" ", "_")]) {
        expect(
          index.look(text).hits.map((hit) => hit.field),
          text,
        ).toContain(field);
      }
    }
  });

  it.each([
    ["Производител\n(Manufacturer)", "vendor"],
    ["Mоdel", "model"],
    ["S/N (bar code)", "serialNumber"],
    ["厂商（原厂）", "vendor"],
    ["Произвођач", "vendor"],
    ["results.device_type.model", "model"],
    ["attributes.vendorName", "vendor"],
    ["Vyrobce", "vendor"],
    ["Dato for installation / Installationsdato", "installedOn"],
    ["Liefertermin", "deliveredOn"],
    ["Requested delivery date", "deliveredOn"],
    ["Date de livraison souhaitée", "deliveredOn"],
    ["Termin dostawy", "deliveredOn"],
    ["Termín dodání", "deliveredOn"],
    ["Срок на доставка", "deliveredOn"],
    ["Termen de livrare", "deliveredOn"],
    ["Type de NE", "model"],
    ["Art.-Nr.", "partNumber"],
    ["Card SN", "serialNumber"],
    ["Offered Product", "model"],
    ["Предлаган модел", "model"],
    ["Ponúkaný výrobca", "vendor"],
    ["Gyártó", "vendor"],
    ["Matricola", "serialNumber"],
    ["Serijos numeris", "serialNumber"],
    ["Ürün kodu", "partNumber"],
    ["Laitemalli", "model"],
    ["Produsent", "vendor"],
    ["País de origem", "countryOfProduction"],
    ["u_network_function", "networkFunction"],
    ["cf_install_date", "installedOn"],
  ] as [string, AssetField][])("%j is %s", (header, field) => expect(index.look(header).hits[0]?.field).toBe(field));

  it.each([
    "neighbor.vendor",
    "remote_device.model",
    "replaced_by.serial_number",
    "warranty.vendor.name",
    "cpu_info.vendor",
    "processor.manufacturer",
    "status.addresses.type",
  ])("%j tells of another thing or of a part", (header) => expect(index.look(header)).toEqual(index.look("Colour")));

  it("a part tells the release of the whole", () => {
    expect(index.look("os.version").hits[0]?.field).toBe("softwareVersion");
  });

  it.each(["Comment", "Colour", "x", "", "   ", "\u0000"])("%j is nothing", (header) =>
    expect(index.look(header).hits).toEqual([]),
  );

  it("make a table in each of the languages readable by its first words alone", () => {
    const fields = ["vendor", "model", "serialNumber", "partNumber", "site", "quantity", "installedOn"] as const;
    const values = ["Huawei", "RRU5901", "2102311ABC10H7000123", "02311ABC", "SOF 12", "3", "2021-03-25"];
    for (const language of Object.keys(context.headers.languages)) {
      const header = fields.map((field) => context.headers.fields[field]?.[language]?.[0] ?? field);
      const { assets } = readTable(aBatch([header, values]));
      const read = fields.map((field) => String(assets[0]?.[field]));
      expect(read, `${language}: ${header.join(" | ")}`).toEqual(values);
    }
  });
});
