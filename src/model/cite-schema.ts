import { z } from "zod";

/** Mark of a source that the pack names itself, such as `own:board decision of 3 May 2026`; netvet does not know it. */
export const OWN_SOURCE = "own:";

/** Id in the register of instruments, or a source of one's own. */
export const citeSchema = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*|own:\s*\S.*)$/,
    "the id of an instrument, or own: and the name of a source of your own",
  );
