import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { helpers } from "../../src/report/html/helpers.ts";
import { templatesOf } from "../support/render.ts";

const README = readFileSync(join(import.meta.dirname, "..", "..", "templates", "README.md"), "utf8");

test("the README of the templates names every helper and every file, and no other", () => {
  const named = [...README.matchAll(/^\| `\{\{(\w+)/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(helpers).toSorted());
  const sections: readonly string[] =
    /<!-- sections -->(.*?)<!-- \/sections -->/.exec(README)?.[1]?.match(/[\w-]+/g) ?? [];
  const files = Object.keys(templatesOf()).filter((path) => path.startsWith("html/"));
  for (const path of files) {
    const partial = /^html\/partials\/([\w-]+)\.hbs$/.exec(path)?.[1];
    const said = partial !== undefined && sections.includes(partial);
    expect([path, said || README.includes(`\`${path.slice("html/".length)}\``)]).toEqual([path, true]);
  }
  for (const section of sections) expect(files).toContain(`html/partials/${section}.hbs`);
});
