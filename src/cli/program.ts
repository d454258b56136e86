import { Command, type OutputConfiguration } from "commander";
import { packageVersion } from "../node/package-version.ts";
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

type Describe = (program: Command, io: Io, done: Done) => void;

const line = () => import("./describe-line.ts");
const comparing = () => import("./describe-compare.ts");
const reference = () => import("./describe-reference.ts");

/** The commands in the order of the help. The flags of one are imported when it is asked for or help lists all. */
const COMMANDS: Readonly<Record<string, () => Promise<Describe>>> = {
  scan: async () => (await line()).addScan,
  gate: async () => (await line()).addGate,
  identify: async () => (await line()).addIdentify,
  report: async () => (await import("./describe-report.ts")).addReport,
  explain: async () => (await import("./describe-explain.ts")).addExplain,
  compare: async () => (await comparing()).addCompare,
  verify: async () => (await comparing()).addVerify,
  rules: async () => (await reference()).addRules,
  vendors: async () => (await reference()).addVendors,
  init: async () => (await comparing()).addInit,
};

/** The commands that these words need described: the one they name, none for the version alone, else all. */
export function commandsFor(argv: readonly string[]): readonly string[] {
  if (argv.length > 0 && argv.every((word) => word === "--version" || word === "-V")) return [];
  const named = argv.find((word) => !word.startsWith("-"));
  return named !== undefined && Object.hasOwn(COMMANDS, named) ? [named] : Object.keys(COMMANDS);
}

/** The command line: what can be asked. What is done is imported when it is known which command runs. */
export async function createProgram(
  io: Io,
  done: Done,
  commands: readonly string[] = Object.keys(COMMANDS),
): Promise<Command> {
  const program = new Command("netvet")
    .description(DESCRIPTION)
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .addHelpText("after", FOOTER)
    .configureOutput(outputTo(io))
    .configureHelp({ helpWidth: Math.min(io.stdout.columns ?? 100, 120) })
    .exitOverride();
  for (const name of commands) (await COMMANDS[name]?.())?.(program, io, done);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.configureOutput(withUsage(command));
  return program;
}

/** Commander says which argument is wrong and not which there are. */
function withUsage(command: Command): OutputConfiguration {
  const { outputError } = command.configureOutput();
  const usage = () => `  Usage: ${command.createHelp().commandUsage(command)}\n`;
  return {
    outputError: (text, write) => {
      outputError?.(text, write);
      if (/^error: (missing required argument|too many arguments)/.test(text)) write(usage());
    },
  };
}

function outputTo(io: Io): OutputConfiguration {
  const ignore = () => undefined;
  return {
    writeOut: (text) => io.stdout.write(text, ignore),
    writeErr: (text) => io.stderr.write(text, ignore),
    outputError: (text, write) => write(text.replace(/^error: /, "netvet: ")),
  };
}
