import type { TLShape } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { BoardView } from "./board-view.ts";
import { CAPITAL_CARD, type CapitalCardShape } from "../records/capital-card.ts";
import { SECTOR, type SectorShape } from "../records/sector.ts";
import { VISION_STAR, type VisionStarShape } from "../records/vision-star.ts";
import { placementOf } from "./page-transform.ts";

/** Where a card, a star or a sector lies: its upper left corner on the page and its size, in page units. */
interface RecordPlace {
  readonly record: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Of a card alone. */
  readonly capital: string | null;
}

/** The places of a board's cards, stars and sectors, so that an earlier state can be shown over a later one. */
export function readPlaces(doc: Doc): readonly RecordPlace[] {
  const view = new BoardView(new BoardDocument(doc));
  const shapes = new Map<string, TLShape>();
  for (const id of view.ids()) {
    const record = view.get(id);
    if (record?.typeName === "shape") shapes.set(record.id, record);
  }
  return [...shapes.values()].flatMap((shape) => {
    if (!isPlaced(shape)) return [];
    const { x, y } = placementOf(shape, shapes).origin;
    const { w, h } = shape.props;
    const capital = shape.type === CAPITAL_CARD ? shape.props.capital : null;
    return [{ record: shape.id, x, y, w, h, capital }];
  });
}

function isPlaced(shape: TLShape): shape is CapitalCardShape | SectorShape | VisionStarShape {
  return [CAPITAL_CARD, SECTOR, VISION_STAR].some((type) => type === shape.type);
}
