import { UserError } from "../model/user-error.ts";
import { type Reporter, reporters } from "../report/index.ts";
import { nearest } from "../text/nearest.ts";

/** What a format is called, on the command line and in a file name. */
interface Format {
  readonly id: string;
  readonly extension: string;
}

/** One report that was asked for. `path` is undefined for standard output. */
export interface OutputSpec<Made extends Format = Reporter> {
  readonly reporter: Made;
  readonly path: string | undefined;
}

/** Reads `--output format[=path]`; text to standard output when none is given. */
export function parseOutputs(texts: readonly string[] | undefined): readonly OutputSpec[] {
  return parseOutputsOf(reporters, texts);
}

/** The same for a command with formats of its own. */
export function parseOutputsOf<Made extends Format>(
  formats: readonly Made[],
  texts: readonly string[] | undefined,
): readonly OutputSpec<Made>[] {
  const specs = (texts ?? ["text"]).map((text) => parseOutput(text, formats));
  if (specs.filter(({ path }) => path === undefined).length > 1) {
    throw new UserError(
      "only one report can go to standard output",
      {},
      "Give the others a file: --output html=report.html.",
    );
  }
  return specs;
}

function parseOutput<Made extends Format>(text: string, formats: readonly Made[]): OutputSpec<Made> {
  const at = text.indexOf("=");
  const id = at < 0 ? text : text.slice(0, at);
  const path = at < 0 ? undefined : text.slice(at + 1);
  const reporter = formats.find((format) => format.id === id);
  if (reporter === undefined) throw unknownFormat(id, formats);
  if (path === "")
    throw new UserError(
      `--output ${text} names no file`,
      {},
      `Write ${id}=report.${reporter.extension}, or only ${id}.`,
    );
  return { reporter, path: path === "-" ? undefined : path };
}

function unknownFormat(id: string, formats: readonly Format[]): UserError {
  const ids = formats.map((format) => format.id);
  const byExtension = formats.find((reporter) => id.toLowerCase().endsWith(`.${reporter.extension}`));
  const meant = byExtension === undefined ? nearest(id, ids) : `${byExtension.id}=${id}`;
  const hint = `${meant === undefined ? "" : `Did you mean ${meant}? `}Formats are: ${ids.join(", ")}.`;
  return new UserError(`--output does not know the format ${JSON.stringify(id)}`, {}, hint);
}
