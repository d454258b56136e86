import { z } from "zod";
import { isoDateSchema } from "../model/iso-date-schema.ts";

/** Keys that a later version adds are kept, so that a saved result loses nothing by being read and written again. */
export const object = z.looseObject;
export const number = z.number();
export const text = z.string();
export const texts = z.array(text);
export const maybeText = text.optional();
export const maybeDay = isoDateSchema.optional();
