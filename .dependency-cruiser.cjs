/**
 * Who may import whom. `test/architecture.test.ts` runs these rules and counts what they saw.
 * Every rule gives its reason: it is the page to read before asking for an exception.
 */
const PURE_ROOT = "^src/((conclude|known|own-tables|packs|trouble)/)?[^/]+[.]ts$";

/** One stage: its own folder, the nouns, text comparison, and the libraries made for its job. */
function stage(name, libraries, reason) {
  const allowed = [
    "src/model/",
    "src/text/",
    ...(libraries.includes("yaml") ? ["src/yaml/"] : []),
    `src/${name}/`,
    ...libraries.map((library) => `node_modules/${library}/`),
  ];
  return {
    name: `${name}-is-a-stranger`,
    severity: "error",
    comment: `${reason} Stages share nouns and meet in scan.ts only, so that each can be read, tested and replaced alone.`,
    from: { path: `^src/${name}/` },
    to: { pathNot: `^(${allowed.join("|")})` },
  };
}

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Two modules that need each other are one module in two files. Types count: a circle through types hides a noun that belongs in model/.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A module that nobody reaches is dead wood; it would be kept in step with the rest for nothing.",
      from: { orphan: true, path: "^src/", pathNot: "^src/(index|node/index|node/compile-builtin|cli/main)[.]ts$" },
      to: {},
    },
    {
      name: "nouns-know-nothing",
      severity: "error",
      comment: "Everything stands on model/ and text/. If they knew a stage, every stage would know every other.",
      from: { path: "^src/(model|text)/" },
      to: { pathNot: "^(src/(model|text)/|node_modules/zod/)" },
    },
    stage(
      "read",
      ["csv-parse", "saxes", "htmlparser2", "yaml", "@zip[.]js/zip[.]js"],
      "A reader turns bytes into rows; what a row means is not its business.",
    ),
    stage("normalize", ["zod"], "Columns and values are understood here, before anybody asks who made the thing."),
    stage(
      "identify",
      ["zod"],
      "Who made it must not depend on which rule asks, or the answer would bend to the question.",
    ),
    {
      name: "yaml-knows-no-stage",
      severity: "error",
      comment:
        "yaml/ turns text into values with the place of each. It serves whoever reads a person's file, so it may know none of them.",
      from: { path: "^src/yaml/" },
      to: { pathNot: "^(src/(yaml|model|text)/|node_modules/(zod|yaml)/)" },
    },
    stage(
      "judge",
      ["zod", "yaml"],
      "A judgement uses an identity as given; re-identifying here would make two truths.",
    ),
    stage("waive", ["zod", "yaml"], "An exception marks a finding and never changes it."),
    stage(
      "correct",
      ["zod", "yaml"],
      "A correction names another maker with its evidence; what that means under a rule is not its business.",
    ),
    stage("compare", [], "Two results are held against each other as they are; to judge again is the line's business."),
    stage("remediate", ["zod"], "What to do follows from findings, not from rows."),
    stage(
      "report",
      ["zod", "handlebars", "@zip[.]js/zip[.]js"],
      "A report is a view of the result. One that could reach a stage would judge again, and differ.",
    ),
    {
      name: "core-has-no-machine",
      severity: "error",
      comment:
        "Only node/ and cli/ touch disk, clock, console or processes. All else must run in a worker and in a browser, on bytes that it is handed.",
      from: { path: "^src/", pathNot: "^src/(node|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "known-has-two-doors",
      severity: "error",
      comment:
        "known/ knows records again by their bytes. The line asks known.ts, who names makers alone known-identities.ts; its parts are nobody else's business.",
      from: { path: "^src/", pathNot: "^src/known/" },
      to: { path: "^src/known/", pathNot: "^src/known/known(-identities)?[.]ts$" },
    },
    {
      name: "line-asks-at-the-door",
      severity: "error",
      comment:
        "conclude.ts makes the result and run-trouble.ts says what is to be said of a run, reading-trouble.ts alone what is to be said of how it was read; the parts are nobody else's business. What holds rows and assets together is asked by the line itself, and what holds a saved result together by whoever reads one.",
      from: { path: "^src/", pathNot: "^src/(conclude|trouble)/" },
      to: {
        path: "^src/(conclude|trouble)/",
        pathNot: "/(conclude|conserve|contradiction|with-changes|run-trouble|reading-trouble)[.]ts$",
      },
    },
    {
      name: "line-does-not-know-the-edge",
      severity: "error",
      comment:
        "The files beside the folders, and the folders of the line (conclude/, known/, own-tables/, packs/, trouble/), are the pure line and its face. They are handed inputs and give back a result.",
      from: { path: PURE_ROOT },
      to: { path: "^src/(node|cli)/" },
    },
    {
      name: "face-stays-pure",
      severity: "error",
      comment:
        '`import … from "netvet"` must work where there is no Node, so nothing behind it may lead there, by whatever way.',
      from: { path: "^src/index[.]ts$" },
      to: {
        path: "^(src/(node|cli)/|(node:)?(fs|path|os|crypto|process|stream|worker_threads|child_process|url|util|events)$)",
        reachable: true,
      },
    },
    {
      name: "only-the-edge-uses-node",
      severity: "error",
      comment:
        "node/ serves the command line and people's own programs. A stage that imported it would be tied to this machine.",
      from: { path: "^src/", pathNot: "^src/(node|cli)/" },
      to: { path: "^src/node/" },
    },
    {
      name: "nobody-imports-the-command-line",
      severity: "error",
      comment: "Commands talk to people. Logic that somebody else needs stands in the wrong place if it stands there.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "main-starts-light",
      severity: "error",
      comment:
        "`netvet --version` and a typing error answer at once: what a command needs is imported when it is known which one runs.",
      from: { path: "^src/cli/(main|run|program)[.]ts$" },
      to: {
        path: "^(src/(cli/commands|node/index|scan|report|judge|identify|normalize|read)|node_modules/(zod|yaml|handlebars|csv-parse))",
        dependencyTypesNot: ["dynamic-import", "type-only"],
      },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      comment:
        "What is shipped may use what package.json promises to install, and nothing that happens to lie in node_modules.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "unknown"] },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      comment: "An import that leads nowhere fails at run time, perhaps in a command that no test ran.",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "product-does-not-need-tests",
      severity: "error",
      comment: "Tests are not in the package: what is shipped must stand without them.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "tests-do-not-import-tests",
      severity: "error",
      comment: "Importing a test runs it again. What two tests share belongs in test/support.",
      from: { path: "^test/" },
      to: { path: "[.]test[.]ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Types count as imports: a stage that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node", "default"] },
  },
};
