import { compareCodeUnits } from "../code-unit-order.ts";
import type { Text } from "../lineup.ts";
import { sameText } from "../text.ts";
import { PANEL_COUNT, type CirculationDrawing, type DrawnPanel } from "./circulation-drawing.ts";
import type { CirculationStructure, Panel, Sector, SectorKey } from "./circulation-structure.ts";
import { pairReturns } from "./pair-returns.ts";
import { SECTOR_KINDS, sectorWord, type SectorKind } from "./sector-kinds.ts";

/**
 * The structure that a settled drawing shows. Total: whatever cannot be read is listed under
 * `unread`.
 */
export function readCirculationStructure(drawing: CirculationDrawing): CirculationStructure {
  const sectors = readSectors(drawing.sectors);
  const keyOf = new Map(sectors.flatMap(({ key, cards }) => cards.map((id) => [id, key] as const)));
  const attached = drawing.flows.map((flow) => ({
    flow,
    from: keyOf.get(flow.from ?? ""),
    to: keyOf.get(flow.to ?? ""),
  }));
  const flows = pairReturns(
    attached.flatMap(({ flow, from, to }) =>
      from === undefined || to === undefined || from === to ? [] : [{ drawn: flow, from, to }],
    ),
  );
  const read = new Set(flows.map(({ id }) => id));
  const led = leadingPanels(drawing.panels);
  const panels = led.map((panel): Panel => {
    const lights = new Set(panel.lights);
    const lit = flows.filter(({ id }) => lights.has(id));
    const named = [...lights].flatMap((id) => keyOf.get(id) ?? []);
    const there = new Set<SectorKey>([...named, ...lit.flatMap(({ from, to }) => [from, to])]);
    return {
      id: panel.id,
      order: panel.order,
      text: panel.text.trim(),
      flows: lit.map(({ id }) => id),
      sectors: sectors.map(({ key }) => key).filter((key) => there.has(key)),
    };
  });
  return {
    sectors,
    flows,
    panels,
    secondRound: led.some(({ order, again }) => order === PANEL_COUNT && again),
    unread: {
      flows: attached.map(({ flow }) => flow.id).filter((id) => !read.has(id)),
      panels: drawing.panels.filter((panel) => !led.includes(panel)).map(({ id }) => id),
    },
  };
}

/** Sectors of one kind and name are one, however often they were drawn. */
function readSectors(drawn: CirculationDrawing["sectors"]): readonly Sector[] {
  const same = Map.groupBy(drawn, ({ kind, text }) => `${kind}:${text.trim()}`);
  return [...same]
    .flatMap(([key, cards]): Sector[] => {
      const [first] = cards;
      if (first === undefined) return [];
      const text = first.text.trim();
      const label = sectorLabel(first.kind, text);
      return [{ key, kind: first.kind, label, text, cards: cards.map(({ id }) => id) }];
    })
    .toSorted(
      (one, other) =>
        SECTOR_KINDS.indexOf(one.kind) - SECTOR_KINDS.indexOf(other.kind) ||
        compareCodeUnits(one.key, other.key),
    );
}

/** A bare number tells sectors of one kind apart: パートナー2, Partner 2. */
function sectorLabel(kind: SectorKind, text: string): Text {
  const { ja, en } = sectorWord(kind);
  if (/^\d+$/.test(text)) return { ja: `${ja}${text}`, en: `${en} ${text}` };
  return text === "" ? { ja, en } : sameText(text);
}

/** Of several panels of one place the first with a text leads, by id. */
function leadingPanels(drawn: readonly DrawnPanel[]): readonly DrawnPanel[] {
  return Array.from({ length: PANEL_COUNT }, (_, place) => {
    const rivals = drawn.filter(({ order }) => order === place + 1);
    return rivals.find(({ text }) => text.trim() !== "") ?? rivals[0];
  }).filter((panel) => panel !== undefined);
}
