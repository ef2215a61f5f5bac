import type { Diagnostic, Stage } from "@zentaikan/capital-graph";
import { freePlace } from "../../../ground/drawing/free-place.ts";
import type { BoardEdit } from "../../../ground/drawing/board-edit.ts";
import {
  centreOf,
  distanceTo,
  type BoardLook,
  type CardLook,
} from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";

/** V05 in no stage, V06 at odds with itself, V08 drawn twice, V17 a last step that leads nowhere. */
export function fixCards({ rule, subjects }: Diagnostic, look: BoardLook): readonly Fix[] {
  const cards = look.cards.filter(({ id }) => subjects.cards.includes(id));
  const [card] = cards;
  if (card === undefined) return [];
  if (rule === "V05") return moveTo(card, nearestStage(card, look), look);
  if (rule === "V06") {
    const stay: Fix = { label: "fix.stay", edits: [{ kind: "forgetStage", id: card.id }] };
    return [stay, ...moveTo(card, card.statedStage, look)];
  }
  if (rule === "V08") return merge(cards, look);
  const [star] = look.stars;
  if (rule === "V17" && card.stage === 3 && star !== undefined) {
    return [{ label: "fix.toStar", edits: [{ kind: "link", from: card.id, to: star.id }] }];
  }
  return [];
}

function moveTo(card: CardLook, stage: Stage | null, { lanes, cards }: BoardLook): readonly Fix[] {
  const lane = lanes.find((candidate) => candidate.stage === stage);
  if (lane === undefined) return [];
  const others = cards.filter(({ id }) => id !== card.id).map(({ box }) => box);
  const to = freePlace(lane.box, others, card.box);
  return [{ label: `fix.moveTo.${lane.stage}`, edits: [{ kind: "move", id: card.id, to }] }];
}

function nearestStage({ box }: CardLook, { lanes }: BoardLook): Stage | null {
  const centre = centreOf(box);
  const [nearest] = lanes.toSorted(
    (a, b) => distanceTo(a.box, centre) - distanceTo(b.box, centre) || a.stage - b.stage,
  );
  return nearest?.stage ?? null;
}

/**
 * One card stays, with everything that any of them was joined to and that stood under it. Cards of different small
 * divisions are not the same thing drawn twice, and are left to people.
 */
function merge(cards: readonly CardLook[], { arrows, doResults }: BoardLook): readonly Fix[] {
  const divisions = new Set(cards.map(({ subdivision }) => subdivision).filter(Boolean));
  if (divisions.size > 1) return [];
  const kept = cards.find(({ subdivision }) => subdivision !== "") ?? cards[0];
  if (kept === undefined) return [];
  const gone = new Set(cards.filter((card) => card !== kept).map(({ id }) => id));
  const standIn = (id: string | null) => (id !== null && gone.has(id) ? kept.id : id);
  const edits: BoardEdit[] = [];
  for (const { id, from, to } of arrows) {
    const ends = { from: standIn(from), to: standIn(to) };
    if (ends.from === from && ends.to === to) continue;
    if (ends.from === ends.to) edits.push({ kind: "remove", id });
    else if (ends.from !== null && ends.from !== from) {
      edits.push({ kind: "attach", id, end: "from", to: ends.from });
    } else if (ends.to !== null && ends.to !== to) {
      edits.push({ kind: "attach", id, end: "to", to: ends.to });
    }
  }
  for (const { id, card } of doResults) {
    if (gone.has(card)) edits.push({ kind: "placeUnder", id, card: kept.id });
  }
  const removals = [...gone].map((id): BoardEdit => ({ kind: "remove", id }));
  return [{ label: "fix.merge", edits: [...edits, ...removals] }];
}
