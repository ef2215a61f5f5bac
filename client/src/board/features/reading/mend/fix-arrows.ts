import type { LinkMeaning } from "@zentaikan/board-model";
import type { Diagnostic } from "@zentaikan/capital-graph";
import type { ArrowEnd } from "../../../ground/drawing/board-edit.ts";
import { distanceTo, type ArrowLook, type BoardLook } from "../../../ground/drawing/board-look.ts";
import type { Fix } from "./fix.ts";

/** Beyond this many page units nobody can tell what a loose end was drawn for. */
const reach = 400;

/** V09 loose, V10 to itself, V11 back as a cause, V13 forward as a reinvestment, V15 negative. */
export function fixArrows({ rule, subjects }: Diagnostic, look: BoardLook): readonly Fix[] {
  const arrows = look.arrows.filter(({ id }) => subjects.arrows.includes(id));
  const [arrow] = arrows;
  if (arrow === undefined) return [];
  const remove: Fix = { label: "fix.deleteArrow", edits: all(arrows, { kind: "remove" }) };
  const turn: Fix = { label: "fix.turnAround", edits: all(arrows, { kind: "turnAround" }) };
  if (rule === "V09") return [...attach(arrow, look), remove];
  if (rule === "V10") return [remove];
  if (rule === "V11") return [say(arrows, "fix.reinvest", { kind: "reinvest" }), turn];
  if (rule === "V13") {
    const cause = say(arrows, "fix.cause", { kind: "cause" });
    // Within a stage an arrow leads nowhere earlier, whichever way round.
    return stageOf(arrow.from, look) === stageOf(arrow.to, look) ? [cause] : [turn, cause];
  }
  // A star asks for growth alone: of an arrow to it the sign is the likelier slip.
  if (rule === "V15") return [say(arrows, "fix.increase", { sign: "+" })];
  return [];
}

function all<const Edit extends object>(arrows: readonly ArrowLook[], edit: Edit) {
  return arrows.map(({ id }) => ({ ...edit, id }));
}

function say(
  arrows: readonly ArrowLook[],
  label: Fix["label"],
  meaning: Partial<LinkMeaning>,
): Fix {
  return { label, edits: all(arrows, { kind: "say", meaning }) };
}

/** To the card or star that lies nearest to the loose end; a tail cannot hold on to a star. */
function attach(arrow: ArrowLook, look: BoardLook): readonly Fix[] {
  const { id, from, to, path } = arrow;
  const point = from === null ? path[0] : path.at(-1);
  if ((from === null) === (to === null) || point === undefined) return [];
  const end: ArrowEnd = from === null ? "from" : "to";
  const targets = targetsOf(arrow, look);
  const [nearest] = targets
    .filter((target) => target.id !== from && target.id !== to)
    .map((target) => ({ id: target.id, distance: distanceTo(target.box, point) }))
    .filter(({ distance }) => distance <= reach)
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  if (nearest === undefined) return [];
  return [
    {
      label: "fix.attach",
      names: { record: nearest.id },
      edits: [{ kind: "attach", id, end, to: nearest.id }],
    },
  ];
}

/** Of a cause among Do results only others of them. */
function targetsOf({ from, to }: ArrowLook, { cards, stars, doResults, sectors = [] }: BoardLook) {
  if (sectors.some(({ id }) => id === from || id === to)) return sectors;
  if (doResults.some(({ id }) => id === from || id === to)) return doResults;
  return from === null ? cards : [...cards, ...stars];
}

function stageOf(cardId: string | null, { cards }: BoardLook): number | null {
  return cards.find(({ id }) => id === cardId)?.stage ?? null;
}
