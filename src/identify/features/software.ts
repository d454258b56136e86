import type { Feature } from "../feature.ts";
import { layoutIndex } from "./layouts.ts";

/** Banners and version strings of operating systems: `VRP (R) software`, `V200R019C10SPC500`, `ZXR10 ROS Version`. */
export const software: Feature = {
  id: "software",
  fields: ["softwareVersion", "description"],
  compile(vendors) {
    const index = layoutIndex(vendors, (vendor) => vendor.software);
    if (index === undefined) return undefined;
    return (cell, say) => {
      for (const { about, match } of index.inside(cell.text, cell.lower)) {
        if (about.layout.pattern.startsWith("^") && match.index !== 0) continue;
        const { strength, grade, name } = about.layout;
        say({ vendor: about.vendor, strength, grade, read: match[0], comparedWith: name });
      }
    };
  },
};
