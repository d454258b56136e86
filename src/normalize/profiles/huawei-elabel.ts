import type { Profile } from "../profile.ts";
import { hasAll } from "./signs.ts";

/** Huawei: electronic labels as `display elabel` prints them. Optics and power units may name another maker. */
export const huaweiElabel: Profile = {
  id: "huawei-elabel",
  title: "Huawei electronic labels",
  matches: (signs) => hasAll(signs, "BoardType", "BarCode", "Item", "device"),
  fields: {
    name: "device",
    parent: "device",
    model: "BoardType",
    serialNumber: "BarCode",
    partNumber: "Item",
    description: "Description",
    manufacturedOn: "Manufactured",
    vendor: "VendorName",
    hardwareVersion: "IssueNumber",
    position: "position",
  },
  ignore: ["CLEICode", "BOM", "Model", "ElabelVersion"],
};
