import type { CirculationEdit } from "./circulation-edit.ts";
import { UNSAID_FLOW } from "./unsaid-flow.ts";
import type { CirculationStructure } from "./circulation-structure.ts";
import type { CirculationEntry, EntrySector } from "./parse-circulation-entry.ts";

/**
 * What an entry adds to a scenario: sectors that are not there yet, and flows. One that is there
 * already, of the same ends, kind and words, is taken for the one that is meant.
 */
export function planCirculationEntry(
  { sectors, flows }: CirculationEntry,
  there: CirculationStructure,
): readonly CirculationEdit[] {
  const cards = new Map(
    there.sectors.flatMap(({ key, cards: [card] }) => (card ? [[key, card]] : [])),
  );
  const known = new Map(
    there.flows.map(({ id, from, to, kind, text }) => [claim(from, to, kind, text), id]),
  );
  const edits: CirculationEdit[] = [];
  const places = sectors.map((sector) => {
    const key = keyOf(sector);
    const card = cards.get(key);
    if (card !== undefined) return { key, card };
    const id = `new:sector${cards.size + 1}`;
    cards.set(key, id);
    edits.push({ kind: "addSector", id, sector: { kind: sector.kind, text: sector.text } });
    return { key, card: id };
  });
  let before: string | null = null;
  for (const [place, { isReturn, kind, text, paid, amount, unit }] of flows.entries()) {
    const [from, to] = [places[place], places[place + 1]];
    if (from === undefined || to === undefined) continue;
    const same = known.get(claim(from.key, to.key, kind, text));
    const id = same ?? `new:flow${place + 1}`;
    if (same === undefined && from.key !== to.key) {
      known.set(claim(from.key, to.key, kind, text), id);
      const said = { kind, text, paid, amount, unit };
      const ends = { from: from.card, to: to.card };
      const inReturnFor = isReturn ? before : null;
      edits.push({ kind: "addFlow", id, flow: { ...UNSAID_FLOW, ...ends, ...said, inReturnFor } });
    }
    before = id;
  }
  return edits;
}

function keyOf({ kind, text }: EntrySector): string {
  return `${kind}:${text}`;
}

function claim(from: string, to: string, kind: string, text: string): string {
  return JSON.stringify([from, to, kind, text]);
}
