import type { Profile } from "../profile.ts";
import { hasAll } from "./signs.ts";

/** Huawei: boards as the network elements answer to MML commands. Other answers in the same file are no equipment. */
export const huaweiMml: Profile = {
  id: "huawei-mml",
  title: "Huawei answers to MML commands",
  matches: (signs) => hasAll(signs, "NE (MML)"),
  impliedVendor: "Huawei",
  fields: {
    name: "NE (MML)",
    site: "NE (MML)",
    parent: "NE (MML)",
    model: "Type|Board Type|Config Type",
    serialNumber: "Serial Number|Bar Code",
    description: "Description",
    position: "Cabinet No.+Subrack No.+Slot No.",
    status: "Operational State|Operate State|Availability Status",
  },
  isEquipment: ({ model, serialNumber, partNumber }) => (model ?? serialNumber ?? partNumber) !== undefined,
};
