import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.ts";

/** Bytes of a text in a one-byte code page, by turning its decoder round. */
function encode(text: string, page: string): Uint8Array {
  const decoded = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = Array.from(text, (character) => decoded.indexOf(character));
  if (bytes.includes(-1)) throw new Error(`${page} has no letter for all of ${text}`);
  return Uint8Array.from(bytes);
}

const BULGARIAN =
  "Обект;Производител;Модел;Сериен номер;Състояние\nСофия-12;Huawei;AAU5613;2102;въведен\nВарна-3;ЗТЕ;A9611;21;резерва\n";

describe("code pages are told by their letters", () => {
  it.each([
    ["windows-1251", BULGARIAN],
    ["koi8-r", "Объект;Производитель;Модель;Серийный номер\nМосква-1;Huawei;AAU;2102\nКазань;Эрикссон;AIR;D16\n"],
    ["iso-8859-5", "Объект;Производитель;Модель;Серийный номер\nМосква-1;Huawei;AAU;2102\nКазань;Эрикссон;AIR;D16\n"],
    ["windows-1253", "Θέση;Κατασκευαστής;Μοντέλο;Σειριακός αριθμός\nΑθήνα;Huawei;AAU;2102\nΠάτρα;Nokia;AEQE;L1\n"],
    [
      "windows-1250",
      "Lokalita;Výrobce;Označení;Sériové číslo;Množství\nPlzeň;Huawei;AAU;2102;1\nÚstí;Nokia;AEQE;L1;2\n",
    ],
    [
      "windows-1250",
      "Stacja;Producent;Miejscowość;Ilość;Wyposażenie\nŁódź;Huawei;Kraków;1;źródło\nGdańsk;ZTE;Tarnów;2;część\n",
    ],
    [
      "iso-8859-2",
      "Stacja;Producent;Miejscowość;Ilość;Wyposażenie\nŁódź;Huawei;Kraków;1;źródło\nGdańsk;ZTE;Tarnów;2;część\n",
    ],
    ["windows-1250", "Telephely;Gyártó;Típus;Sorozatszám;Mennyiség\nGyőr;Huawei;AAU;2102;1\nFűzfő;Nokia;AEQE;L1;2\n"],
    ["windows-1252", "Standort;Gerät;Stückzahl;Größe\nMünchen;Huawei;1;groß\nKöln;Nokia;2;mäßig\n"],
    ["windows-1252", "Numéro de série;Modèle;Quantité;État\n2102;AAU;1;réservé\n77;AEQE;2;à déposer\n"],
    ["windows-1252", "Leverandør;Mærke;Placering;Størrelse\nHuawei;AAU;Århus;2\nNokia;AEQE;Ærø;3\n"],
    [
      "windows-1257",
      "Ražotājs;Sērijas numurs;Atrašanās vieta;Iekārta\nHuawei;2102;Rīga;bāzes stacija\nNokia;L1;Liepāja;maršrutētājs\n",
    ],
    [
      "windows-1257",
      "Gamintojas;Serijos numeris;Būsena;Įrenginys\nHuawei;2102;veikiantis;stotis\nNokia;L1;Šiauliai;šakotuvas\nZTE;7;Kėdainiai;ryšių įranga\n",
    ],
  ])("%s: %s", async (page, text) => {
    const read = await readAll(encode(text, page));
    expect(read.layout.encoding).toBe(page);
    expect(read.rows.map((row) => row.cells.join(";")).join("\n")).toBe(text.trimEnd());
    expect(read.layout.confidence).toBeLessThan(0.99);
  });

  it("words of an even number of Cyrillic letters are not Chinese", async () => {
    const bytes = [..."a,b\n"].map((one) => one.charCodeAt(0));
    const line = [0x31, 0x2c, 0xf8, 0xea, 0xe0, 0xf4, 0x20, 0x35, 0x0a];
    const { layout } = await readAll(Uint8Array.from([...bytes, ...Array.from({ length: 50 }, () => line).flat()]));
    expect(layout.encoding).toBe("windows-1251");
  });

  it("GB18030 is told by Han characters that stand together", async () => {
    const pair = (lead: number, trail: number) => [lead, trail];
    const header = [...pair(0xc9, 0xe8), ...pair(0xb1, 0xb8), 0x2c, ...pair(0xb3, 0xa7), ...pair(0xbc, 0xd2)];
    const cells = [...pair(0xbb, 0xf9), ...pair(0xd5, 0xbe), 0x2c, ...pair(0xbb, 0xaa), ...pair(0xce, 0xaa)];
    const read = await readAll(Uint8Array.of(...header, 0x0a, ...cells, 0x0a));
    expect(read.layout.encoding).toBe("gb18030");
    expect(read.rows.map((row) => row.cells)).toEqual([
      ["设备", "厂家"],
      ["基站", "华为"],
    ]);
  });

  it("letters that begin far behind the head still decide", async () => {
    const ascii = "1;Huawei;AAU5613\n".repeat(6_000);
    const read = await readAll(encode(`Id;Vendor;Model\n${ascii}${BULGARIAN.replaceAll("\n", "\n")}`, "windows-1251"));
    expect(read.layout.encoding).toBe("windows-1251");
    expect(read.rows.at(-1)?.cells[0]).toBe("Варна-3");
  });
});
