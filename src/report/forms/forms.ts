import type { Reporter } from "../reporter.ts";
import { equipmentDeclaration } from "./equipment-declaration.ts";
import { far889 } from "./far-889.ts";
import { fcc150007 } from "./fcc-1-50007.ts";

/** Regulators' forms, each as Markdown and as CSV. */
export const forms: readonly Reporter[] = [...far889, ...fcc150007, ...equipmentDeclaration];
