import { readFileSync } from "node:fs";

/** Version of the installed package, from its `package.json`. */
export function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string }; // our own file, checked when it is published
  return version;
}
