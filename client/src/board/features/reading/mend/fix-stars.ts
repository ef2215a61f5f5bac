import type { Diagnostic } from "@zentaikan/capital-graph";
import { STAGE_LANE_GAP, VISION_STAR_SIZE } from "@zentaikan/board-model";
import type { BoardEdit, Point } from "../../../ground/drawing/board-edit.ts";
import { centreOf, type BoardLook } from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";

/** More stars than that are not a choice but a heap; the first few stand for it. */
const mostChoices = 3;

/** V01 no star, V02 several. */
export function fixStars({ rule, subjects }: Diagnostic, look: BoardLook): readonly Fix[] {
  if (rule === "V01") {
    return [{ label: "fix.placeStar", edits: [{ kind: "placeStar", at: besideLanes(look) }] }];
  }
  if (rule !== "V02") return [];
  const stars = look.stars.filter(({ id }) => subjects.stars.includes(id));
  return stars.slice(0, mostChoices).map(({ id, text }, index): Fix => {
    const name = text.trim() === "" ? String(index + 1) : text.trim();
    return { label: "fix.keepStar", names: { text: name }, edits: keepStar(id, stars, look) };
  });
}

/** What led to the other stars leads to the one that stays. */
function keepStar(
  kept: string,
  stars: readonly { readonly id: string }[],
  { arrows }: BoardLook,
): readonly BoardEdit[] {
  const others = stars.filter(({ id }) => id !== kept).map(({ id }) => id);
  const feeding = new Set(arrows.filter(({ to }) => to === kept).map(({ from }) => from));
  const edits: BoardEdit[] = [];
  for (const { id, from, to } of arrows) {
    if (to === null || !others.includes(to)) continue;
    if (feeding.has(from)) edits.push({ kind: "remove", id });
    else edits.push({ kind: "attach", id, end: "to", to: kept });
    feeding.add(from);
  }
  return [...edits, ...others.map((id): BoardEdit => ({ kind: "remove", id }))];
}

function besideLanes({ lanes }: BoardLook): Point {
  const last = lanes.at(-1)?.box;
  if (last === undefined) return { x: 0, y: 0 };
  return {
    x: last.x + last.w + STAGE_LANE_GAP,
    y: centreOf(last).y - VISION_STAR_SIZE.h / 2,
  };
}
