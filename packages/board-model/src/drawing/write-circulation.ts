import { toRichText, type TLRecord } from "@tldraw/tlschema";
import { readCirculation, ringPlaces, type CirculationDrawing } from "@zentaikan/capital-graph";
import { bendOfFlow, writeFlowMeaning } from "../records/flow-meaning.ts";
import { indexKeyAt } from "../records/index-key.ts";
import { writePanelMeaning } from "../records/panel-meaning.ts";
import { SECTOR, SECTOR_SIZE, type SectorShape } from "../records/sector.ts";
import { shapeRecord } from "../records/shape-record.ts";
import { STORY_PANEL, STORY_PANEL_SIZE, STORY_ROW } from "../records/story-panel.ts";
import { boundArrow } from "./arrow-records.ts";
import { shapeIdsFor } from "./shape-ids.ts";

/**
 * Records of a board that shows the circulation: sectors in a ring, flows bound to them, panels in a
 * row below. Read back, they give the same circulation, with the ids of the records.
 */
export function layOutCirculation(drawing: CirculationDrawing): TLRecord[] {
  const { sectors, flows, panels } = drawing;
  const idOf = shapeIdsFor([...sectors, ...flows, ...panels]);
  const known = new Set<string>([...sectors, ...flows].map(({ id }) => id));
  const { structure, analysis } = readCirculation(drawing);
  const round = analysis.circuits.listed[0]?.sectors ?? [];
  const places = ringPlaces(structure, round, SECTOR_SIZE);
  let position = 0;
  const next = () => indexKeyAt(position++);
  const drawn = new Map<string, SectorShape>(
    sectors.map(({ id, kind, text }) => [
      id,
      shapeRecord(idOf(id), SECTOR, {
        ...(places.get(id) ?? { x: 0, y: 0 }),
        index: next(),
        props: { ...SECTOR_SIZE, kind, text },
      }),
    ]),
  );
  const bottom = Math.max(0, ...[...drawn.values()].map(({ y }) => y + SECTOR_SIZE.h));
  const told = panels.map(({ id, order, text, lights, again }) => {
    const lit = lights.filter((light) => known.has(light)).map(idOf);
    return shapeRecord(idOf(id), STORY_PANEL, {
      x: (order - 1) * STORY_ROW.step,
      y: bottom + STORY_ROW.below,
      index: next(),
      props: { ...STORY_PANEL_SIZE, order, text },
      meta: writePanelMeaning({}, { lights: lit, again }),
    });
  });
  const beside = new Map<string, number>();
  const arrows = flows.flatMap(({ id, from, to, text, inReturnFor, ...said }) => {
    const ends = { tail: drawn.get(from ?? ""), head: drawn.get(to ?? "") };
    const pair = `${from}>${to}`;
    const count = beside.get(pair) ?? 0;
    beside.set(pair, count + 1);
    const answered = inReturnFor !== null && known.has(inReturnFor) ? idOf(inReturnFor) : null;
    const start = centreOf(ends.tail);
    const end = centreOf(ends.head);
    const meta = writeFlowMeaning({}, { ...said, inReturnFor: answered });
    return boundArrow({ id: idOf(id), index: next(), ...start, meta }, ends, {
      end: { x: end.x - start.x, y: end.y - start.y },
      bend: bendOfFlow(count),
      richText: toRichText(text),
    });
  });
  return [...drawn.values(), ...told, ...arrows];
}

function centreOf(sector: SectorShape | undefined): { readonly x: number; readonly y: number } {
  if (sector === undefined) return { x: 0, y: 0 };
  return { x: sector.x + SECTOR_SIZE.w / 2, y: sector.y + SECTOR_SIZE.h / 2 };
}
