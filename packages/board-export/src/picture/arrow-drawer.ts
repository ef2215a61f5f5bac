import type { TLArrowShape, TLBinding, TLShape } from "@tldraw/tlschema";
import {
  CAPITAL_CARD,
  DO_RESULT,
  readLinkMeaning,
  SECTOR,
  VISION_STAR,
  type PlacedShape,
} from "@zentaikan/board-model";
import { bindingsByArrow, endsByRecord, endsOfArrow, type ArrowEnds } from "./arrow-ends.ts";
import { drawFlow } from "./draw-flow.ts";
import { drawDetailLink, drawGrowthLink } from "./draw-link.ts";
import type { Setting } from "./draw-shape.ts";
import { drawFreeArrow } from "./free/draw-free-arrow.ts";
import { roomFinder } from "./find-room.ts";
import { obstaclesOf } from "./obstacles.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import type { PictureShape } from "./picture.ts";
import { routeArrow } from "./route-arrow.ts";
import { routeFlows } from "./route-flows.ts";
import { TakenSites } from "./taken-sites.ts";

interface Around {
  readonly shown: readonly PlacedShape[];
  /** What was drawn of everything but arrows, by record. */
  readonly boxes: ReadonlyMap<string, readonly PictureShape[]>;
  readonly bindings: readonly TLBinding[];
  readonly setting: Setting;
  readonly showsGrounds: boolean;
  /** Records that were chosen; null where the whole board was. */
  readonly selection: ReadonlySet<string> | null;
}

/** Draws arrows from site to site of what they join, around the cards between. */
export function arrowDrawer({
  shown,
  boxes,
  bindings,
  setting,
  showsGrounds,
  selection,
}: Around): (placed: PlacedShape, arrow: TLArrowShape) => PictureShape[] {
  const ends = endsByRecord(boxes);
  const bound = bindingsByArrow(bindings);
  const shapes = new Map<string, TLShape>(shown.map(({ shape }) => [shape.id, shape]));
  const isDetail = setting.places.level === "detail";
  const obstacles = obstaclesOf(
    [...ends].flatMap(([id, end]) =>
      isGrowth(shapes.get(id)) && end.kind === "box" ? [{ id, at: end.at }] : [],
    ),
  );
  const taken = new TakenSites();
  const findRoom = roomFinder(obstacles);
  const flows = routeFlows(
    shown.flatMap((placed) => {
      const { shape: arrow } = placed;
      if (arrow.type !== "arrow") return [];
      const place = endsOfArrow(placed, arrow, { bindings: bound.get(arrow.id) ?? [], ends });
      return kindOfArrow(place, arrow, shapes) === "flow" ? [{ arrow, place }] : [];
    }),
    setting.language,
  );

  return (placed, arrow) => {
    const place = endsOfArrow(placed, arrow, { bindings: bound.get(arrow.id) ?? [], ends });
    const kind = kindOfArrow(place, arrow, shapes);
    if (kind === "detail" && !isDetail) return [];
    if (isCutOff(place, ends) || !isChosen(arrow, place, selection)) return [];
    const swaps = kind === "free" && place.isReversed;
    const meaning = readLinkMeaning(arrow.meta);
    const straight = () =>
      routeArrow(swaps ? place.head : place.tail, swaps ? place.tail : place.head, {
        obstacles: kind === "detail" ? NO_OBSTACLES : obstacles,
        isCurved: kind === "growth" && meaning.kind === "reinvest",
        taken,
      });
    const route = flows.get(arrow.id) ?? straight();
    taken.add(route.from, "out");
    taken.add(route.to, "in");
    const names = [place.tailRecord, place.headRecord].map((id) => nameOf(shapes, id, setting));
    const look = {
      route,
      ends: [names[0] ?? "", names[1] ?? ""],
      isLoose: place.tailRecord === null || place.headRecord === null,
      findRoom,
      fonts: setting.fonts,
      language: setting.language,
    } as const;
    if (kind === "flow") return drawFlow(arrow, look);
    if (kind === "free") return drawFreeArrow(arrow, look);
    if (kind === "detail") return drawDetailLink(arrow, look);
    return drawGrowthLink(arrow, {
      ...look,
      isBehind: isDetail,
      showsGrounds: showsGrounds && !isDetail,
    });
  };
}

const NO_OBSTACLES = obstaclesOf([]);

/** As board-model reads them: growth, detail, a flow, or a remark. */
function kindOfArrow(
  { tailRecord, headRecord }: ArrowEnds,
  arrow: TLArrowShape,
  shapes: ReadonlyMap<string, TLShape>,
): "growth" | "detail" | "flow" | "free" {
  const held = [tailRecord, headRecord].flatMap((id) =>
    id === null ? [] : (shapes.get(id) ?? []),
  );
  if (held.some(({ type }) => type === DO_RESULT)) return "detail";
  if (held.length > 0 && held.every(({ type }) => type === SECTOR)) return "flow";
  const isRemark = held.some((shape) => !isGrowth(shape));
  if (held.some(isGrowth) && (!isRemark || arrow.meta["link"] !== undefined)) return "growth";
  return "free";
}

/** Whether an end is bound to something that is not drawn here. */
function isCutOff(
  { tailRecord, headRecord }: ArrowEnds,
  ends: ReadonlyMap<string, unknown>,
): boolean {
  return [tailRecord, headRecord].some((id) => id !== null && !ends.has(id));
}

/** An arrow between things that were chosen goes along; one that hangs loose, if it was itself. */
function isChosen(
  arrow: TLArrowShape,
  { tailRecord, headRecord }: ArrowEnds,
  selection: ReadonlySet<string> | null,
): boolean {
  if (selection === null || selection.has(arrow.id) || selection.has(arrow.parentId)) return true;
  return tailRecord !== null && headRecord !== null;
}

function isGrowth(shape: TLShape | undefined): boolean {
  return shape?.type === CAPITAL_CARD || shape?.type === VISION_STAR;
}

function nameOf(
  shapes: ReadonlyMap<string, TLShape>,
  id: string | null,
  { faceOf, language }: Setting,
): string {
  const shape = id === null ? undefined : shapes.get(id);
  if (shape?.type === CAPITAL_CARD) return faceOf(shape).label;
  if (shape?.type === VISION_STAR) return PICTURE_WORDS[language].star;
  return shape?.type === DO_RESULT ? shape.props.text : "?";
}
