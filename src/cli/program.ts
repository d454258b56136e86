import { Command, type OutputConfiguration } from "commander";
import { packageVersion } from "../node/package-version.ts";
import { addCompare, addInit, addVerify } from "./describe-compare.ts";
import { addExplain, addGate, addIdentify, addReport, addScan } from "./describe-line.ts";
import { addRules, addVendors } from "./describe-reference.ts";
import type { Done } from "./exit-code.ts";
import type { Io } from "./io.ts";

const DESCRIPTION =
  "Checks a mobile operator's equipment inventory against rules on untrusted 5G vendors: who really made each asset, " +
  "which rule it breaks and from which day, and what to do. It opens no network connection.";

const FOOTER = `
Exit codes: 0 assessed and passed, 1 assessed and failed, 2 could not do the job.
Begin with:
  $ netvet scan inventory.csv
  $ netvet scan inventory.csv -p gb -o html=report.html -o json=result.json
  $ netvet rules list`;

/** The command line: what can be asked. What is done is imported when it is known which command runs. */
export function createProgram(io: Io, done: Done): Command {
  const program = new Command("netvet")
    .description(DESCRIPTION)
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .addHelpText("after", FOOTER)
    .configureOutput(outputTo(io))
    .configureHelp({ helpWidth: Math.min(io.stdout.columns ?? 100, 120) })
    .exitOverride();
  for (const add of [
    addScan,
    addGate,
    addIdentify,
    addReport,
    addExplain,
    addCompare,
    addVerify,
    addRules,
    addVendors,
    addInit,
  ])
    add(program, io, done);
  return program;
}

function outputTo(io: Io): OutputConfiguration {
  const ignore = () => undefined;
  return {
    writeOut: (text) => io.stdout.write(text, ignore),
    writeErr: (text) => io.stderr.write(text, ignore),
    outputError: (text, write) => write(text.replace(/^error: /, "netvet: ")),
  };
}
