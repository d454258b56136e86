import type { Criterion } from "../../model/assessment.ts";

/** What suppliers are evaluated by, in words that fit the head of a column. */
export const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  "rule-of-law": "Rule of law in the home state",
  "security-environment": "Security environment",
  "ethical-practices": "Ethical supplier practices",
  "standards-compliance": "Compliance with security standards",
  "government-control": "Free of foreign government control without judicial review",
  "transparent-ownership": "Transparent ownership and governance",
  "innovation-and-ip": "Innovation and respect for intellectual property",
  "ethical-record": "Record of ethical conduct",
  "transparent-financing": "Transparent financing",
  "undue-influence": "Free of undue foreign influence",
};
