import type { TLShape } from "@tldraw/tlschema";
import { PANEL_COUNT, type CirculationDrawing } from "@zentaikan/capital-graph";
import { hasFlowMeaning, readFlowMeaning, wordsOfFlow } from "../records/flow-meaning.ts";
import { readPanelMeaning } from "../records/panel-meaning.ts";
import { SECTOR, sectorKindOf, type SectorShape } from "../records/sector.ts";
import { STORY_PANEL, type StoryPanelShape } from "../records/story-panel.ts";
import type { DrawnShapes, EndedArrow } from "./drawn-shapes.ts";

/** The drawing as far as it speaks of circulation: sectors, the arrows at them, and panels. */
export function readCirculation({ shapes, arrows }: DrawnShapes): CirculationDrawing {
  const all = [...shapes.values()];
  return {
    sectors: all.filter(isSector).map((sector) => ({
      id: sector.id,
      kind: sectorKindOf(sector),
      text: sector.props.text.trim(),
    })),
    flows: arrows.filter(isFlow).map(({ arrow, from, to }) => ({
      id: arrow.id,
      from: isSector(from) ? from.id : null,
      to: isSector(to) ? to.id : null,
      text: wordsOfFlow(arrow),
      ...readFlowMeaning(arrow.meta),
    })),
    panels: all.filter(isPanel).map(({ id, props: { order, text }, meta }) => ({
      id,
      order: Math.min(PANEL_COUNT, Math.max(1, Math.round(order))),
      text: text.trim(),
      ...readPanelMeaning(meta),
    })),
  };
}

/** An arrow at free drawing is a remark, unless somebody declared it a flow. */
function isFlow({ arrow, from, to }: EndedArrow): boolean {
  if (hasFlowMeaning(arrow.meta)) return true;
  const held = [from, to].filter((shape) => shape !== undefined);
  return held.some(isSector) && held.every(isSector);
}

function isSector(shape: TLShape | undefined): shape is SectorShape {
  return shape?.type === SECTOR;
}

function isPanel(shape: TLShape): shape is StoryPanelShape {
  return shape.type === STORY_PANEL;
}
