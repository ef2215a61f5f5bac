import type { Doc, Map as YMap } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { isPlainObject } from "../plain-object.ts";
import { FIRST_ALTERNATIVE, isAlternativeId } from "../records/alternative-of.ts";
import { MAX_REASON_LENGTH } from "./finding-answers.ts";

/**
 * Several macro structures under one star. Which shape belongs to which, the shapes say; here lies
 * what they are called, which of them was adopted, and why another was not. Each of that is a value
 * of its own, so that what several people say at once of several of them stays.
 *
 *   name/<id>    {name, madeAt}
 *   refused/<id> {reason, author, decidedAt}
 *   adopted      {id, author, decidedAt}
 */
export interface Alternative {
  readonly id: string;
  /** "" where nobody named it. */
  readonly name: string;
  /** Why it was not chosen; null while nobody decided so. */
  readonly refused: (Decided & { readonly reason: string }) | null;
}

interface Decided {
  /** Id of whoever said so, by which their name is found: the server lets nobody write another's. */
  readonly author: string | null;
  /** Wall-clock time in milliseconds since 1970, on its author's clock. */
  readonly decidedAt: number;
}

export interface Alternatives {
  /** In the order in which they were made; the one that a board begins with comes first, and is always there. */
  readonly all: readonly Alternative[];
  /** The one that counts: that is agreed on, exported, and read over customers. */
  readonly adopted: string;
  /** Null where nobody decided yet. */
  readonly decided: Decided | null;
}

export const MOST_ALTERNATIVES = 12;
export const MAX_ALTERNATIVE_NAME = 60;

/**
 * Total: what makes no sense was never said, and of too many the first count.
 * @param drawn ids of those in which something is drawn: who removed an empty one takes away nothing that
 *   somebody drew in it at the same time
 */
export function readAlternatives(doc: Doc, drawn: ReadonlySet<string> = new Set()): Alternatives {
  const said = doc.getMap(BOARD_ROOTS.alternatives);
  const others = [...said].flatMap(([key, stored]) => {
    const id = key.startsWith(NAME) ? key.slice(NAME.length) : null;
    if (!isAlternativeId(id) || id === FIRST_ALTERNATIVE || !isPlainObject(stored)) return [];
    return [{ id, madeAt: readTime(stored["madeAt"]) }];
  });
  const ordered = others.toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  const named = [FIRST_ALTERNATIVE, ...ordered.map(({ id }) => id)];
  const ids = [...new Set([...named, ...[...drawn].toSorted()])].slice(0, MOST_ALTERNATIVES);
  const stored = said.get(ADOPTED);
  const adopted = isPlainObject(stored) ? ids.find((id) => id === stored["id"]) : undefined;
  return {
    all: ids.map((id) => ({
      id,
      name: readText(said, `${NAME}${id}`, "name").slice(0, MAX_ALTERNATIVE_NAME),
      refused: id === (adopted ?? FIRST_ALTERNATIVE) ? null : readRefused(said, id),
    })),
    adopted: adopted ?? FIRST_ALTERNATIVE,
    decided: adopted !== undefined && isPlainObject(stored) ? readDecided(stored) : null,
  };
}

/** Makes one, or calls it something else. */
export function nameAlternative(
  doc: Doc,
  { id, name, madeAt }: { readonly id: string; readonly name: string; readonly madeAt: number },
): void {
  const said = doc.getMap(BOARD_ROOTS.alternatives);
  const before = said.get(`${NAME}${id}`);
  const since = isPlainObject(before) ? readTime(before["madeAt"]) : madeAt;
  said.set(`${NAME}${id}`, { name: name.trim().slice(0, MAX_ALTERNATIVE_NAME), madeAt: since });
}

/** What was made, and nothing was drawn in, is there no more. */
export function removeAlternative(doc: Doc, id: string): void {
  const said = doc.getMap(BOARD_ROOTS.alternatives);
  doc.transact(() => {
    for (const key of [`${NAME}${id}`, `${REFUSED}${id}`]) if (said.has(key)) said.delete(key);
  });
}

/** From now on this one counts. @param refusals why others were not chosen, by their ids */
export function adoptAlternative(
  doc: Doc,
  id: string,
  { refusals, ...decided }: Decided & { readonly refusals: ReadonlyMap<string, string> },
): void {
  const said = doc.getMap(BOARD_ROOTS.alternatives);
  doc.transact(() => {
    // What counts is there also where nobody sees what is drawn.
    if (id !== FIRST_ALTERNATIVE && !said.has(`${NAME}${id}`))
      nameAlternative(doc, { id, name: "", madeAt: decided.decidedAt });
    said.set(ADOPTED, { id, ...decided });
    if (said.has(`${REFUSED}${id}`)) said.delete(`${REFUSED}${id}`);
    for (const [other, reason] of refusals) {
      if (other === id) continue;
      said.set(`${REFUSED}${other}`, { reason: bounded(reason), ...decided });
    }
  });
}

/** Writes into a copy of a board which there are and which counts, without who said so and why. */
export function copyAlternatives(to: Doc, from: Doc): void {
  const { all, adopted } = readAlternatives(from);
  for (const [at, { id, name }] of all.entries()) {
    if (id !== FIRST_ALTERNATIVE || name !== "") nameAlternative(to, { id, name, madeAt: at });
  }
  const said = to.getMap(BOARD_ROOTS.alternatives);
  if (adopted !== FIRST_ALTERNATIVE) said.set(ADOPTED, { id: adopted });
}

/** Calls back after each change; returns the way out. */
export function observeAlternatives(doc: Doc, listener: () => void): () => void {
  const said = doc.getMap(BOARD_ROOTS.alternatives);
  said.observe(listener);
  return () => said.unobserve(listener);
}

const NAME = "name/";
const REFUSED = "refused/";
const ADOPTED = "adopted";

function readRefused(said: YMap<unknown>, id: string): Alternative["refused"] {
  const stored = said.get(`${REFUSED}${id}`);
  if (!isPlainObject(stored)) return null;
  return { reason: bounded(readText(said, `${REFUSED}${id}`, "reason")), ...readDecided(stored) };
}

function readDecided(stored: Readonly<Record<string, unknown>>): Decided {
  const { author, decidedAt } = stored;
  return {
    author: typeof author === "string" ? author : null,
    decidedAt: readTime(decidedAt),
  };
}

function readText(said: YMap<unknown>, key: string, part: string): string {
  const stored = said.get(key);
  const text = isPlainObject(stored) ? stored[part] : null;
  return typeof text === "string" ? text : "";
}

function readTime(stored: unknown): number {
  return typeof stored === "number" && Number.isFinite(stored) ? stored : 0;
}

function bounded(reason: string): string {
  return reason.trim().slice(0, MAX_REASON_LENGTH);
}
