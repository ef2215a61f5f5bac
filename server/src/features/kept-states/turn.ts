import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import type { KeptStateBody } from "@zentaikan/protocol/versions";

/** Who turned what a board says into something else, and what that was, as its row has it. */
export interface Turn extends NonNullable<KeptStateBody["turn"]> {
  /** When the state was kept from which it says the changes; 0 for the first of a board. */
  readonly since: number;
}

/** In a list; the whole is found by comparing. */
const mostChanges = 6;
const mostPeople = 20;

/** What stands in the rows of states that kept themselves at a turn is written here alone. */
export function turnOf({ turnBody }: { readonly turnBody: string | null }): Turn | null {
  return JSON.parse(turnBody ?? "null") as Turn | null;
}

interface TurnSides {
  /** Null before the first state, where what was there before is not known any more. */
  readonly before: MacroStructure | null;
  readonly after: MacroStructure | null;
  readonly since: number;
  readonly people: Turn["people"];
}

export function turnBetween({ before, after, since, people }: TurnSides): Turn {
  const named = new Map(people.map((one) => [one.id, one]));
  const changes = before === null || after === null ? [] : diffStructures(before, after);
  return {
    since,
    people: [...named.values()].slice(0, mostPeople),
    changes: changes.slice(0, mostChanges).map(({ text }) => text),
    count: changes.length,
  };
}
