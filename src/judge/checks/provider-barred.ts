import { z } from "zod";
import { fold } from "../../text/fold.ts";
import { defineCheck, SILENT } from "../define-check.ts";
import { fieldPart } from "../key-part.ts";
import { makerNames } from "../option-words.ts";

const optionsSchema = z.strictObject({
  /** Vendor ids whose companies may not run or maintain the equipment. */
  vendors: z.array(z.string()).min(1),
});

/** No managed service by the named vendors. Silent where the inventory names no company that runs the equipment. */
export const providerBarred = defineCheck({
  id: "provider-barred",
  title: "No managed service by named vendors",
  options: optionsSchema,
  words: ({ vendors }, nameOf) => `No company of ${makerNames(vendors, nameOf)} runs or maintains the equipment.`,
  needsMaker: false,
  reads: () => () => [fieldPart("managedBy")],
  each: ({ vendors }, context) => {
    const names = vendors.map((id) => namesOf(context.vendors.get(id), id));
    return ({ asset: { managedBy } }) => {
      if (managedBy === undefined) return SILENT;
      const words = ` ${fold(managedBy)} `;
      const barred = names.some((list) => list.some((name) => words.includes(` ${name} `)));
      return barred
        ? { is: "broken", message: { id: "provider-barred", args: { provider: managedBy } } }
        : { is: "clear" };
    };
  },
});

/** Folded names; words that also mean something else are left out. */
function namesOf(
  vendor: { name: string; aliases: readonly { value: string; match: string }[] } | undefined,
  id: string,
): string[] {
  if (vendor === undefined) return [fold(id)];
  const aliases = vendor.aliases.filter(({ match }) => match === "any" || match === "word").map(({ value }) => value);
  return [vendor.name, ...aliases].map(fold).filter((name) => name !== "");
}
