import { z } from "zod";

/** A real day of the Gregorian calendar, written YYYY-MM-DD. */
export const isoDateSchema = z.iso.date("a day is written YYYY-MM-DD");
