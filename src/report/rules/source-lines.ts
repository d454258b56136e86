import type { Instrument } from "../../model/instrument.ts";
import { capital } from "../format.ts";
import { indented } from "../text/lines.ts";

/** An instrument for a reader: what it is, where it stands, what of it was read, what only recalled, what is disputed. */
export function sourceLines(instrument: Instrument, width: number): string[] {
  const { id, title, sources, recalled, disagreements, checkedOn, approval, exceptions, penalties } = instrument;
  return [
    ...indented(`${id}: ${title}`, 2, width),
    ...indented(standing(instrument), 4, width),
    ...sources.flatMap((source) => {
      const how = source.read ? `read${source.checkedOn === undefined ? "" : ` on ${source.checkedOn}`}` : "not read";
      const at = source.url ?? source.id ?? source.note ?? "";
      return indented(
        `${capital(source.kind)} source, ${how}: ${source.title}${at === "" ? "" : ` <${at}>`}`,
        4,
        width,
      );
    }),
    ...one("Approval", approval, width),
    ...exceptions.flatMap((text) => one("Exception", text, width)),
    ...one("Penalty", penalties, width),
    ...recalled.flatMap((text) => one("Only recalled", text, width)),
    ...disagreements.flatMap((text) => one("Sources disagree", text, width)),
    ...indented(`Last checked ${checkedOn}.`, 4, width),
  ];
}

function standing({ kind, force, adopted, inForce, status }: Instrument): string {
  const parts = [
    capital(kind.replaceAll("-", " ")),
    force,
    adopted === undefined ? undefined : `adopted ${adopted}`,
    inForce === undefined ? undefined : `in force ${inForce}`,
    status,
  ];
  return `${parts.filter((part) => part !== undefined).join(", ")}.`;
}

function one(label: string, text: string | undefined, width: number): string[] {
  return text === undefined ? [] : indented(`${label}: ${text}`, 4, width);
}
