import { z } from "zod";
import { dayAfter, isIsoDuration } from "./iso-date.ts";
import { isoDateSchema } from "./iso-date-schema.ts";

/**
 * When a breach of the rule is one. `from` is the first day that is forbidden; `deadline` the last day that is allowed
 * (the day after it is the first forbidden one; 9999-12-31 stands for never). A trigger counts from an event that may still
 * be open.
 */
export const timeSchema = z
  .strictObject({
    /** First day on which the rule is there, such as the day on which its text was made; before it the rule is silent. */
    since: isoDateSchema.optional(),
    from: isoDateSchema.optional(),
    deadline: isoDateSchema.optional(),
    /** Last day on which the rule is in force. */
    until: isoDateSchema.optional(),
    suspended: z.array(z.strictObject({ from: isoDateSchema, until: isoDateSchema })).default([]),
    trigger: z
      .strictObject({
        event: z.string(),
        after: z.string().refine(isIsoDuration, "an ISO 8601 duration such as P4Y or P36M"),
        /** Day of the event; absent while it has not happened or is not known. */
        on: isoDateSchema.optional(),
      })
      .optional(),
    /** Assets ordered or installed before this day are outside the rule. */
    grandfather: z.strictObject({ by: z.enum(["orderedOn", "installedOn"]), before: isoDateSchema }).optional(),
  })
  .superRefine((time, context) => {
    for (const { path, message } of datesOutOfOrder(time)) context.addIssue({ code: "custom", path, message });
  });

export type RuleTime = z.infer<typeof timeSchema>;

interface Dated {
  readonly since?: string | undefined;
  readonly from?: string | undefined;
  readonly deadline?: string | undefined;
  readonly until?: string | undefined;
  readonly suspended: readonly { readonly from: string; readonly until: string }[];
}

function datesOutOfOrder(time: Dated): { path: (string | number)[]; message: string }[] {
  const { since, from, deadline, until } = time;
  const faults: { path: (string | number)[]; message: string }[] = [];
  if (from !== undefined && deadline !== undefined && deadline < from)
    faults.push({ path: ["deadline"], message: `the deadline ${deadline} lies before \`from\` ${from}` });
  const begins = from ?? (deadline === undefined ? undefined : dayAfter(deadline));
  if (since !== undefined && begins !== undefined && begins < since)
    faults.push({
      path: ["since"],
      message: `the rule forbids from ${begins}, before it is there \`since\` ${since}`,
    });
  const start = deadline ?? from ?? since;
  if (until !== undefined && start !== undefined && until < start)
    faults.push({ path: ["until"], message: `the last day ${until} lies before the first ${start}` });
  time.suspended.forEach((gap, index) => {
    if (gap.until < gap.from)
      faults.push({
        path: ["suspended", index, "until"],
        message: `the suspension ends ${gap.until} before it begins ${gap.from}`,
      });
  });
  return faults;
}
