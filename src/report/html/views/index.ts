import type { View } from "../engine.ts";
import type { Page } from "../page.ts";
import { appendices } from "./appendices.ts";
import { changes } from "./changes.ts";
import { limitations, reproducibility, signOff } from "./closing.ts";
import { cover } from "./cover.ts";
import { dataQuality } from "./data-quality.ts";
import { exceptions } from "./exceptions.ts";
import { notAssessed } from "./not-assessed.ts";
import { outlook } from "./outlook.ts";
import { plan } from "./plan.ts";
import { register } from "./register.ts";
import { results } from "./results.ts";
import { review } from "./review.ts";
import { scope } from "./scope.ts";
import { shares } from "./shares.ts";
import { summary } from "./summary.ts";
import { suppliers } from "./suppliers.ts";

/** What each section's partial is given, by the partial's name. A partial that is not here gets the whole page. */
export const views: Readonly<Record<string, (page: Page) => View>> = {
  cover,
  summary,
  scope,
  "data-quality": dataQuality,
  results,
  shares,
  suppliers,
  changes,
  register,
  review,
  "not-assessed": notAssessed,
  plan,
  exceptions,
  outlook,
  limitations,
  "sign-off": signOff,
  appendices,
  reproducibility,
};
