import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import { centreOf, type BoardLook } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { drawChanges, lineOfArrow, sectorOf, type PlacedState } from "./draw-changes.ts";

/** What bringing the state back would add to the macro structure on the canvas, and take from it. */
export function ghostsOfPast(
  past: PlacedState,
  { structure, look }: { readonly structure: MacroStructure; readonly look: BoardLook },
): readonly Ghost[] {
  const places = new Map(past.places.map(({ record, ...box }) => [record, box]));
  const present = new Map(
    [...look.cards, ...look.stars, ...(look.sectors ?? [])].map(({ id, box }) => [id, box]),
  );
  const boxOf = (record: string) => present.get(record) ?? places.get(record);

  const goneCard = (card: string): readonly Ghost[] => {
    const box = present.get(card);
    return box === undefined ? [] : [{ kind: "box", tone: "gone", box, card, from: null }];
  };
  const newCard = (card: string): readonly Ghost[] => {
    const place = places.get(card);
    if (place === undefined) return [];
    const now = present.get(card);
    const { capital, ...box } = place;
    const from = now === undefined ? null : centreOf(now);
    const known = { ...(capital !== null && { capital }), ...sectorOf(card, past.structure) };
    return [{ kind: "box", tone: "new", box, card, from, ...known }];
  };
  const goneArrow = (arrow: string): readonly Ghost[] => {
    const path = look.arrows.find(({ id }) => id === arrow)?.path;
    return path === undefined ? [] : [{ kind: "line", tone: "gone", path, isDouble: false }];
  };
  return drawChanges(diffStructures(structure, past.structure), {
    goneCards: (cards) => cards.flatMap(goneCard),
    newCards: (cards) => cards.flatMap(newCard),
    // It goes from where it stands, which its ghost says itself.
    movedCards: (_before, after) => after.flatMap(newCard),
    goneArrows: (arrows) => arrows.flatMap(goneArrow),
    newArrows: (arrows) =>
      arrows.flatMap((arrow) => lineOfArrow(arrow, past.structure, { boxOf, tone: "new" })),
  });
}
