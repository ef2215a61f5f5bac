import type { Struct } from "./read-struct.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

/** Far above what a client reaches, far below where numbers lose precision. */
const MAX_CLOCK = 2 ** 31;
const MAX_CLIENT = 2 ** 32 - 1;

/** What of an edit a document does not have yet. */
export interface Fresh {
  readonly byClient: ReadonlyMap<number, readonly Struct[]>;
  /** Nothing of it was known. */
  readonly isWhole: boolean;
}

/** @returns why an edit is none where it claims what cannot be */
export function* freshStructs(
  structs: readonly Struct[],
  clocks: ReadonlyMap<number, number>,
): Turns<Fresh | string> {
  const byClient = new Map<number, Struct[]>();
  let isWhole = true;
  for (const [index, struct] of structs.entries()) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > MAX_CLOCK || client > MAX_CLIENT) return "a number is too large";
    if (struct.length < 1) return "an edit of no length";
    const known = clocks.get(client) ?? 0;
    if (clock < known) isWhole = false;
    if (isTimeToRest(index)) yield;
    if (end <= known) continue;
    const list = byClient.get(client);
    if (list === undefined) byClient.set(client, [struct]);
    else list.push(struct);
  }
  return { byClient, isWhole };
}
