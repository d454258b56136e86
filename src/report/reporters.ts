import { forms } from "./forms/forms.ts";
import type { Reporter } from "./reporter.ts";

/** Every format, in the order in which they are listed to people. */
export const reporters: readonly Reporter[] = [
  {
    id: "text",
    title: "Summary for the terminal",
    extension: "txt",
    load: async () => (await import("./text.ts")).text,
  },
  {
    id: "html",
    title: "Report for screen and paper, one self-contained file",
    extension: "html",
    load: async () => (await import("./html.ts")).html,
  },
  {
    id: "pdf",
    title: "The report as PDF, printed by an installed Chrome, Chromium or Edge",
    extension: "pdf",
    binary: "printed",
    load: async () => (await import("./pdf.ts")).pdf,
  },
  {
    id: "json",
    title: "Result as JSON, read again by netvet report, compare and verify",
    extension: "json",
    load: async () => (await import("./json.ts")).json,
  },
  {
    id: "csv",
    title: "Findings as CSV, one record a finding",
    extension: "csv",
    load: async () => (await import("./findings/csv.ts")).csv,
  },
  {
    id: "findings-xlsx",
    title: "Findings as a workbook, with the rules and their sources",
    extension: "xlsx",
    binary: "packed",
    load: async () => (await import("./findings/xlsx.ts")).findingsXlsx,
  },
  {
    id: "ndjson",
    title: "Findings as NDJSON, one object a line",
    extension: "ndjson",
    load: async () => (await import("./ndjson.ts")).ndjson,
  },
  {
    id: "plan",
    title: "Remediation plan as CSV, to fill in and hand back with --plan",
    extension: "csv",
    load: async () => (await import("./plan/csv.ts")).planCsv,
  },
  {
    id: "plan-xlsx",
    title: "Remediation plan as a workbook, to fill in and hand back with --plan",
    extension: "xlsx",
    binary: "packed",
    load: async () => (await import("./plan/xlsx.ts")).planXlsx,
  },
  {
    id: "sarif",
    title: "SARIF 2.1.0 for code-scanning hosts",
    extension: "sarif",
    load: async () => (await import("./sarif.ts")).sarif,
  },
  {
    id: "junit",
    title: "JUnit XML: a suite a pack, a case a rule",
    extension: "xml",
    load: async () => (await import("./junit.ts")).junit,
  },
  {
    id: "gitlab",
    title: "GitLab code quality report",
    extension: "json",
    load: async () => (await import("./gitlab.ts")).gitlab,
  },
  {
    id: "github",
    title: "GitHub workflow commands: annotations in a job's log",
    extension: "txt",
    load: async () => (await import("./github.ts")).github,
  },
  {
    id: "markdown",
    title: "Markdown for a merge-request comment",
    extension: "md",
    load: async () => (await import("./markdown.ts")).markdown,
  },
  {
    id: "step-summary",
    title: "Markdown for GitHub's step summary",
    extension: "md",
    load: async () => (await import("./markdown.ts")).stepSummary,
  },
  {
    id: "oscal",
    title: "OSCAL assessment results",
    extension: "json",
    load: async () => (await import("./oscal.ts")).oscal,
  },
  {
    id: "oscal-poam",
    title: "OSCAL plan of action and milestones",
    extension: "json",
    load: async () => (await import("./oscal.ts")).oscalPoam,
  },
  ...forms,
];
