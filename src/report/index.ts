export type { Paper, Rendering, ReportContext, Reporter, ReportLook, StreamedRendering } from "./reporter.ts";
export { reporters } from "./reporters.ts";
export { streamedFormats } from "./streamed.ts";
