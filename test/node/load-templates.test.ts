import { expect, test } from "vitest";
import { loadTemplates } from "../../src/node/load-templates.ts";
import { html } from "../../src/report/html.ts";
import { aScanResult } from "../support/a-scan-result.ts";
import { render, templatesOf } from "../support/render.ts";
import { folderWith } from "../support/run-cli.ts";

const BUILT_IN = templatesOf();

test.each([
  [
    "a block that is not closed",
    { "partials/cover.hbs": "<h1>\n{{#if title}}</h1>\n" },
    /own\/partials\/cover\.hbs$/,
    3,
  ],
  ["a partial that there is not", { "partials/cover.hbs": "<p>\n{{> nope}}</p>" }, /there is no partial nope/, 2],
  [
    "a helper that there is not",
    { "partials/cover.hbs": "{{#if title}}\n\n{{shout title}}{{/if}}" },
    /no helper shout/,
    3,
  ],
  ["a helper that writes to standard output", { "partials/cover.hbs": '<p>\n{{log "x"}}</p>' }, /no helper log/, 2],
  ["a block behind many blanks", { "partials/cover.hbs": `<p>\n${" ".repeat(400_000)}{{#if}` }, /cannot be read/, 2],
  [
    "rows inside a block",
    { "partials/register.hbs": "<p>\n{{#if any}}\n{{> finding-row each=rows}}\n{{/if}}" },
    /cannot be read/,
    3,
  ],
  ["a section that there is not", { "report.hbs": "<main>\n{{> cover}}\n{{> annex}}\n</main>" }, /no partial annex/, 3],
  ["a broken style", { "print.css": "@page{\n{{#if paper}}size:{{paper}}}" }, /cannot be read/, 2],
  ["a name that replaces nothing", { "partials/covr.hbs": "x" }, /replaces nothing/, undefined],
])("%s is refused before anything is read, with its place", async (_, files, said, line) => {
  const cwd = folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`own/${name}`, text])));
  const refused = loadTemplates("own", cwd, BUILT_IN);
  await expect(refused).rejects.toMatchObject({ name: "UserError", place: line === undefined ? {} : { line } });
  await refused.catch((error: { message: string; place: { file: string } }) => {
    expect(`${error.message} in ${error.place.file}`).toMatch(said);
  });
});

test("partials of one's own stand in the place of the built-in ones, and a frame may name more", async () => {
  const frame = BUILT_IN["html/report.hbs"]?.replace("{{> limitations}}", "{{> limitations}}\n{{> annex}}") ?? "";
  const files = {
    "own/report.hbs": frame,
    "own/partials/annex.hbs":
      '<section id="annex"><h2>{{operator}}, annex</h2>{{#each result.packs}}{{id}} {{/each}}</section>',
    "own/partials/exceptions.hbs":
      '<section id="exceptions"><h2>{{#if any}}{{number used}}{{else}}none{{/if}}</h2></section>',
  };
  const templates = await loadTemplates("own", folderWith(files), BUILT_IN);
  const page = render(html, aScanResult({ operator: "</style>A & B" }), { templates });
  expect(page).toContain("<h2>&lt;/style&gt;A &amp; B, annex</h2>clean-network own-5g-policy");
  // The contents name the new section too, on screen and on paper.
  expect(page.match(/<a href="#annex">Annex<\/a>/g)).toHaveLength(2);
});

test("the built-in templates pass the check themselves", async () => {
  const own = Object.fromEntries(
    Object.entries(BUILT_IN)
      .filter(([path]) => path.startsWith("html/"))
      .map(([path, text]) => [path.replace("html/", "own/"), text]),
  );
  expect(await loadTemplates("own", folderWith(own), BUILT_IN)).toEqual(BUILT_IN);
});
