import { z } from "zod";

/** Ids of rules, packs, network functions and site tags. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
