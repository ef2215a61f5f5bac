import type { DuplicateBoardBody } from "@zentaikan/protocol/http";

export const TAKEN_PARTS = ["details", "drawing", "notes", "comments", "internal"] as const;
export type TakenPart = (typeof TAKEN_PARTS)[number];

/** For the same customer all of it; another one gets what was thought, and no words of the first. */
const usual: Readonly<Record<"same" | "other", readonly TakenPart[]>> = {
  same: TAKEN_PARTS,
  other: ["details"],
};

/** What somebody said of each part stands; the rest is as usual for whom the copy is for. */
export function takenParts(
  isSameCustomer: boolean,
  said: ReadonlyMap<TakenPart, boolean>,
): Pick<DuplicateBoardBody, TakenPart> {
  const parts = usual[isSameCustomer ? "same" : "other"];
  const isTaken = (part: TakenPart): boolean => said.get(part) ?? parts.includes(part);
  return {
    details: isTaken("details"),
    drawing: isTaken("drawing"),
    notes: isTaken("notes"),
    comments: isTaken("comments"),
    internal: isTaken("internal"),
  };
}
