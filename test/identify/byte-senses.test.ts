import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAutomaton } from "../../src/identify/automaton.ts";
import { createIdentifier } from "../../src/identify/index.ts";
import { anAsset } from "../support/an-asset.ts";
import { readReference } from "../support/reference.ts";

const { vendors, functions } = readReference();
const registry: Readonly<Record<string, string>> = {
  "00:18:82": "HUAWEI TECHNOLOGIES CO.,LTD",
  "00:19:c6": "zte corporation",
  "00:40:43": "Nokia",
};
const identifier = createIdentifier(vendors, { functions, macRegistrant: (mac) => registry[mac.slice(0, 8)] });
const bytesOf = (text: string) => new TextEncoder().encode(`__${text}__`);
const examples = vendors.flatMap(({ serials }) => serials.flatMap(({ match, noMatch }) => [...match, ...noMatch]));
const alphanumeric = fc.stringMatching(/^[0-9A-Za-z]{1,24}$/);
/** Serial numbers of the catalogue, some of them with another letter in one place, and anything else. */
const serial = fc.oneof(
  fc.constantFrom(...examples),
  fc
    .tuple(fc.constantFrom(...examples), fc.nat({ max: 20 }), alphanumeric)
    .map(([text, at, other]) => `${text.slice(0, at)}${other[0]}${text.slice(at + 1)}`),
  fc.tuple(fc.constantFrom("HWTC", "ZTEG", "485754", "48575443", "21023"), alphanumeric).map((parts) => parts.join("")),
  alphanumeric,
);

describe("patterns run over bytes", () => {
  it("end in one state for texts that the same patterns match, and tell all others apart", () => {
    const patterns = ["^21(?:0[23])\\d{2}[A-C]$", "^2\\d{1,3}Z?$", "^(?:AB|CD)?E{2}$"];
    const automaton = createAutomaton(patterns);
    const matched = (text: string) => patterns.filter((one) => new RegExp(one, "i").test(text)).join();
    const byState = new Map<number, string>();
    const text = fc.oneof(
      fc.stringMatching(/^210[23]\d\d[A-Da-d]$/),
      fc.stringMatching(/^2\d{0,4}Z?$/),
      fc.stringMatching(/^(AB|CD|AD|)?[Ee]{1,3}$/),
    );
    fc.assert(
      fc.property(text, (one) => {
        const state = automaton?.run(bytesOf(one), 2, 2 + one.length) ?? -1;
        expect(state).toBeGreaterThanOrEqual(0);
        const known = byState.get(state) ?? matched(one);
        byState.set(state, known);
        expect(matched(one)).toBe(known);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["^2(?!1)\\d$", "^a.c$", "^[^a]$", "^\\w+$", "^a+$", "a$", "^a", "^a\\b$"])("do not run %s", (pattern) => {
    expect(createAutomaton([pattern])).toBeUndefined();
  });

  it("do not run over what is no letter or digit of ASCII", () => {
    const automaton = createAutomaton(["^ab$"]);
    for (const text of ["a-b", "аб", "a b"]) {
      const bytes = new TextEncoder().encode(text);
      expect(automaton?.run(bytes, 0, bytes.length)).toBe(-1);
    }
  });
});

describe("a serial number", () => {
  const bySerial = identifier.byteSense("serialNumber");
  const sense = identifier.sense("serialNumber");

  it("says by its bytes what it says as a text", () => {
    fc.assert(
      fc.property(serial, (text) => {
        const cells = bySerial?.classOf(bytesOf(text), 2, 2 + text.length) ?? -1;
        if (!/^[0-9A-Za-z]+$/.test(text)) expect(cells).toBe(-1);
        else expect(bySerial?.idOf(cells)).toBe(sense(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("has the note that its evidence has", () => {
    let notes = 0;
    const first = new Map<string, ReturnType<typeof identifier.noteReader>>();
    fc.assert(
      fc.property(serial, (text) => {
        for (const one of identifier.evidence("serialNumber", text)) {
          const key = `${bySerial?.classOf(bytesOf(text), 2, 2 + text.length)} ${one.vendor} ${one.comparedWith}`;
          if (!first.has(key)) first.set(key, identifier.noteReader(one, text));
          const note = first.get(key);
          if (note === undefined) continue;
          notes += Number(one.note !== undefined);
          expect(note(bytesOf(text), 2)).toBe(one.note);
        }
      }),
      { numRuns: 3000 },
    );
    expect(notes).toBeGreaterThan(100);
  });
});

describe("a MAC address", () => {
  const byMac = identifier.byteSense("macAddress");
  const sense = identifier.sense("macAddress");
  const pair = fc.stringMatching(/^[0-9a-f]{2}$/);
  const address = fc
    .tuple(fc.constantFrom(...Object.keys(registry), "02:00:00", "ac:de:48"), pair, pair, pair)
    .map((parts) => parts.join(":"));

  it("says by its bytes, however it is written, what it says as a text", () => {
    fc.assert(
      fc.property(address, fc.boolean(), fc.constantFrom(":", "-"), (mac, isUpper, sign) => {
        const written = (isUpper ? mac.toUpperCase() : mac).replaceAll(":", sign);
        const cells = byMac?.classOf(bytesOf(written), 2, 2 + written.length) ?? -1;
        expect(byMac?.idOf(cells)).toBe(sense(mac));
      }),
    );
  });

  it("gives the evidence of its block with its own text", () => {
    fc.assert(
      fc.property(address, (mac) => {
        const { evidence } = identifier.identify(anAsset({ macAddress: mac }));
        expect(identifier.evidence("macAddress", mac)).toEqual(evidence);
      }),
    );
  });
});
