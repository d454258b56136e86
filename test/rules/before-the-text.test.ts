import { describe, expect, it } from "vitest";
import { addDays } from "../../src/model/iso-date.ts";
import { type Case, ruleSays } from "../support/rule-says.ts";

const made = (networkFunction: string, vendor = "huawei", facts: Case["asset"] = {}): Case => ({
  vendor,
  asset: { networkFunction, ...facts },
});
const core = made("amf");
const radio = made("gnb-du");
const lte = made("enb", "huawei", { generations: ["4G"] });
const bought: Case = { ...core, act: "procure" };
const unassessed = made("amf", "nokia");
const oneMaker: Case = { network: [{ asset: { networkFunction: "gnb" }, vendor: "nokia" }] };
const box = made("cpe", "zyxel", { countryOfProduction: "Taiwan" });
const camera = made("video-surveillance", "hikvision");

/** The day on which each text was made, or was first there: it asks nothing of the days before. */
const TEXTS: readonly [rule: string, facts: Case, day: string, outcome: string][] = [
  ["be/authorisation", radio, "2022-02-17", "review"],
  ["be/order", { ...radio, act: "procure" }, "2022-02-17", "review"],
  ["be/core-and-zones", core, "2022-02-17", "review"],
  ["be/sensitive-zones", made("gnb-du", "zte", { siteTags: ["sensitive-zone"] }), "2022-02-17", "review"],
  ["ca/purchase", radio, "2022-05-19", "due"],
  ["ca/5g-removal", radio, "2022-05-19", "due"],
  ["ca/4g-removal", lte, "2022-05-19", "due"],
  ["ca/5g-managed-services", made("gnb-du", "nokia", { managedBy: "ZTE Corporation" }), "2022-05-19", "due"],
  ["cr/seat", { ...radio, act: "procure" }, "2023-08-25", "due"],
  ["cr/installed", radio, "2023-08-25", "review"],
  ["cz/risk-analysis", radio, "2018-12-17", "review"],
  ["cz/strategic-supplier", core, "2025-06-26", "review"],
  ["de/5g-core", core, "2024-07-11", "due"],
  ["de/management", made("ems", "zte", { generations: ["5G"] }), "2024-07-11", "due"],
  ["dk/tdc-net-dwdm", made("dwdm"), "2023-01-01", "review"],
  ["dk/supplier-act", core, "2021-06-08", "review"],
  ["ee/use-permit", made("gnb-du", "ericsson"), "2021-11-24", "review"],
  ["ee/order", { ...made("gnb-du", "ericsson"), act: "procure" }, "2021-11-24", "review"],
  ["ee/supplier-criteria-recalled", unassessed, "2019-10-31", "unknown"],
  ["ee/elisa-5g", radio, "2022-11-25", "review"],
  ["ee/elisa-older", lte, "2022-11-25", "review"],
  ["es/critical-new", core, "2022-03-29", "review"],
  ["es/two-suppliers", oneMaker, "2022-03-29", "review"],
  ["es/sites-new", made("gnb-du", "zte", { siteTags: ["nuclear-plant"] }), "2022-03-29", "review"],
  ["es/removal", core, "2022-03-29", "review"],
  ["es/sites-removal", made("gnb-du", "zte", { siteTags: ["nuclear-plant"] }), "2022-03-29", "review"],
  ["eu-csa2/key-assets-new", core, "2026-01-20", "review"],
  ["eu-csa2/key-assets-removal", core, "2026-01-20", "review"],
  ["eu-toolbox/managed-services", made("gnb-du", "nokia", { managedBy: "ZTE Corporation" }), "2023-06-15", "review"],
  ["eu-toolbox/several-suppliers", oneMaker, "2020-01-29", "fail"],
  ["fr/authorisation", made("gnb-du", "nokia", { installedOn: "2019-02-02" }), "2019-08-01", "review"],
  ["fr/order", { ...radio, act: "procure" }, "2019-08-01", "review"],
  ["gb/5g-all", radio, "2022-10-13", "due"],
  ["gb/core", core, "2022-10-13", "due"],
  ["gb/full-fibre-new", made("olt"), "2022-10-13", "review"],
  ["in/connect", made("gnb-du", "nokia"), "2020-12-16", "review"],
  ["in/order", { ...made("gnb-du", "nokia"), act: "procure" }, "2020-12-16", "review"],
  ["in/upgrade", lte, "2020-12-16", "review"],
  ["lt/5g-replaced", radio, "2021-05-25", "due"],
  ["lt/linked-older", lte, "2021-05-25", "review"],
  ["lv/security-requirements", core, "2022-07-14", "review"],
  ["mk/supplier-criteria", unassessed, "2020-10-23", "unknown"],
  ["mk/untrusted-vendors-purchase", bought, "2020-10-23", "fail"],
  ["pl/no-new", radio, "2026-02-19", "review"],
  ["pl/critical-removal", core, "2026-02-19", "review"],
  ["pl/other-removal", radio, "2026-02-19", "review"],
  ["pt/seat", radio, "2023-05-23", "review"],
  ["ro/core-removal", core, "2021-06-11", "review"],
  ["ro/other-removal", radio, "2021-06-11", "review"],
  ["se/central-functions", made("amf", "zte", { siteTags: ["band-2300"] }), "2020-10-20", "due"],
  ["sk/nbu-decision", core, "2021-08-01", "review"],
  ["sk/supplier-criteria-headings", unassessed, "2020-10-23", "unknown"],
  ["sk/supplier-criteria-points", unassessed, "2020-10-23", "unknown"],
  ["sk/untrusted-vendors-purchase", bought, "2020-10-23", "fail"],
  ["us-889/part-b", radio, "2019-08-13", "due"],
  ["us-889/limited-purposes", camera, "2019-08-13", "review"],
  ["us-889/no-user-data", made("rectifier"), "2019-08-13", "review"],
  ["us-covered-list/limited-purposes", camera, "2021-03-12", "review"],
  ["us-covered-list/new-authorisation", radio, "2022-11-25", "review"],
  ["us-covered-list/older-models", radio, "2026-06-26", "due"],
  ["us-covered-list/older-models-limited", camera, "2026-06-26", "review"],
  ["us-covered-list/modules-inside", { ...made("cpe", "nokia"), components: ["huawei"] }, "2025-10-28", "review"],
  ["us-covered-list/foreign-routers", box, "2026-03-23", "review"],
  [
    "us-covered-list/foreign-inverters",
    made("rectifier", "eltek", { countryOfProduction: "China" }),
    "2026-07-28",
    "review",
  ],
  ["us-usf/support", lte, "2020-06-30", "fail"],
  ["xk/washington-agreement-purchase", bought, "2020-10-23", "fail"],
];

describe("before its text was made", () => {
  it.each(TEXTS)("%s is silent about %o up to %s, then says %s", (rule, facts, day, outcome) => {
    expect([addDays(day, -1), day].map((asOf) => ruleSays(rule, facts, asOf))).toEqual(["not-applicable", outcome]);
  });
});
