/**
 * Looks at who has a document open and lets each keep, lose or leave what they have now. Called
 * after every change of what somebody may, and finished before that change is answered.
 * @param about ids of what changed: a person, a board, a session, a token; null for all of it
 */
export type Review = (about: readonly string[] | null) => Promise<void>;
