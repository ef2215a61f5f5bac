import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { useTranslate } from "../../../messages/language.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

/**
 * By person, what tells those apart who bear one name: what they are on the board, and since when
 * they are known here. Nobody else needs more than the name.
 */
export function useToldApart(people: readonly BoardPersonBody[]): ReadonlyMap<string, string> {
  const t = useTranslate();
  const { time: writeTime } = useWrittenTime();
  const bearers = Map.groupBy(people, ({ person }) => foldedName(person.name));
  const several = [...bearers.values()].filter(({ length }) => length > 1).flat();
  return new Map(
    several.map(({ person, role, since }) => [
      person.id,
      t("people.knownSince", {
        role: t(`role.${role}`),
        since: writeTime(since, "minute"),
      }),
    ]),
  );
}

/** Alike to the eye: full and half width, small and large, with and without a space. */
function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
}
