const WORDS: Readonly<Record<string, string>> = {
  core: "Core",
  management: "Mgmt",
  ran: "RAN",
  transport: "Transport",
  "fixed-access": "Fixed",
  "customer-premises": "Premises",
  "site-support": "Site",
  datacentre: "Data ctr",
  security: "Security",
  unknown: "Not known",
  "": "\u2013",
};

/** A part of the network in a word that fits a narrow column. */
export function domainWord(domain: string): string {
  return WORDS[domain] ?? domain;
}
