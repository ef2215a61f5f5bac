import type { Text } from "@zentaikan/capital-graph";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { KeptStateBody } from "@zentaikan/protocol/versions";

/**
 * Who made the board say this since then, as its history has it: what was taken away leaves nobody
 * behind on the board. Null where it was not kept yet, or where several drew at that turn.
 * @param states the newest first
 */
export function whoTurned(
  words: Text,
  { states, sinceMs }: { readonly states: readonly KeptStateBody[]; readonly sinceMs: number },
): Pick<PersonBody, "id" | "name"> | null {
  const turn = states
    .filter(({ at }) => Date.parse(at) >= sinceMs)
    .find(({ turn: one }) => one?.changes.some(({ ja }) => ja === words.ja))?.turn;
  return turn?.people.length === 1 ? (turn.people[0] ?? null) : null;
}
