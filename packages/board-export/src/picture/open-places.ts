import {
  CAPITAL_CARD,
  cardOfDoResult,
  DO_RESULT,
  type DoResultShape,
  type PlacedShape,
} from "@zentaikan/board-model";
import { OPEN, openCards } from "@zentaikan/board-model/open-cards";
import type { PictureRect } from "./picture.ts";

/** Where cards and Do results show, on the page, and how much deeper lanes are for it. */
export interface OpenPlaces {
  readonly level: "frame" | "detail";
  readonly at: ReadonlyMap<string, PictureRect>;
  readonly deeperBy: number;
}

/** On paper nobody adds a Do result: of the room for that, this much stays as a margin. */
const FOOT = 4;

export function openPlaces(shapes: readonly PlacedShape[], level: OpenPlaces["level"]): OpenPlaces {
  if (level === "frame") return { level, at: new Map(), deeperBy: 0 };
  const byId = new Map(shapes.map(({ shape }) => [shape.id as string, shape]));
  const results = Map.groupBy(
    shapes.flatMap(({ shape }) => (shape.type === DO_RESULT ? [shape] : [])).toSorted(asTheyStand),
    (result) => cardOfDoResult(result, (id) => byId.get(id))?.id,
  );
  const closed = shapes.flatMap(({ shape, origin }) => {
    if (shape.type !== CAPITAL_CARD) return [];
    const { w, h } = shape.props;
    const doResults = (results.get(shape.id) ?? []).map(({ id, props }) => ({
      id,
      text: props.text,
    }));
    return [{ id: shape.id, box: { x: origin.x, y: origin.y, w, h }, doResults }];
  });
  const { places, deeperBy } = openCards(closed);
  const at = new Map<string, PictureRect>();
  for (const { id, box, doResults } of closed) {
    for (const [member, less] of [
      [id, OPEN.footer - FOOT],
      ...doResults.map((row) => [row.id, 0]),
    ] as const) {
      const place = places.get(String(member));
      if (place === undefined) continue;
      const { w, h } = place;
      at.set(String(member), { x: box.x + place.x, y: box.y + place.y, w, h: h - Number(less) });
    }
  }
  return { level, at, deeperBy };
}

function asTheyStand(a: DoResultShape, b: DoResultShape): number {
  if (a.index !== b.index) return a.index < b.index ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
