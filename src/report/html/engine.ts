import Handlebars from "handlebars";
import { UserError } from "../../model/user-error.ts";
import { helpers } from "./helpers.ts";
import { oneLine } from "./one-line.ts";

/** What a template is given. */
export type View = Readonly<Record<string, unknown>>;

/** Renders templates piece by piece. */
export interface Engine {
  /** The frame, with each section that it names rendered when its turn comes. */
  stream(frame: string, frameView: View, section: (name: string) => View): Iterable<string>;
  /** One template at once; `name` is its key. */
  render(name: string, view: View): string;
}

const PARTIAL = /^html\/partials\/(.+)\.hbs$/;
/** A line of its own: `{{> name}}` is a section of the frame, `{{> name each=rows}}` a row of a section. */
const SECTION_LINE = /^[ \t]*\{\{>\s*([\w-]+)\s*\}\}[ \t]*$/m;
const ROWS_LINE = /^[ \t]*\{\{>\s*([\w-]+)\s+each=(\w+)\s*\}\}[ \t]*$/m;
const BATCH = 100;
/** Nothing else is a helper, so that every other name is looked up in the view alone: half of the code, half of the time. */
const KNOWN = {
  // What `log` is given would go to standard output, where a report may stand.
  knownHelpers: { ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])), log: false },
  knownHelpersOnly: true,
};

/** An engine over the given texts (keys are paths under `templates/`); each template is compiled once. */
export function createEngine(templates: Readonly<Record<string, string>>): Engine {
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...helpers });
  for (const [path, text] of Object.entries(templates)) {
    const name = PARTIAL.exec(path)?.[1];
    if (name !== undefined) handlebars.registerPartial(name, text);
  }
  const compile = (text: string, name: string) => compiled(handlebars, text, name);
  const partialPath = (name: string) => `html/partials/${name}.hbs`;
  const partial = (name: string) => templateText(templates, partialPath(name));

  function* section(name: string, view: View): Iterable<string> {
    const parts = partial(name).split(ROWS_LINE);
    for (let at = 0; at < parts.length; at += 3) {
      yield compile(parts[at] ?? "", partialPath(name))(view);
      const [row, key] = [parts[at + 1], parts[at + 2]];
      if (row !== undefined && key !== undefined) yield* rows(row, view[key]);
    }
  }

  function* rows(name: string, list: unknown): Iterable<string> {
    const row = compile(partial(name), partialPath(name));
    const all: readonly View[] = Array.isArray(list) ? list : [];
    for (let at = 0; at < all.length; at += BATCH) {
      yield all
        .slice(at, at + BATCH)
        .map((one) => row(one))
        .join("");
    }
  }

  return {
    *stream(frame, frameView, viewOf) {
      const parts = templateText(templates, frame).split(SECTION_LINE);
      for (let at = 0; at < parts.length; at += 2) {
        yield compile(parts[at] ?? "", frame)(frameView);
        const name = parts[at + 1];
        if (name !== undefined) yield* section(name, viewOf(name));
      }
    },
    render: (name, view) => compile(templateText(templates, name), name)(view),
  };
}

/** A piece of a template: its own text, or the line that names a partial which is made by itself. */
export interface Piece {
  readonly text: string;
  readonly partial?: string;
}

/** The pieces in which a template is rendered: a frame is cut at its sections, all else at its rows. */
export function piecesOf(key: string, text: string): Piece[] {
  const line = key === "html/report.hbs" ? SECTION_LINE : ROWS_LINE;
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = line.exec(rest); found !== null; found = line.exec(rest)) {
    pieces.push({ text: rest.slice(0, found.index) }, { text: found[0], partial: found[1] ?? "" });
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, { text: rest }];
}

/** A template that names itself and says what to do when it cannot be read or filled. */
function compiled(handlebars: typeof Handlebars, text: string, name: string): (view: View) => string {
  const template = handlebars.compile<View>(text, KNOWN);
  return (view) => {
    try {
      return template(view);
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new UserError(
        `this template of the report cannot be used: ${oneLine(said)}`,
        { file: name },
        "Compare it with the built-in one; a line {{> name each=list}} stands outside of every {{#block}}.",
      );
    }
  };
}

/** The text of a template. Throws a UserError when there is none. */
export function templateText(templates: Readonly<Record<string, string>>, name: string): string {
  const text = templates[name];
  if (text === undefined) {
    throw new UserError(
      `the report template ${name} is missing`,
      { file: name },
      "Add the file to the template folder.",
    );
  }
  return text;
}
