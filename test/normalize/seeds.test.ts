import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { loadFunctions, parseFunctions } from "../../src/node/load-functions.ts";
import { loadHeaders, parseHeaders } from "../../src/node/load-headers.ts";
import { fold } from "../../src/text/fold.ts";

describe("seeds/network-functions.yaml", () => {
  it("gives each word to one function only", async () => {
    const owners = new Map<string, string>();
    for (const { id, words } of await loadFunctions("seeds/network-functions.yaml")) {
      for (const word of words) {
        expect(owners.get(fold(word)) ?? id, word).toBe(id);
        owners.set(fold(word), id);
      }
    }
    expect(owners.size).toBeGreaterThan(1000);
  });

  it("refuses an id twice and points at it", () => {
    const entry = "- {id: amf, name: AMF, domain: core, description: d, source: s}\n";
    expect(() => parseFunctions(entry + entry, "f.yaml")).toThrow(UserError);
    expect(thrown(() => parseFunctions(entry + entry, "f.yaml")).place).toEqual({ file: "f.yaml", line: 2, column: 8 });
  });
});

describe("seeds/headers.yaml", () => {
  it("loads, in 31 languages", async () => {
    const headers = await loadHeaders("seeds/headers.yaml");
    expect(Object.keys(headers.languages)).toHaveLength(31);
    const words = Object.values(headers.fields).flatMap((languages) => Object.values(languages).flat());
    expect(words.length).toBeGreaterThan(3000);
  });

  it("marks as read only words that it lists", async () => {
    const { fields, read } = await loadHeaders("seeds/headers.yaml");
    for (const [field, languages] of Object.entries(read)) {
      for (const [language, words] of Object.entries(languages)) {
        const listed = fields[field as keyof typeof fields]?.[language];
        for (const word of words) expect(listed, `${field} ${language}`).toContain(word);
      }
    }
  });

  it("names the place of an unknown key", () => {
    expect(thrown(() => parseHeaders("languages: {}\nfeilds: {}\n", "h.yaml")).place.line).toBeDefined();
    expect(thrown(() => parseHeaders("languages: [", "h.yaml")).place.file).toBe("h.yaml");
  });
});

function thrown(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
