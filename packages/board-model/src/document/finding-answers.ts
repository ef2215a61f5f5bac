import type { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { isPlainObject } from "../plain-object.ts";
import { isSameContent } from "../same-content.ts";

/**
 * What a team said of a finding: it is meant so. It lies in the board, under the finding's id, so
 * that everybody sees it and every copy of the board takes it along.
 */
export interface FindingAnswer {
  readonly reason: string;
  /**
   * Id of whoever gave it, by which their name is found: the server lets nobody write another's.
   * Null in answers of a release that wrote a name there, which was whatever its author liked.
   */
  readonly author: string | null;
  /** Wall-clock time in milliseconds since 1970, on its author's clock. */
  readonly answeredAt: number;
}

export const MAX_REASON_LENGTH = 500;

/** By finding id. Total: what makes no sense is no answer. */
export function readFindingAnswers(doc: Doc): ReadonlyMap<string, FindingAnswer> {
  const answers = new Map<string, FindingAnswer>();
  for (const [findingId, stored] of doc.getMap(BOARD_ROOTS.answers)) {
    const answer = parseAnswer(stored);
    if (answer !== null) answers.set(findingId, answer);
  }
  return answers;
}

/** Of two answers to one finding given at once, one stays: they say the same of the board. */
export function writeFindingAnswer(doc: Doc, findingId: string, answer: FindingAnswer): void {
  const answers = doc.getMap(BOARD_ROOTS.answers);
  if (isSameContent(parseAnswer(answers.get(findingId)), answer)) return;
  const { author, ...rest } = answer;
  answers.set(findingId, author === null ? rest : { ...rest, author });
}

/** Anybody may: an answer is the team's, not its author's. */
export function takeBackFindingAnswer(doc: Doc, findingId: string): void {
  const answers = doc.getMap(BOARD_ROOTS.answers);
  if (answers.has(findingId)) answers.delete(findingId);
}

/** Calls back after each change of an answer; returns the way out. */
export function observeFindingAnswers(doc: Doc, listener: () => void): () => void {
  const answers = doc.getMap(BOARD_ROOTS.answers);
  answers.observe(listener);
  return () => answers.unobserve(listener);
}

function parseAnswer(stored: unknown): FindingAnswer | null {
  if (!isPlainObject(stored)) return null;
  const { reason, author, answeredAt } = stored;
  if (typeof reason !== "string") return null;
  if (typeof answeredAt !== "number" || !Number.isFinite(answeredAt)) return null;
  const givenBy = typeof author === "string" ? author : null;
  return { reason: reason.slice(0, MAX_REASON_LENGTH), author: givenBy, answeredAt };
}
