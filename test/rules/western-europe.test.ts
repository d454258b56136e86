import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const radio: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" } };
const core: Case = { vendor: "huawei", asset: { networkFunction: "amf" } };
const secret: Case = { vendor: "huawei", asset: { networkFunction: "router", siteTags: ["national-security"] } };
const sites = (huawei: number, others: number): Case => ({
  network: Array.from({ length: huawei + others }, (_, index) => ({
    asset: { networkFunction: "gnb-du", site: `S${index}`, trafficWeight: 1 },
    vendor: index < huawei ? "huawei" : "nokia",
  })),
});
const lines = (huawei: number, others: number): Case => ({
  network: [
    { asset: { networkFunction: "olt", quantity: huawei }, vendor: "huawei" },
    { asset: { networkFunction: "olt", quantity: others }, vendor: "nokia" },
  ],
});

describe("United Kingdom", () => {
  it.each<[string, Case, string, string]>([
    ["gb/5g-new", { ...radio, act: "procure" }, "2022-10-12", "not-applicable"],
    ["gb/5g-new", { ...radio, act: "procure" }, "2022-10-13", "fail"],
    ["gb/5g-new", { ...radio, act: "install" }, today, "fail"],
    ["gb/5g-new", { ...radio, act: "upgrade" }, today, "not-applicable"],
    ["gb/5g-new", { ...radio, vendor: "hisilicon", act: "procure" }, today, "fail"],
    ["gb/5g-new", { ...radio, vendor: "zte", act: "procure" }, today, "pass"],
    [
      "gb/5g-installed-late",
      { vendor: "huawei", asset: { networkFunction: "gnb-du", installedOn: "2022-10-12" } },
      today,
      "not-applicable",
    ],
    [
      "gb/5g-installed-late",
      { vendor: "huawei", asset: { networkFunction: "gnb-du", installedOn: "2022-10-13" } },
      today,
      "fail",
    ],
    ["gb/5g-installed-late", radio, today, "review"],
    ["gb/national-security-sites", secret, "2023-01-28", "due"],
    ["gb/national-security-sites", secret, "2023-01-29", "fail"],
    ["gb/national-security-sites", { ...secret, act: "upgrade" }, "2023-01-29", "fail"],
    ["gb/national-security-sites", { ...secret, act: "maintain" }, "2023-01-29", "not-applicable"],
    ["gb/core", core, "2023-12-31", "due"],
    ["gb/core", core, "2024-01-01", "fail"],
    ["gb/core", { ...core, act: "procure" }, "2024-01-01", "fail"],
    ["gb/core", radio, "2024-01-01", "not-applicable"],
    ["gb/transmission", { vendor: "huawei", asset: { networkFunction: "dwdm" } }, "2025-12-31", "review"],
    ["gb/transmission", { vendor: "huawei", asset: { networkFunction: "dwdm" } }, "2026-01-01", "review"],
    ["gb/transmission", { vendor: "huawei", asset: { networkFunction: "microwave" } }, today, "not-applicable"],
    ["gb/5g-access-share-sites", sites(7, 13), "2023-08-01", "pass"],
    ["gb/5g-access-share-sites", sites(8, 12), "2023-07-31", "due"],
    ["gb/5g-access-share-sites", sites(8, 12), "2023-08-01", "fail"],
    ["gb/5g-access-share-traffic", sites(7, 13), "2023-08-01", "pass"],
    ["gb/5g-access-share-traffic", sites(8, 12), "2023-08-01", "fail"],
    ["gb/full-fibre-share", lines(35, 65), "2023-11-01", "pass"],
    ["gb/full-fibre-share", lines(351, 649), "2023-10-31", "due"],
    ["gb/full-fibre-share", lines(351, 649), "2023-11-01", "fail"],
    ["gb/full-fibre-new", { vendor: "huawei", act: "procure", asset: { networkFunction: "ont" } }, today, "review"],
    [
      "gb/full-fibre-new",
      { vendor: "huawei", act: "procure", asset: { networkFunction: "wlan" } },
      today,
      "not-applicable",
    ],
    ["gb/5g-all", radio, "2027-12-31", "due"],
    ["gb/5g-all", radio, "2028-01-01", "fail"],
    ["gb/5g-all", { ...radio, act: "upgrade" }, "2027-12-31", "due"],
    ["gb/5g-all", { ...radio, act: "upgrade" }, "2028-01-01", "fail"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Germany", () => {
  const manager = (...generations: NonNullable<NonNullable<Case["asset"]>["generations"]>): Case => ({
    vendor: "huawei",
    asset: { networkFunction: "nms", ...(generations.length > 0 && { generations }) },
  });
  it.each<[string, Case, string, string]>([
    ["de/5g-core", core, "2026-12-31", "due"],
    ["de/5g-core", core, "2027-01-01", "fail"],
    ["de/5g-core", { ...core, act: "procure" }, "2026-12-31", "due"],
    ["de/5g-core", { ...core, act: "maintain" }, "2027-01-01", "not-applicable"],
    ["de/5g-core", { vendor: "zte", asset: { networkFunction: "mme" } }, "2027-01-01", "not-applicable"],
    ["de/5g-core", radio, "2030-01-01", "not-applicable"],
    [
      "de/5g-core-platform",
      { vendor: "zte", asset: { networkFunction: "server", generations: ["5G"] } },
      today,
      "review",
    ],
    ["de/5g-core-platform", { vendor: "zte", asset: { networkFunction: "nms" } }, today, "not-applicable"],
    ["de/management", manager("5G"), "2029-12-31", "due"],
    ["de/management", manager("5G"), "2030-01-01", "fail"],
    ["de/management", manager("4G", "5G"), "2030-01-01", "fail"],
    ["de/management", manager("2G", "4G"), "2030-01-01", "not-applicable"],
    ["de/management", manager(), "2030-01-01", "review"],
    ["de/management", { vendor: "huawei", asset: { networkFunction: "oss" } }, "2030-01-01", "not-applicable"],
    ["de/management", { vendor: "huawei", asset: { networkFunction: "dwdm" } }, "2030-01-01", "not-applicable"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

const held = (permit: string, act: "operate" | "upgrade" | "procure"): Case => ({
  vendor: "huawei",
  asset: { networkFunction: "gnb-du", installedOn: "2019-02-02", permit },
  act,
});
const ordered: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" }, act: "procure" };

describe("France and Belgium", () => {
  it.each<[string, Case, string, string]>([
    ["fr/authorisation", held("A until 2028-05-31", "operate"), "2028-05-31", "pass"],
    ["fr/authorisation", held("A until 2028-05-31", "operate"), "2028-06-01", "fail"],
    ["fr/authorisation", ordered, today, "not-applicable"],
    ["fr/order", ordered, today, "review"],
    ["fr/order", held("A until 2026-11-28", "procure"), today, "pass"],
    ["fr/order", held("A until 2026-11-27", "procure"), today, "review"],
    ["fr/authorisation", held("A until 2019-08-30", "operate"), "2019-08-31", "due"],
    ["fr/authorisation", held("A until 2019-08-30", "operate"), "2019-09-01", "fail"],
    ["be/authorisation", held("B until 2022-03-30", "operate"), "2022-03-31", "due"],
    ["be/authorisation", held("B until 2022-03-30", "operate"), "2022-04-01", "fail"],
    ["be/authorisation", held("B until 2026-11-27", "operate"), today, "fail"],
    ["be/authorisation", held("B until 2026-11-27", "upgrade"), today, "fail"],
    ["be/authorisation", ordered, today, "not-applicable"],
    ["be/order", ordered, today, "review"],
    ["be/order", held("B until 2026-11-28", "procure"), today, "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("powers and plans whose decisions are not public", () => {
  const order: Case = { vendor: "nokia", asset: { networkFunction: "gnb-du" }, act: "procure" };
  const planned = (until: string): Case => ({
    ...order,
    asset: { networkFunction: "gnb-du", permit: `Plan until ${until}` },
  });
  it.each<[string, Case, string, string]>([
    ["it/approved-plan", order, "2019-03-25", "not-applicable"],
    ["it/approved-plan", order, "2019-03-26", "review"],
    ["it/approved-plan", planned(today), today, "pass"],
    ["it/approved-plan", planned("2026-11-27"), today, "review"],
    ["it/approved-plan", { ...radio, act: "operate" }, today, "not-applicable"],
    ["nl/designated-parts", core, "2019-11-27", "not-applicable"],
    ["nl/designated-parts", core, "2019-11-28", "review"],
    ["nl/designated-parts", order, today, "pass"],
    ["at/classification", core, "2021-10-31", "not-applicable"],
    ["at/classification", core, "2021-11-01", "review"],
    ["at/classification", { vendor: "fiberhome", asset: { networkFunction: "olt" } }, today, "review"],
    ["ie/relevant-vendor", core, "2023-12-31", "not-applicable"],
    ["ie/relevant-vendor", core, "2024-01-01", "review"],
    ["ie/relevant-vendor", { vendor: "datang", asset: { networkFunction: "gnb-du" } }, today, "review"],
    ["si/critical-infrastructure", radio, "2022-11-09", "not-applicable"],
    ["si/critical-infrastructure", radio, "2022-11-10", "review"],
    [
      "si/critical-infrastructure",
      { vendor: "huawei", asset: { networkFunction: "amf", siteTags: ["depot"] } },
      today,
      "not-applicable",
    ],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Spain and Portugal", () => {
  const bought = (vendor: string, siteTags?: string[]): Case => ({
    vendor,
    asset: { networkFunction: "gnb-du", siteTags },
    act: "procure",
  });
  it.each<[string, Case, string, string]>([
    [
      "es/two-suppliers",
      { network: [{ asset: { networkFunction: "gnb" }, vendor: "nokia" }] },
      "2022-03-28",
      "not-applicable",
    ],
    ["es/two-suppliers", { network: [{ asset: { networkFunction: "gnb" }, vendor: "nokia" }] }, today, "review"],
    ["es/critical-new", { ...core, act: "procure" }, today, "review"],
    ["es/critical-new", bought("huawei"), today, "not-applicable"],
    ["es/sites-new", bought("zte", ["national-defence"]), today, "review"],
    ["es/sites-new", bought("zte", ["depot"]), today, "not-applicable"],
    ["es/sites-new", bought("zte"), today, "review"],
    ["es/removal", core, "2040-01-01", "review"],
    ["es/sites-removal", { ...bought("zte", ["national-defence"]), act: "operate" }, today, "review"],
    ["es/sites-removal", { ...bought("zte", ["depot"]), act: "operate" }, today, "not-applicable"],
    ["es/sites-removal", { ...bought("zte", ["national-defence"]), act: "upgrade" }, today, "review"],
    ["es/removal", { ...core, act: "upgrade" }, today, "review"],
    ["eu-csa2/key-assets-removal", { ...core, act: "upgrade" }, today, "review"],
    ["pt/seat", bought("zte"), "2023-05-22", "not-applicable"],
    ["pt/seat", bought("zte"), "2023-05-23", "review"],
    ["pt/seat", bought("samsung"), today, "pass"],
    ["pt/seat", { vendor: "zte", asset: { networkFunction: "nodeb", generations: ["3G"] } }, today, "not-applicable"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});
