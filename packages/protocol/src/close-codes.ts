/**
 * Why the server closed a socket. The numbers are a contract: clients decide by them whether to
 * come back by themselves, and people read their meaning in words.
 */
export const CLOSE_CODES = {
  shuttingDown: 1001,
  frameTooBig: 1009,
  malformed: 4400,
  ticketRefused: 4401,
  forbidden: 4403,
  noSuchDocument: 4404,
  deadline: 4408,
  epochChanged: 4409,
  updateTooBig: 4413,
  invariantBroken: 4422,
  tooMany: 4429,
  storageUnavailable: 4503,
  documentFull: 4507,
  slowConsumer: 4508,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

/** Why somebody may not, or may not any more; it follows the reason in the text of a close. */
export const ACCESS_CAUSES = [
  /** Edits of somebody who may only read. */
  "readOnly",
  "roleLowered",
  "boardArchived",
  "removed",
  "linkRevoked",
  "linkExpired",
  "signedOut",
  "tokenEnded",
  /** Facilitators of a meeting locked what was edited. */
  "locked",
] as const;
export type AccessCause = (typeof ACCESS_CAUSES)[number];

/** The text that goes with a close code: `forbidden`, or `forbidden roleLowered`. */
export function closeText(reason: CloseReason, cause: AccessCause | null): string {
  return cause === null ? reason : `${reason} ${cause}`;
}

export function causeOfClose(text: string): AccessCause | null {
  const [, second] = text.split(" ");
  return ACCESS_CAUSES.find((cause) => cause === second) ?? null;
}

/** After these the same attempt would fail again, so a client keeps its work and asks a person. */
const finalReasons: ReadonlySet<CloseReason> = new Set<CloseReason>([
  "frameTooBig",
  "malformed",
  "forbidden",
  "noSuchDocument",
  "epochChanged",
  "updateTooBig",
  "invariantBroken",
  "documentFull",
]);

export function closeReason(code: number): CloseReason | null {
  for (const [reason, known] of Object.entries(CLOSE_CODES)) {
    if (known === code) return reason as CloseReason;
  }
  return null;
}

export function isFinal(reason: CloseReason): boolean {
  return finalReasons.has(reason);
}
