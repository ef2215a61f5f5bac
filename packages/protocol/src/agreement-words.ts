export const PARTIES = ["internal", "customer"] as const;
/** Who agrees: the team among itself, or the customer with it. */
export type Party = (typeof PARTIES)[number];

export function otherParty(party: Party): Party {
  return party === "internal" ? "customer" : "internal";
}

export const ANSWERS = ["agree", "reserve", "object"] as const;
/** Yes; yes with a reservation; no. */
export type AnswerKind = (typeof ANSWERS)[number];
