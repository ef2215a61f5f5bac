import type { Doc, Map as YMap } from "yjs";
import { BOARD_ROOTS } from "./board-roots.ts";
import { isPlainObject } from "./plain-object.ts";

/** Why something that looks odd is meant so, as somebody told the others. */
export interface FindingAnswer {
  readonly reason: string;
  /** The name of who answered, and when, as an ISO time: for people to read, proof of nothing. */
  readonly by: string;
  readonly at: string;
}

/** Longest reason, in characters. */
export const LONGEST_REASON = 500;

/**
 * The answers "on purpose" to findings, shared by all who have the board: a finding's id stays the
 * same as long as it is about the same things, so an answer rests when they change and holds again
 * when they return.
 */
export class FindingAnswers {
  readonly #answers: YMap<unknown>;
  readonly #listeners = new Set<() => void>();
  readonly #onChange = (): void => {
    this.#current = readAnswers(this.#answers);
    for (const listener of this.#listeners) listener();
  };
  #current: ReadonlyMap<string, FindingAnswer>;

  constructor(doc: Doc) {
    this.#answers = doc.getMap(BOARD_ROOTS.answers);
    this.#current = readAnswers(this.#answers);
    this.#answers.observe(this.#onChange);
  }

  /** By the id of the finding. The same map until something changes. */
  readonly current = (): ReadonlyMap<string, FindingAnswer> => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  give(findingId: string, answer: FindingAnswer): void {
    const reason = answer.reason.trim().slice(0, LONGEST_REASON);
    this.#answers.set(findingId, { ...answer, reason });
  }

  takeBack(findingId: string): void {
    this.#answers.delete(findingId);
  }

  dispose(): void {
    this.#answers.unobserve(this.#onChange);
    this.#listeners.clear();
  }
}

/** Nonsense that lies in the document is no answer. */
function readAnswers(answers: YMap<unknown>): ReadonlyMap<string, FindingAnswer> {
  const read = new Map<string, FindingAnswer>();
  for (const [id, value] of answers) {
    if (!isPlainObject(value)) continue;
    const { reason, by, at } = value;
    if (typeof reason !== "string" || typeof by !== "string" || typeof at !== "string") continue;
    read.set(id, { reason: reason.slice(0, LONGEST_REASON), by, at });
  }
  return read;
}
