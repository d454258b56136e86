import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesOf, folderWith, runCli, textOf } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "dist", "cli", "main.js");
const ROWS = 40_000;

function manyRows(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => `Huawei,BBU5900,SN${index},SOF-${index % 100}\n`);
  return `Vendor,Model,Serial Number,Site\n${rows.join("")}`;
}

/** A shell pipeline with the real program; answers with the exit code of the program itself. */
function shell(command: string, cwd: string) {
  const script = `netvet() { "${process.execPath}" "${MAIN}" "$@"; }; ${command}; echo "codes \${PIPESTATUS[*]}" >&2`;
  return spawnSync("bash", ["-c", script], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

describe("a reader that goes away", () => {
  test("scan: no message, and the exit code is still the verdict", () => {
    const { stdout, stderr } = shell(
      "netvet scan big.csv --quiet -o csv | head -1",
      folderWith({ "big.csv": manyRows() }),
    );
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr.replace(/netvet: gate failed.*\n/, "").trim()).toBe("codes 1 0");
  });

  test("scan: files that were asked for beside it are written whole", () => {
    const cwd = folderWith({ "big.csv": manyRows() });
    shell("netvet scan big.csv -o csv -o ndjson=all.ndjson | head -1", cwd);
    const { stdout } = shell("wc -l < all.ndjson", cwd);
    expect(Number(stdout)).toBe(ROWS);
    expect(filesOf(cwd)).toEqual(["all.ndjson", "big.csv"]);
  });

  test.each(["identify big.csv", "rules schema", "vendors show huawei"])(
    "%s: ends with 0 and without a word",
    (argv) => {
      const { stderr } = shell(`netvet ${argv} | head -1`, folderWith({ "big.csv": manyRows() }));
      expect(stderr.trim()).toBe("codes 0 0");
    },
  );
});

test.runIf(existsSync("/dev/stdin"))("a file behind standard input is not overwritten", () => {
  const table = "Vendor,Model\nHuawei,BBU5900\n";
  for (const argv of ["scan - -o csv=in.csv", "identify - -o in.csv", "report - -o json=in.csv"]) {
    const cwd = folderWith({ "in.csv": table });
    const { stderr } = shell(`netvet ${argv} < in.csv`, cwd);
    expect(stderr).toMatch(/in\.csv: this output would overwrite a file that is read[\s\S]*codes 2/);
    expect(textOf(cwd, "in.csv")).toBe(table);
  }
});

test("verify into a closed pipe answers as it does otherwise", () => {
  const other = manyRows().replace("Huawei", "Nokia");
  const cwd = folderWith({ "then.csv": manyRows(), "now.csv": other });
  const script = "netvet scan then.csv --quiet -o json=r.json; netvet verify r.json --inventory now.csv | true";
  expect(shell(script, cwd).stderr).toMatch(/^codes 1 0$/m);
});

test.runIf(existsSync("/dev/full"))(
  "a full disk behind standard output is said in one message, and not as a bug",
  () => {
    const cwd = folderWith({ "in.csv": "Vendor,Model\nHuawei,BBU5900\n" });
    for (const argv of ["scan in.csv --quiet -o csv", "identify in.csv", "rules list"]) {
      const { stderr } = shell(`netvet ${argv} > /dev/full`, cwd);
      expect(stderr).toMatch(/^netvet: standard output: cannot write this file: the disk is full\n {2}Make room there/);
      expect(stderr).not.toMatch(/bug|Written:/);
      expect(stderr).toMatch(/^codes 2$/m);
    }
  },
);

test("every finding reaches a slow reader", () => {
  const { stdout } = shell("netvet scan big.csv -o ndjson | (sleep 1; wc -l)", folderWith({ "big.csv": manyRows() }));
  expect(Number(stdout)).toBe(ROWS);
});

test.each([
  ["Ctrl-C", "SIGINT", 130],
  ["the end of a job", "SIGTERM", 143],
] as const)("%s takes the unfinished files away: %s answers %i", async (_, signal, answer) => {
  const cwd = folderWith();
  const child = spawn(process.execPath, [MAIN, "scan", "-", "-o", "csv=out/findings.csv"], { cwd });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const feed = setInterval(() => child.stdin.write("Vendor,Model\n".repeat(100)), 5);
  child.stdin.on("error", () => undefined);
  while (!existsSync(join(cwd, "out"))) await new Promise((done) => setTimeout(done, 20));
  child.kill(signal);
  const code = await ended;
  clearInterval(feed);
  expect(stderr).toMatch(/stopped; nothing was written/);
  expect(code).toBe(answer);
  expect(readdirSync(cwd)).toEqual([]);
});

/** Sends the signal when `file` is there, and answers with how the program ended and what it had said. */
async function stoppedAt(argv: readonly string[], cwd: string, file: string) {
  const child = spawn(process.execPath, [MAIN, ...argv], { cwd });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<readonly unknown[]>((done) => child.on("exit", (...how) => done(how)));
  while (!existsSync(join(cwd, file))) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 1000));
  child.kill("SIGTERM");
  return { how: await ended, stderr, left: filesOf(cwd) };
}

describe("a program that waits for another one is ended too, and leaves nothing behind", () => {
  const stopped = "netvet: stopped; what was unfinished was taken away\n";

  test("a standard input that says nothing", async () => {
    const cwd = folderWith();
    const run = await stoppedAt(["scan", "-", "-o", "json=new/a.json", "-o", "csv=new/b.csv"], cwd, "new");
    expect(run).toEqual({ how: [143, null], stderr: stopped, left: [] });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("a standard output that nobody reads", async () => {
    const cwd = folderWith({ "in.csv": manyRows() });
    const run = await stoppedAt(["scan", "in.csv", "-o", "ndjson", "-o", "json=new/a.json"], cwd, "new");
    expect(run).toEqual({ how: [143, null], stderr: stopped, left: ["in.csv"] });
  });

  // Node's own exit would wait for the thread that opens the pipe.
  test.skipIf(process.platform === "win32")("a named pipe that nobody opens", async () => {
    const cwd = folderWith({ "in.csv": manyRows() });
    shell("mkfifo pipe", cwd);
    const run = await stoppedAt(["scan", "in.csv", "-o", "json=new/a.json", "-o", "csv=pipe"], cwd, "new");
    expect(run).toEqual({ how: [null, "SIGTERM"], stderr: stopped, left: ["in.csv"] });
  });
});

test("report stops between its outputs", async () => {
  const cwd = folderWith({ "in.csv": "Vendor,Model\nHuawei,BBU5900\n" });
  shell("netvet scan in.csv --quiet -o json=r.json", cwd);
  const stopper = new AbortController();
  const argv = ["report", "r.json", "-o", "json=new/a.json", "-o", "csv=new/b.csv"];
  const ran = runCli(argv, { cwd, signal: stopper.signal });
  stopper.abort();
  expect((await ran).code).toBe(130);
  expect(filesOf(cwd)).toEqual(["in.csv", "r.json"]);
  expect(existsSync(join(cwd, "new"))).toBe(false);
});

describe("two runs, the same bytes", () => {
  const samples = readdirSync(join(ROOT, "samples"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(ROOT, "samples", name)).map((file) => `samples/${name}/${file}`))
    .filter((path) => /\.(csv|json)$/.test(path));
  const worlds = [
    { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
    { TZ: "Pacific/Niue", LC_ALL: "tr_TR.UTF-8" },
  ];

  test.each(samples)("%s", (path) => {
    const outputs = worlds.map((world) => {
      const cwd = folderWith();
      const reports = ["text=r.txt", "json=r.json", "html=r.html", "csv=r.csv", "ndjson=r.ndjson"];
      const argv = ["scan", path, "-p", "gb", "clean-network", "--as-of", "2026-11-23", "--quiet"];
      const files = reports.flatMap((one) => ["-o", one.replace("=", `=${cwd}/`)]);
      const ran = spawnSync(process.execPath, [MAIN, ...argv, ...files], {
        cwd: ROOT,
        env: { ...process.env, ...world },
        encoding: "utf8",
      });
      expect(ran.stderr).not.toMatch(/bug|netvet: (?!gate failed)/);
      const sums = spawnSync("sha256sum", filesOf(cwd), { cwd, encoding: "utf8" }).stdout;
      expect(sums.trimEnd().split("\n")).toHaveLength(reports.length);
      return `${ran.status}\n${ran.stdout}\n${sums}`;
    });
    expect(outputs[1]).toBe(outputs[0]);
  });
});
