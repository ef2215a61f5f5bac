import { createBindingId, createShapeId, toRichText } from "@tldraw/tlschema";
import type { TLArrowBinding, TLArrowShape, TLShape } from "@tldraw/tlschema";
import { arrowRecords } from "../drawing/arrow-records.ts";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE, type CapitalCardShape } from "../records/capital-card.ts";
import { DO_RESULT, UNFILLED_DO_RESULT, type DoResultShape } from "../records/do-result.ts";
import { indexKeyAt } from "../records/index-key.ts";
import { UNSAID_MEANING } from "../records/link-meaning.ts";
import { shapeRecord } from "../records/shape-record.ts";
import { STAGE_LANE, STAGE_LANE_SIZE, type StageLaneShape } from "../records/stage-lane.ts";
import { VISION_STAR, VISION_STAR_SIZE, type VisionStarShape } from "../records/vision-star.ts";

const AT_ORIGIN = { x: 0, y: 0, index: indexKeyAt(0) };

export function card(name: string, given: Partial<CapitalCardShape> = {}): CapitalCardShape {
  return shapeRecord(createShapeId(name), CAPITAL_CARD, {
    ...AT_ORIGIN,
    props: { ...CAPITAL_CARD_SIZE, capital: "hum", subdivision: "", direction: "grow" },
    ...given,
  });
}

export function doResult(
  name: string,
  under: CapitalCardShape,
  said: Partial<DoResultShape["props"]> = {},
): DoResultShape {
  return shapeRecord(createShapeId(name), DO_RESULT, {
    ...AT_ORIGIN,
    parentId: under.id,
    props: { text: "設計できている", ...UNFILLED_DO_RESULT, ...said },
  });
}

export function lane(name: string, given: Partial<StageLaneShape> = {}): StageLaneShape {
  return shapeRecord(createShapeId(name), STAGE_LANE, {
    ...AT_ORIGIN,
    props: { ...STAGE_LANE_SIZE, stage: 1, horizon: "" },
    ...given,
  });
}

export function star(name: string, text = ""): VisionStarShape {
  return shapeRecord(createShapeId(name), VISION_STAR, {
    ...AT_ORIGIN,
    props: { ...VISION_STAR_SIZE, text },
  });
}

export function frame(name: string, given: Partial<TLShape<"frame">> = {}): TLShape<"frame"> {
  return shapeRecord(createShapeId(name), "frame", {
    ...AT_ORIGIN,
    props: { w: 500, h: 500, name: "", color: "black" },
    ...given,
  });
}

export function note(name: string, given: Partial<TLShape<"note">> = {}): TLShape<"note"> {
  return shapeRecord(createShapeId(name), "note", {
    ...AT_ORIGIN,
    props: {
      color: "yellow",
      labelColor: "black",
      size: "m",
      font: "draw",
      fontSizeAdjustment: null,
      align: "middle",
      verticalAlign: "middle",
      growY: 0,
      url: "",
      richText: toRichText("a thought"),
      scale: 1,
      textLastEditedBy: null,
    },
    ...given,
  });
}

export function ink(name: string, path: string): TLShape<"draw"> {
  return shapeRecord(createShapeId(name), "draw", {
    ...AT_ORIGIN,
    props: {
      color: "black",
      fill: "none",
      dash: "draw",
      size: "m",
      segments: [{ type: "free", path, dim: 2 }],
      isComplete: false,
      isClosed: false,
      isPen: false,
      scale: 1,
      scaleX: 1,
      scaleY: 1,
    },
  });
}

export function arrow(name: string, given: Partial<TLArrowShape> = {}): TLArrowShape {
  const place = { id: createShapeId(name), index: indexKeyAt(0), tail: undefined, head: undefined };
  const [plain] = arrowRecords(UNSAID_MEANING, place);
  return { ...plain, meta: {}, ...given };
}

export function binding(
  name: string,
  from: TLShape,
  to: TLShape,
  terminal: "start" | "end",
): TLArrowBinding {
  return {
    typeName: "binding",
    id: createBindingId(name),
    type: "arrow",
    fromId: from.id,
    toId: to.id,
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: "none",
    },
    meta: {},
  };
}
