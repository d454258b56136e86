import Handlebars from "handlebars";
import { UserError } from "../../model/user-error.ts";
import { piecesOf } from "./engine.ts";
import { helpers } from "./helpers.ts";
import { oneLine } from "./one-line.ts";
import { refuseEndless } from "./refuse-endless.ts";

/** Helpers that Handlebars brings itself and a report may use. */
const BUILT_IN: readonly string[] = ["if", "unless", "each", "with", "lookup"];
const PARSE_ERROR = /^Parse error on line (\d+):\s*/;

/** A template of a person's own: its key among all templates, and how to name it to them. */
export interface OwnTemplate {
  readonly key: string;
  readonly file: string;
}

/**
 * Reads a person's templates before any work begins. Throws a UserError with file and line for one that cannot be read, or
 * that names a partial or a helper which there is not, or would not end.
 */
export function checkTemplates(own: readonly OwnTemplate[], templates: Readonly<Record<string, string>>): void {
  for (const { key, file } of own) {
    if (key.endsWith(".js")) continue;
    refuseEndless(key, file, templates);
    let line = 0;
    for (const { text, partial } of piecesOf(key, templates[key] ?? "")) {
      if (partial !== undefined) refuseUnknown(partial, templates, { file, line: line + 1 });
      else checkPiece(text, templates, file, line);
      line += text.split("\n").length - 1;
    }
  }
}

function checkPiece(text: string, templates: Readonly<Record<string, string>>, file: string, before: number): void {
  const visitor = new Handlebars.Visitor();
  const place = (node: hbs.AST.Node) => ({ file, line: before + node.loc.start.line });
  visitor.PartialStatement = (node) => {
    if (node.name.type === "PathExpression") refuseUnknown(node.name.original, templates, place(node));
  };
  const called = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression) => {
    const path = node.path as hbs.AST.PathExpression; // literals in its place have no parameters
    if (node.params.length > 0 && !Object.hasOwn(helpers, path.original) && !BUILT_IN.includes(path.original))
      throw new UserError(`there is no helper ${path.original}`, place(node), "templates/README.md names the helpers.");
  };
  const { MustacheStatement, BlockStatement, SubExpression } = Handlebars.Visitor.prototype;
  visitor.MustacheStatement = (node) => {
    called(node);
    MustacheStatement.call(visitor, node);
  };
  visitor.BlockStatement = (node) => {
    called(node);
    BlockStatement.call(visitor, node);
  };
  visitor.SubExpression = (node) => {
    called(node);
    SubExpression.call(visitor, node);
  };
  visitor.accept(parsed(text, file, before));
}

function parsed(text: string, file: string, before: number): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const line = before + Number(PARSE_ERROR.exec(said)?.[1] ?? 1);
    throw new UserError(
      `this template cannot be read: ${oneLine(said.replace(PARSE_ERROR, ""))}`,
      { file, line },
      "Close every {{#block}} with its {{/block}}; a line {{> name each=list}} stands outside of them.",
    );
  }
}

function refuseUnknown(
  name: string,
  templates: Readonly<Record<string, string>>,
  place: { readonly file: string; readonly line: number },
): void {
  if (templates[`html/partials/${name}.hbs`] === undefined)
    throw new UserError(`there is no partial ${name}`, place, `Add partials/${name}.hbs to the template folder.`);
}
