import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.ts";

const DEVICES = [
  { id: 1, name: "bts-1", device_type: { manufacturer: { name: "Huawei" }, model: "AAU5613" }, tags: ["ran", "5g"] },
  { id: 2, name: "bts-2", device_type: { manufacturer: { name: "Nokia" }, model: "AEQE" }, tags: [] },
];
const COLUMNS = ["id", "name", "device_type.manufacturer.name", "device_type.model", "tags"];
const CELLS = [
  ["1", "bts-1", "Huawei", "AAU5613", "ran; 5g"],
  ["2", "bts-2", "Nokia", "AEQE", ""],
];

describe("JSON", () => {
  it.each<[string, unknown, string | undefined]>([
    ["an array", DEVICES, undefined],
    ["an answer of NetBox", { count: 2, next: null, results: DEVICES }, "results"],
    ["an answer of ServiceNow", { result: DEVICES }, "result"],
    ["a nested answer", { status: "ok", data: { devices: DEVICES } }, "data.devices"],
  ])("%s gives its objects as rows", async (_, value, sheet) => {
    for (const chunk of [1, 5, 65_536]) {
      const read = await readAll(JSON.stringify(value, null, 1), {}, chunk);
      expect(read.layout.format).toBe("json");
      expect(read.rows.map((row) => row.cells)).toEqual(CELLS);
      expect(read.headers[0]).toEqual(COLUMNS);
      expect(read.sheets).toEqual([sheet]);
    }
  });

  it("each array of objects is a table of its own", async () => {
    const read = await readAll('{"metadata":{"tools":[{"name":"x"}]},"components":[{"model":"a"},{"model":"b"}]}');
    expect(read.sheets).toEqual(["metadata.tools", "components"]);
    expect(read.rows.map((row) => row.record)).toEqual([1, 2, 3]);
  });

  it("gives each box of a site that says no more of it than its model, and not what a port is connected to", async () => {
    const sites = [
      {
        id: "S1",
        equipments: [
          { id: "B1", type: "BBU", model: "Baseband 6630" },
          { id: "R1", model: "RRU5502" },
        ],
      },
      { id: "S2", equipments: [{ id: "B2", model: "ASIA" }], connections: [{ model: "S5720", vendor: "Huawei" }] },
    ];
    const { rows, headers } = await readAll(JSON.stringify(sites));
    const model = headers.at(-1)?.indexOf("model") ?? -1;
    expect(rows.map(({ cells }) => cells[model])).toEqual(["Baseband 6630", "RRU5502", "ASIA"]);
  });

  // Form: https://github.com/netbox-community/devicetype-library
  it("a document of one kind of device gives it beside its parts", async () => {
    const type = { manufacturer: "ZTE", model: "ZXA10 C300", slug: "c300", bays: [{ name: "slot-1", position: "1" }] };
    const { rows } = await readAll(JSON.stringify(type));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["slot-1", "1", "ZTE", "ZXA10 C300", "c300"],
      ["ZTE", "ZXA10 C300", "c300"],
    ]);
    const tool = { vendor: "Acme", product: "exporter", bays: [{ name: "slot-1", position: "1" }] };
    expect((await readAll(JSON.stringify(tool))).rows).toHaveLength(1);
  });

  it("a table under a key of a megabyte is named by its beginning", async () => {
    const read = await readAll(JSON.stringify({ ["k".repeat(900_000)]: DEVICES }));
    expect(read.sheets).toEqual([`${"k".repeat(399)}…`]);
    expect(read.rows).toHaveLength(2);
  });

  it("what is said around a list before it, is said of each of its records, and what an interface says of its answer is not", async () => {
    const device = { vendor: "ZTE", boards: [{ vendor: "ZTE", model: "VBP" }] };
    const site = { status: "ok", site: "Ruse", area: { country: "BG", devices: [device] }, owner: "behind" };
    const { headers, rows } = await readAll(JSON.stringify(site));
    expect(headers.at(-1)).toEqual(["vendor", "parent: site", "parent: country", "model", "parent: vendor"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["ZTE", "Ruse", "BG", "", ""],
      ["ZTE", "Ruse", "BG", "VBP", "ZTE"],
    ]);
  });

  it("name and value pairs become columns, other lists of objects stay JSON", async () => {
    const read = await readAll('[{"c":[{"name":"vendor","value":"ZTE"},{"name":"sn","value":7}],"p":[{"x":1}]}]');
    expect(read.headers[0]).toEqual(["c.vendor", "c.sn", "p"]);
    expect(read.rows[0]?.cells).toEqual(["ZTE", "7", '[{"x":1}]']);
  });

  it("a document that is one object is one record", async () => {
    const read = await readAll('\n{"vendor":"ZTE","model":{"name":"A9611"}}\n');
    expect(read.rows.map((row) => row.cells)).toEqual([["ZTE", "A9611"]]);
  });

  it("numbers keep the digits they were written with", async () => {
    const read = await readAll('[{"sn":21023123456789012345,"sw":1.10,"q":3,"t":"id 5: 1.10"}]');
    expect(read.rows[0]?.cells).toEqual(["21023123456789012345", "1.10", "3", "id 5: 1.10"]);
  });

  it.each<[string, number, string]>([
    ["objects, one a line, the first as long as a record may be", 3, "ndjson"],
    ["a document in one line", 1, "json"],
  ])("%s", async (_, lines, format) => {
    const config = `ж${"x".repeat(1_000_000)}`;
    const one = JSON.stringify({ vendor: "ZTE", model: "A9611", ports: { one: { config } } });
    const read = await readAll(`${one}\n`.repeat(lines));
    expect(read.layout.format).toBe(format);
    expect(read.rows.map(({ cells }) => cells)).toEqual(Array(lines).fill(["ZTE", "A9611", config]));
  });

  it("a new key in a later batch gives a new header that begins like the old one", async () => {
    const filler = "x".repeat(600);
    const objects = Array.from({ length: 6000 }, (_, at) =>
      at < 4000 ? { a: at, f: filler } : { b: 1, a: at, f: filler },
    );
    const read = await readAll(JSON.stringify(objects));
    expect(read.headers[0]).toEqual(["a", "f"]);
    expect(read.headers.at(-1)).toEqual(["a", "f", "b"]);
    expect(new Set(read.headers).size).toBe(2);
    expect(read.rows.at(-1)?.cells.slice(0, 1)).toEqual(["5999"]);
  });

  it.each([
    ['[{"a":1},{"a":2', /cut off.*after record 1.*byte 15/],
    ['{"results":[{"a":1}', /cut off.*after record 1/],
    ['{"results":{"a":1}}]', /behind the end/],
    ["[1,2,3]", /no array of objects/],
    ['{"a":[{"b":1}}', /not valid JSON.*byte 14/],
  ])("%s is refused with the place", async (text, message) => {
    await expect(readAll(text)).rejects.toThrow(message);
  });

  it("elements that are no objects, broken or too long are rejected and counted", async () => {
    const text = `[{"a":1},null,{"a":"${"x".repeat(100)}"},{"a" 1},{"a":5}]`;
    const read = await readAll(text, { limits: { recordBytes: 60 } });
    expect(read.rows.map((row) => [row.record, row.cells[0]])).toEqual([
      [1, "1"],
      [5, "5"],
    ]);
    expect(read.rejected.map((one) => [one.record, one.code])).toEqual([
      [2, "not-an-object"],
      [3, "record-too-long"],
      [4, "invalid-json"],
    ]);
  });

  it("every object inside one element is a record, however many there are", async () => {
    const components = Array.from({ length: 12_000 }, (_, at) => ({ vendor: "ZTE", serial: `ZTEG${at}` }));
    const read = await readAll(JSON.stringify([{ site: "S1", components }]));
    expect(read.rows).toHaveLength(12_000);
    expect(read.rows.at(-1)?.record).toBe(12_000);
  });

  it("an element that holds more of its kind is a record too, and a group of them is none", async () => {
    const device = { type: "device", name: "BBU5900", components: [{ type: "firmware", name: "Boot", maker: "ZTE" }] };
    const read = await readAll(JSON.stringify({ components: [device] }));
    expect(read.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["device", "BBU5900"],
      ["firmware", "Boot"],
    ]);
    const group = { title: "Core", nodes: [{ name: "upf", maker: "ZTE", model: "UPF" }] };
    expect((await readAll(JSON.stringify({ nodes: [group] }))).rows).toHaveLength(1);
  });

  it("a group inside a group is no record, and a device in it is one however little it says", async () => {
    const boards = [{ vendor: "Nokia", model: "AHPMDA" }];
    const sites = [{ site: "Sofia 1", devices: [{ name: "rru-1", type: "RRU", boards }] }];
    const read = await readAll(JSON.stringify({ regions: [{ region: "West", sites }] }));
    expect(read.headers.at(-1)?.slice(0, 2)).toEqual(["name", "type"]);
    expect(read.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ["rru-1", "RRU"],
      ["", ""],
    ]);
  });

  it("an interface that says no more than what it leads to is no record of its unit", async () => {
    const optics = { vendor: "Finisar", model: "FTLX1474" };
    const facts = { "port-description": "to Huawei", "equipment-identifier": "e1" };
    const pnf = (one: object): string => JSON.stringify({ pnf: [{ "equip-vendor": "Nokia", "p-interface": [one] }] });
    expect((await readAll(pnf(facts))).rows).toHaveLength(1);
    expect((await readAll(pnf({ ...facts, optics }))).rows).toHaveLength(2);
  });

  it("what an element is plugged into, and what stood there before, are no records of it", async () => {
    const other = { vendor: "Huawei", model: "NE40E" };
    const device = { vendor: "Cisco", model: "ASR 9006", neighbors: [other], history: [other] };
    expect((await readAll(JSON.stringify({ devices: [device] }))).rows).toHaveLength(1);
  });

  it("an element of several windows is skipped without being kept", async () => {
    const read = await readAll(`{"r":[{"a":1},{"a":"${'\\"}'.repeat(1_500_000)}"},{"a":3}]}`, {}, 1_000_003);
    expect(read.rows.map((row) => row.record)).toEqual([1, 3]);
    expect(read.rejected).toMatchObject([{ record: 2, code: "record-too-long" }]);
  });

  it.each([
    ["a JSON document", '[{"a":1},{"a":2,"b":3,"vendor":"ZTE"},{"vendor":"ZTE"}]'],
    ["two tables of a JSON document", '{"p":[{"a":1,"b":2,"vendor":"ZTE"}],"q":[{"a":1,"b":2,"vendor":"ZTE"}]}'],
    ["NDJSON", '{"a":1,"b":2}\n{"a":2,"b":3,"vendor":"ZTE"}\n{"vendor":"ZTE"}\n'],
  ])("columns beyond the limit are told of %s", async (_, text) => {
    const { notes } = await readAll(text, { limits: { columns: 2 } });
    expect(notes).toMatchObject([{ code: "columns-dropped", level: "warning" }]);
    expect(notes[0]?.message).toMatch(/in more than 2 columns were not read \(2\); Raise.* columns=4/);
  });
});

/** The names and makers of the records of a source, as far as it has them. */
async function named(text: string, chunk?: number): Promise<readonly (readonly string[])[]> {
  const { headers, rows } = await readAll(text, {}, chunk);
  const header = headers.at(-1) ?? [];
  const at = ["device name", "vendor"].map((name) => header.indexOf(name));
  return rows.map(({ cells }) => at.map((column) => cells[column] ?? ""));
}

describe("a table keyed by name", () => {
  const NOKIA = { vendor: "Nokia", model: "7750 SR-7" };
  const HUAWEI = { vendor: "Huawei", model: "NE40E-X16" };
  const TWO = [
    ["r1.example.net", "Nokia"],
    ["r2.example.net", "Huawei"],
  ];
  const keyed = { "r1.example.net": NOKIA, "r2.example.net": HUAWEI };

  it.each<[string, unknown]>([
    ["alone", keyed],
    ["under a key", { status: "ok", data: { devices: keyed } }],
    ["of an Ansible inventory", { _meta: { hostvars: keyed }, all: { children: ["ungrouped"] } }],
    ["in groups of one device", { S1: { "r1.example.net": NOKIA }, S2: { hosts: { "r2.example.net": HUAWEI } } }],
    ["in an array", [{ site: "S1", devices: keyed }]],
  ])("%s gives a row for each member", async (_, value) => {
    for (const chunk of [1, 5, 65_536]) expect(await named(JSON.stringify(value, null, 1), chunk)).toEqual(TWO);
  });

  it("on a line of NDJSON or in YAML gives the same rows", async () => {
    const line = JSON.stringify({ site: "S1", devices: keyed });
    expect(await named(`${line}\n${line}\n`)).toEqual([...TWO, ...TWO]);
    expect(
      await named(
        `---\ndevices:\n${Object.entries(keyed)
          .map(([key, one]) => `  ${key}: ${JSON.stringify(one)}\n`)
          .join("")}`,
      ),
    ).toEqual(TWO);
  });

  it("keeps members of which little is known, and names that mean something else elsewhere", async () => {
    const text =
      '{"__proto__":{"vendor":"Nokia","model":"AMIA"},"r":{"vendor":"ZTE","model":"A"},"r":{"vendor":"Huawei","model":"B","sn":"1"},"s":{"vendor":"ZTE"},"t":{}}';
    expect(await named(text)).toEqual([
      ["__proto__", "Nokia"],
      ["r", "ZTE"],
      ["r", "Huawei"],
      ["s", "ZTE"],
      ["t", ""],
    ]);
  });

  it("keeps members beside those that stand by themselves or hold lists of parts", async () => {
    const one = { ...NOKIA, name: "r1.example.net", serial: "K1", fans: [{ slot: 1 }] };
    const read = await readAll(JSON.stringify({ "r1.example.net": one, "r2.example.net": HUAWEI }));
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ["1", "Nokia", "7750 SR-7", "r1.example.net", "K1"],
      ["Nokia", "7750 SR-7", "r1.example.net", "K1", ""],
      ["Huawei", "NE40E-X16", "", "", "r2.example.net"],
    ]);
  });

  it("is found by the shape of its members when they name no maker", async () => {
    const read = await readAll('{"h1":{"model":"NE40E","ip":"10.0.0.1"},"h2":{"model":"7750","ip":"10.0.0.2"}}');
    expect(read.headers[0]).toEqual(["device name", "model", "ip"]);
    expect(read.rows).toHaveLength(2);
  });

  it("of any length passes without being held", async () => {
    const members = Array.from({ length: 20_000 }, (_, at) => `"n${at}":{"vendor":"ZTE","model":"${"m".repeat(60)}"}`);
    const rows = await named(`{"generated":"2026","devices":{${members.join(",")}},"by":"x"}`);
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual(["n19999", "ZTE"]);
  });

  it("is refused when nothing says what its members are", async () => {
    const text = '{"data":{"a":{"type":"NE40E","where":"S1"},"b":{"type":"7750","where":"S2"}}}';
    await expect(readAll(text)).rejects.toThrow(/objects of one shape under “data”/);
  });

  it.each([
    ["a part of another kind", '{"vendor":"Nokia","model":"AEQE","address":{"site":"S1"}}'],
    [
      "hardware and software",
      '{"host":"r1","hw":{"vendor":"Cisco","model":"A"},"sw":{"vendor":"Cisco","product":"B","version":1}}',
    ],
    ["values that are objects", '{"vendor":{"name":"Nokia"},"model":{"name":"AEQE"}}'],
    [
      "ports",
      '{"vendor":"Nokia","model":"AEQE","ports":{"p1":{"speed":1,"state":"up"},"p2":{"speed":1,"state":"up"}}}',
    ],
  ])("is no record with %s", async (_, text) => {
    expect((await readAll(text)).rows).toHaveLength(1);
  });

  it("is made of the units of a record that are of one shape, or of different makers", async () => {
    expect(
      await named('{"name":"S1","bbu":{"vendor":"Nokia","model":"AMIA"},"rru":{"vendor":"Huawei","part":"x"}}'),
    ).toEqual([
      ["bbu", "Nokia"],
      ["rru", "Huawei"],
    ]);
  });
});

describe("NDJSON", () => {
  it("gives one row a line and rejects lines that are no objects", async () => {
    const text = `${JSON.stringify(DEVICES[0])}\n\n{"broken":\n[1]\n${JSON.stringify(DEVICES[1])}\r\n`;
    const read = await readAll(text);
    expect(read.layout.format).toBe("ndjson");
    expect(read.rows).toEqual([
      { record: 1, line: 1, cells: CELLS[0] },
      { record: 4, line: 5, cells: CELLS[1] },
    ]);
    expect(read.rejected.map(({ record, line, code }) => [record, line, code])).toEqual([
      [2, 3, "invalid-json"],
      [3, 4, "not-an-object"],
    ]);
  });

  it("a line that holds a page of an answer gives a row for each of its records", async () => {
    const page = (device: unknown): string => JSON.stringify({ next: null, results: [device, device] });
    const read = await readAll(DEVICES.map(page).join("\n"));
    expect(read.rows.map(({ cells }) => cells)).toEqual(CELLS.flatMap((cells) => [cells, cells]));
    expect(read.rows.map(({ record }) => record)).toEqual([1, 2, 3, 4]);
  });

  it("a line that is too long is skipped", async () => {
    const read = await readAll(`{"a":1}\n{"a":"${"x".repeat(3_000_000)}"}\n{"a":3}`);
    expect(read.rows.map((row) => [row.record, row.line])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(read.rejected).toMatchObject([{ record: 2, line: 2, code: "record-too-long" }]);
  });
});
