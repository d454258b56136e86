import { describe, expect, it } from "vitest";
import { type Case, ruleSays } from "../support/rule-says.ts";

const today = "2026-11-28";
const core: Case = { asset: { networkFunction: "amf" } };
const station: Case = { vendor: "huawei", asset: { networkFunction: "gnb-du" } };
const documented = (networkFunction: string, until: string): Case => ({
  vendor: "nokia",
  asset: { networkFunction, permit: `CP-4 until ${until}` },
});

describe("Finland", () => {
  it.each<[string, Case, string, string]>([
    ["fi/critical-parts", { ...core, vendor: "nokia" }, "2021-05-31", "not-applicable"],
    ["fi/critical-parts", { ...core, vendor: "nokia" }, "2021-06-01", "review"],
    ["fi/critical-parts", documented("amf", "2021-11-29"), "2021-11-30", "review"],
    ["fi/critical-parts", documented("amf", "2021-11-30"), "2021-12-01", "review"],
    ["fi/critical-parts", documented("amf", "2026-11-27"), today, "review"],
    ["fi/critical-parts", documented("amf", today), today, "pass"],
    ["fi/base-stations", station, "2025-12-18", "not-applicable"],
    ["fi/base-stations", station, "2025-12-19", "review"],
    ["fi/base-stations", documented("gnb-du", "2026-12-17"), "2026-12-18", "review"],
    ["fi/base-stations", documented("gnb-du", "2026-12-18"), "2026-12-19", "review"],
    ["fi/removal-order", { ...core, vendor: "zte" }, "2020-12-06", "not-applicable"],
    ["fi/removal-order", { ...core, vendor: "zte" }, "2020-12-07", "review"],
    ["fi/removal-order", { ...core, vendor: "nokia" }, today, "pass"],
    ["fi/removal-order", station, today, "not-applicable"],
    ["fi/removal-order-base-stations", { ...station, vendor: "huawei" }, "2026-12-19", "review"],
    ["fi/removal-order-base-stations", { ...station, vendor: "nokia" }, "2026-12-19", "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

const bare: Case = { vendor: "zte", asset: { networkFunction: "amf", siteTags: ["band-3500"] } };

describe("Sweden", () => {
  it.each<[string, Case, string, string]>([
    ["se/new-central-functions", { ...bare, act: "procure" }, "2021-01-19", "due"],
    ["se/new-central-functions", { ...bare, act: "procure" }, "2021-01-20", "fail"],
    ["se/new-central-functions", { ...bare, act: "operate" }, today, "not-applicable"],
    ["se/central-functions", bare, "2025-01-01", "due"],
    ["se/central-functions", bare, "2025-01-02", "fail"],
    ["se/central-functions", { ...bare, act: "upgrade" }, "2025-01-02", "fail"],
    ["se/central-functions", { ...bare, vendor: "hikvision" }, today, "pass"],
    [
      "se/central-functions",
      { vendor: "zte", asset: { networkFunction: "amf", siteTags: ["band-700"] } },
      today,
      "not-applicable",
    ],
    ["se/central-functions", { vendor: "zte", asset: { networkFunction: "amf" } }, today, "review"],
    [
      "se/functions-elsewhere",
      { vendor: "zte", asset: { networkFunction: "amf", siteTags: ["noc"] } },
      today,
      "review",
    ],
    ["se/functions-elsewhere", { ...bare, act: "procure" }, today, "not-applicable"],
    ["se/band-not-told", { vendor: "zte", asset: { networkFunction: "gnb", siteTags: ["hospital"] } }, today, "review"],
    [
      "se/band-not-told",
      { vendor: "zte", asset: { networkFunction: "gnb", siteTags: ["band-700"] } },
      today,
      "not-applicable",
    ],
    [
      "se/central-functions",
      { vendor: "zte", asset: { networkFunction: "olt", siteTags: ["band-3500"] } },
      today,
      "not-applicable",
    ],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Lithuania", () => {
  it.each<[string, Case, string, string]>([
    ["lt/5g-purchase", { ...station, act: "procure" }, "2021-12-31", "due"],
    ["lt/5g-purchase", { ...station, act: "procure" }, "2022-01-01", "fail"],
    ["lt/5g-replaced", station, "2025-12-31", "due"],
    ["lt/5g-replaced", station, "2026-01-01", "fail"],
    ["lt/5g-replaced", { ...station, act: "upgrade" }, "2026-01-01", "fail"],
    ["lt/5g-replaced", { ...station, vendor: "ufispace" }, today, "review"],
    ["lt/5g-replaced", { ...station, vendor: "samsung" }, today, "pass"],
    ["lt/linked-older", { vendor: "zte", asset: { networkFunction: "enb" } }, today, "review"],
    ["lt/linked-older", { vendor: "zte", asset: { networkFunction: "enb" }, act: "procure" }, today, "review"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Denmark and Estonia", () => {
  it.each<[string, Case, string, string]>([
    ["dk/tdc-net-dwdm", { vendor: "huawei", asset: { networkFunction: "dwdm" } }, "2027-01-01", "review"],
    ["dk/tdc-net-dwdm", { vendor: "zte", asset: { networkFunction: "dwdm" } }, "2027-01-01", "pass"],
    ["dk/supplier-act", station, today, "not-applicable"],
    ["dk/supplier-act", { vendor: "h3c", asset: { networkFunction: "upf" } }, today, "review"],
    ["dk/supplier-act", { vendor: "cisco", asset: { networkFunction: "upf" } }, today, "pass"],
    ["dk/supplier-act", { vendor: "huawei", asset: { networkFunction: "rnc" } }, today, "review"],
    [
      "ee/use-permit",
      { vendor: "nokia", asset: { networkFunction: "amf", permit: `TTJA 1 until ${today}` } },
      today,
      "pass",
    ],
    [
      "ee/use-permit",
      { vendor: "nokia", asset: { networkFunction: "amf", permit: "TTJA 1 until 2026-11-27" } },
      today,
      "fail",
    ],
    ["ee/use-permit", { vendor: "nokia", asset: { networkFunction: "amf", permit: "TTJA 1" } }, today, "review"],
    ["ee/use-permit", documented("amf", "2022-01-30"), "2022-01-31", "due"],
    ["ee/use-permit", documented("amf", "2022-01-30"), "2022-02-01", "fail"],
    ["ee/use-permit", { ...documented("amf", "2026-11-27"), act: "upgrade" }, today, "fail"],
    ["ee/use-permit", { ...documented("amf", "2026-11-27"), act: "procure" }, today, "not-applicable"],
    ["ee/order", { ...documented("amf", "2026-11-27"), act: "procure" }, today, "review"],
    ["ee/order", { ...documented("amf", today), act: "procure" }, today, "pass"],
    ["ee/elisa-5g", station, "2026-01-01", "review"],
    ["ee/elisa-5g", { ...station, act: "upgrade" }, "2026-01-01", "review"],
    [
      "ee/elisa-older",
      { vendor: "huawei", asset: { networkFunction: "enb", generations: ["4G"] } },
      "2030-01-01",
      "review",
    ],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});

describe("Norway", () => {
  const sites = (huawei: number, others: number): Case => ({
    network: Array.from({ length: huawei + others }, (_, index) => ({
      asset: { networkFunction: "gnb", site: `S${index}` },
      vendor: index < huawei ? "huawei" : "ericsson",
    })),
  });
  it.each<[string, Case, string, string]>([
    ["no/decision", station, "2018-12-31", "not-applicable"],
    ["no/decision", station, "2019-01-01", "review"],
    ["no/decision", { vendor: "huawei", asset: { networkFunction: "hss" } }, today, "review"],
    ["no/base-station-share", sites(6, 4), "2019-12-31", "not-applicable"],
    ["no/base-station-share", sites(6, 4), "2020-01-01", "review"],
    ["no/base-station-share", sites(5, 5), today, "pass"],
  ])("%s %o on %s: %s", (rule, facts, day, outcome) => {
    expect(ruleSays(rule, facts, day)).toBe(outcome);
  });
});
