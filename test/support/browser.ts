import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/node/find-browser.ts";

/** An installed browser, or the sentence that says that the tests which need one were skipped. */
export const installed: { readonly path: string } | { readonly skipped: string } = await findBrowser(
  undefined,
  process.cwd(),
  process.env,
).then(
  (path) => ({ path }),
  () => ({ skipped: "skipped: no Chrome, Chromium or Edge is installed" }),
);

/** Starts it, with no way to the network. */
export function launch(): Promise<Browser> {
  if ("skipped" in installed) throw new Error(installed.skipped);
  return chromium.launch({
    executablePath: installed.path,
    args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"],
  });
}
