import { chmodSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { printPdf } from "../../src/node/print-pdf.ts";
import { settlePdf } from "../../src/node/settle-pdf.ts";
import { installed } from "../support/browser.ts";
import { folderWith, runCli } from "../support/run-cli.ts";

/** A PDF of three objects, laid out as Chromium does. */
function aPdf(): string {
  const objects = [
    "<</Creator (x)\n/CreationDate (D:20200102030405+00'00')\n/ModDate (D:20200102030405+00'00')>>",
    "<</Type /Catalog /Pages 3 0 R>>",
    "<</Type /Pages /Count 0 /Kids []>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  return `${text}xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
}

function settled(text: string): string {
  return Buffer.from(settlePdf(Buffer.from(text, "latin1"), "2026-11-23")).toString("latin1");
}

describe("a PDF that a browser made", () => {
  test("has the day of the assessment as its own, and its objects packed where the table says", () => {
    const text = settled(aPdf());
    expect(text.startsWith("%PDF-1.7\n")).toBe(true);
    const pack = /(\d+) 0 obj\n<<\/Type \/ObjStm \/N 3 \/First (\d+) [^>]*\/Length (\d+)>>\nstream\n/.exec(text);
    const start = (pack?.index ?? 0) + (pack?.[0].length ?? 0);
    const inner = inflateSync(Buffer.from(text.slice(start, start + Number(pack?.[3])), "latin1")).toString("latin1");
    expect(inner).toContain("/CreationDate (D:20261123000000+00'00')\n/ModDate (D:20261123000000+00'00')");
    const first = Number(pack?.[2]);
    const places = inner.slice(0, first).trim().split(" ").map(Number);
    expect(places.filter((_, index) => index % 2 === 0)).toEqual([1, 2, 3]);
    expect(inner.slice(first + (places[3] ?? 0)).startsWith("<</Type /Catalog")).toBe(true);
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table)).toMatch(/^5 0 obj\n<<\/Type \/XRef \/Size 6 \/W \[1 4 2\]\s+\/Root 2 0 R\s+\/Info 1 0 R/);
  });

  test("is left as it is laid out, but for its dates, when its table is of another kind", () => {
    const other = aPdf().replace("trailer", "trailor");
    expect(settled(other)).toBe(other.replaceAll("20200102030405", "20261123000000"));
  });
});

describe("-o pdf", () => {
  const inventory = { "inventory.csv": "Vendor,Model,Site\nEricsson,RBS 6601,SOF-003\n" };
  const argv = ["scan", "inventory.csv", "--quiet", "-o", "pdf=report.pdf"];

  test("without a browser says how to print the HTML, and is exit code 2 before anything is written", async () => {
    const { code, stderr } = await runCli(argv, { cwd: folderWith(inventory), env: { PATH: "/nowhere" } });
    expect(stderr).toMatch(
      /a PDF needs Chrome, Chromium or Edge, and none was found\n.*--browser <path>.*-o html=report\.html/,
    );
    expect(code).toBe(2);
    const other = await runCli(["scan", "inventory.csv"], { cwd: folderWith(inventory), env: { PATH: "/nowhere" } });
    expect(other.code).toBe(0);
  });

  test("takes the browser that is named, and says what that one said when it makes no file", async () => {
    const cwd = folderWith({ ...inventory, "bin/browser": "#!/bin/sh\necho 'no display today' >&2\nexit 3\n" });
    chmodSync(join(cwd, "bin/browser"), 0o755);
    const { code, stderr } = await runCli([...argv, "--browser", "bin/browser"], { cwd });
    expect(stderr).toMatch(/the browser made no PDF \(no display today\)/);
    expect(code).toBe(2);
    const wrong = await runCli([...argv, "--browser", "bin/none"], { cwd });
    expect(wrong.stderr).toContain("bin/none: --browser names no program that can be run");
  });

  test("asks for a file", async () => {
    const { code, stderr } = await runCli(["scan", "inventory.csv", "-o", "pdf"], { cwd: folderWith(inventory) });
    expect(stderr).toContain("a PDF does not go to standard output");
    expect(code).toBe(2);
  });
});

test("a folder of temporary files that cannot be written to is named, and is no bug", async () => {
  const cwd = folderWith({ "in.csv": "Vendor,Model\nHuawei,BBU5900\n", browser: "#!/bin/sh\n" });
  chmodSync(join(cwd, "browser"), 0o755);
  vi.stubEnv("TMPDIR", join(cwd, "gone"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const { code, stderr } = await runCli(["scan", "in.csv", "--browser", "browser", "-o", "pdf=r.pdf"], { cwd });
  expect(stderr).toMatch(/gone: cannot write this file: there is no such file or folder\n {2}The browser prints in/);
  expect(code).toBe(2);
});

describe.skipIf("skipped" in installed)("a page of a person's own template", () => {
  test("shows no other file in its PDF, and runs no script", async () => {
    const cwd = folderWith({ "secret.txt": "SECRET ".repeat(40), "empty.txt": "" });
    const printed = (inside: string) => {
      const page = `<!doctype html><html lang="en"><title>Own</title><h1>Own</h1>${inside}</html>`;
      const browser = "path" in installed ? installed.path : "";
      return printPdf(page, { browser, day: "2026-11-23" });
    };
    const frame = (file: string) => `<iframe src="${pathToFileURL(join(cwd, file)).href}"></iframe>`;
    const hostile = await printed(`${frame("secret.txt")}<script>document.body.append("ran")</script>`);
    const plain = await printed(`${frame("empty.txt")}<script></script>`);
    expect(Buffer.compare(hostile, plain)).toBe(0);
  });
});
