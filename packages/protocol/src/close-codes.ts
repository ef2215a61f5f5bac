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
