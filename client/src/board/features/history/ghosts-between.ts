import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import { centreOf, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { drawChanges, lineOfArrow, sectorOf, type PlacedState } from "./draw-changes.ts";

/** The board as it is now, as a state. */
export function presentState(structure: MacroStructure, look: BoardLook): PlacedState {
  const things = [...look.cards, ...look.stars, ...(look.sectors ?? [])];
  const places = things.map(({ id, box }) => ({
    record: id,
    x: box.x,
    y: box.y,
    w: box.w,
    h: box.h,
    capital: null,
  }));
  return { structure, places };
}

/** From the earlier state to the later one: what was added is new where it stands, what was removed is gone where it stood. */
export function ghostsBetween(
  earlier: PlacedState,
  later: PlacedState,
  look: BoardLook,
): readonly Ghost[] {
  const onCanvas = new Set([...look.cards, ...(look.sectors ?? [])].map(({ id }) => id));
  const [then, now] = [placesOf(earlier), placesOf(later)];
  const boxThen = (record: string) => then.get(record);
  const boxNow = (record: string) => now.get(record);
  const goneCard = (card: string): readonly Ghost[] =>
    boxGhost(then.get(card), {
      tone: "gone",
      card,
      from: null,
      ...sectorOf(card, earlier.structure),
    });
  const newCard = (card: string, was?: Box): readonly Ghost[] =>
    boxGhost(now.get(card), {
      tone: onCanvas.has(card) ? "lit" : "new",
      card,
      from: was === undefined ? null : centreOf(was),
      ...sectorOf(card, later.structure),
    });
  const newArrow = (arrow: string): readonly Ghost[] => {
    const path = look.arrows.find(({ id }) => id === arrow)?.path;
    if (path !== undefined) return [{ kind: "line", tone: "lit", path, isDouble: false }];
    return lineOfArrow(arrow, later.structure, { boxOf: boxNow, tone: "new" });
  };
  return drawChanges(diffStructures(earlier.structure, later.structure), {
    goneCards: (cards) => cards.flatMap(goneCard),
    newCards: (cards) => cards.flatMap((card) => newCard(card)),
    movedCards: (before, after) => [
      ...before.flatMap(goneCard),
      ...after.flatMap((card) => newCard(card, then.get(card))),
    ],
    goneArrows: (arrows) =>
      arrows.flatMap((arrow) =>
        lineOfArrow(arrow, earlier.structure, { boxOf: boxThen, tone: "gone" }),
      ),
    newArrows: (arrows) => arrows.flatMap(newArrow),
  });
}

type Place = Box & { readonly capital: string | null };

function placesOf({ places }: PlacedState): ReadonlyMap<string, Place> {
  return new Map(places.map(({ record, ...place }) => [record, place]));
}

function boxGhost(
  place: Place | undefined,
  rest: Pick<Extract<Ghost, { kind: "box" }>, "tone" | "card" | "from" | "sector">,
): readonly Ghost[] {
  if (place === undefined) return [];
  const { capital, ...box } = place;
  return [{ kind: "box", box, ...rest, ...(capital !== null && { capital }) }];
}
