import { useValue } from "tldraw";
import { useSession } from "../../../../api/session.ts";
import { useBoardPart } from "../../../ground/board-context.ts";
import { countFelt, type FeltCounts } from "./felt.ts";
import { REACTIONS } from "./reactions.ts";

/** How many feel what of each part of the board; oneself counts by this tab. */
export function useFeltCounts(): ReadonlyMap<string, FeltCounts> {
  const { person } = useSession();
  const reactions = useBoardPart(REACTIONS);
  return useValue(
    "felt counts",
    () => {
      const people = new Map(reactions.others.get());
      people.set(person.id, reactions.own.get());
      return countFelt(people.values());
    },
    [reactions, person.id],
  );
}
