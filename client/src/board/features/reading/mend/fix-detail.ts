import type { Diagnostic } from "@zentaikan/capital-graph";
import type { BoardLook } from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";

/**
 * V32: the detail found a cause that the frame lacks. Either the detail is wrong, the likelier the
 * more so when the frame has it the other way round; or the frame is, and is opened again.
 */
export function fixDetail({ rule, subjects }: Diagnostic, look: BoardLook): readonly Fix[] {
  const arrow = look.arrows.find(({ id }) => subjects.arrows.includes(id));
  if (rule !== "V32" || arrow === undefined) return [];
  const cardOf = (end: string | null) => look.doResults.find(({ id }) => id === end)?.card;
  const [from, to] = [cardOf(arrow.from), cardOf(arrow.to)];
  if (from === undefined || to === undefined) return [];
  const isTurned = look.arrows.some((other) => other.from === to && other.to === from);
  const mend: Fix = isTurned
    ? { label: "fix.turnDetail", edits: [{ kind: "turnAround", id: arrow.id }] }
    : { label: "fix.mendDetail", edits: [{ kind: "remove", id: arrow.id }] };
  return [mend, { label: "fix.reopenFrame", edits: [{ kind: "link", from, to }] }];
}
