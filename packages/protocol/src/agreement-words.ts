export const PARTIES = ["internal", "customer"] as const;
/** Who agrees: the team among itself, or the customer with it. */
export type Party = (typeof PARTIES)[number];

export function otherParty(party: Party): Party {
  return party === "internal" ? "customer" : "internal";
}

export const AGREED_SUBJECTS = ["frame", "stage1", "stage2", "stage3", "lineup"] as const;
/** What is put to agreement: the broad frame, a stage with its Do results, or the lineup. */
export type AgreedSubject = (typeof AGREED_SUBJECTS)[number];

export const ANSWERS = ["agree", "reserve", "object"] as const;
/** Yes; yes with a reservation; no. */
export type AnswerKind = (typeof ANSWERS)[number];

/**
 * Who may open one: people of the board, those of them who are of our team, whoever has the secret
 * address, or whoever has the address, which those who share the board may look up again.
 */
export const LATEST_AUDIENCES = ["people", "members", "secret", "public"] as const;
export type LatestAudience = (typeof LATEST_AUDIENCES)[number];

/** What is said of those who agreed: how many of which party, or who, with their words. */
export const LATEST_PEOPLE = ["counts", "names"] as const;
export type LatestPeople = (typeof LATEST_PEOPLE)[number];
