import type { Party } from "@zentaikan/capital-graph";

/** What the content itself says in words; writers have their own for what stands around it. */
export const CONTENT_WORDS = {
  ja: {
    anonymous: "A社",
    version: (number: number) => `第${number}版`,
    proposed: "合意にかけた版",
    keptState: "残した状態",
    agreed: (what: string, version: string, party: Party) =>
      `${what}:${version}に合意(${PARTY.ja[party]})`,
    withdrawn: (what: string, version: string) => `${what}:${version}を取り下げ`,
    resolved: { reflected: "反映した", declined: "採らない", agreed: "合意に含めた" },
    resolution: (about: string, outcome: string, reason: string) =>
      `コメント「${about}」:${outcome}${reason === "" ? "" : `(${reason})`}`,
    closed: (outcome: string, reason: string) => `【${outcome}】${reason}`.trim(),
    gone: "削除された発言",
    someone: "だれか",
  },
  en: {
    anonymous: "Company A",
    version: (number: number) => `Version ${number}`,
    proposed: "Version put to agreement",
    keptState: "Kept state",
    agreed: (what: string, version: string, party: Party) =>
      `${what}: agreed on ${version} (${PARTY.en[party]})`,
    withdrawn: (what: string, version: string) => `${what}: ${version} withdrawn`,
    resolved: { reflected: "taken up", declined: "declined", agreed: "part of the agreement" },
    resolution: (about: string, outcome: string, reason: string) =>
      `Comment on “${about}”: ${outcome}${reason === "" ? "" : ` (${reason})`}`,
    closed: (outcome: string, reason: string) => `[${outcome}] ${reason}`.trim(),
    gone: "A comment that was deleted",
    someone: "somebody",
  },
} as const;

const PARTY = {
  ja: { internal: "社内", customer: "顧客" },
  en: { internal: "our team", customer: "the customer" },
} as const satisfies Record<string, Record<Party, string>>;
