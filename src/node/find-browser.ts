import { access, constants } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];
const MAC_APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_PATHS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];
const BY_HAND =
  "Or write -o html=report.html, open it in any browser and print it to a file: it is made for A4 and Letter.";

/**
 * Path of a browser that can print: the one that was named, or Chrome, Chromium or Edge on PATH and in the usual places.
 * Throws a UserError that says how to print without one.
 */
export async function findBrowser(named: string | undefined, cwd: string, env: Environment): Promise<string> {
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (await isProgram(path)) return path;
    throw new UserError(
      "--browser names no program that can be run",
      { file: named },
      "Give the path of Chrome, Chromium or Edge.",
    );
  }
  for (const path of candidates(env)) if (await isProgram(path)) return path;
  throw new UserError(
    "a PDF needs Chrome, Chromium or Edge, and none was found",
    {},
    `Install one, or name it with --browser <path>. ${BY_HAND}`,
  );
}

function candidates(env: Environment): string[] {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const mac = MAC_APPLICATIONS.flatMap((name) =>
    ["/Applications", join(env["HOME"] ?? "/", "Applications")].map((folder) =>
      join(folder, `${name}.app`, "Contents", "MacOS", name),
    ),
  );
  const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
    (root) => root !== undefined,
  );
  return [...onPath, ...mac, ...roots.flatMap((root) => WINDOWS_PATHS.map((path) => join(root, path)))];
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
