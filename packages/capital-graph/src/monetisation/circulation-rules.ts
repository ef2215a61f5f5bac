import { diagnostic, type Diagnostic } from "../diagnostics.ts";
import type { ArrowId, CardId } from "../drawing.ts";
import { isMisspelt } from "../rules/wording-rules.ts";
import { sameText } from "../text.ts";
import type { CirculationAnalysis } from "./analyse-circulation.ts";
import type { CirculationDrawing } from "./circulation-drawing.ts";
import type { CirculationStructure, SectorKey } from "./circulation-structure.ts";
import { readsAsPanel } from "./reads-as-panel.ts";

/** V39, V40 and V43 on: what is odd about a monetisation scenario. */
export function checkCirculation(
  drawing: CirculationDrawing,
  structure: CirculationStructure,
  analysis: CirculationAnalysis,
): readonly Diagnostic[] {
  return [
    ...checkDrawn(drawing, structure),
    ...checkSectors(structure, analysis),
    ...checkFlows(structure, analysis),
    ...checkPanels(structure),
  ];
}

/** V09, V41, V44, V51: what of the drawing cannot be read, or is written amiss. */
function checkDrawn(
  { sectors, flows, panels }: CirculationDrawing,
  structure: CirculationStructure,
): readonly Diagnostic[] {
  const there = new Set(sectors.map(({ id }) => id));
  const unread = new Set(structure.unread.flows);
  const read = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const isThere = (id: CardId | null) => id !== null && there.has(id);
  return [
    ...flows
      .filter(({ id }) => unread.has(id))
      .map(({ id, from, to }) =>
        diagnostic(isThere(from) && isThere(to) ? "V44" : "V09", { arrows: [id] }),
      ),
    ...flows
      .filter(({ id, inReturnFor }) => {
        const isAstray = read.get(id)?.returns === null;
        return isAstray && inReturnFor !== id && read.has(inReturnFor ?? "");
      })
      .map(({ id }) => diagnostic("V51", { arrows: [id] })),
    ...sectors
      .filter(({ text }) => isMisspelt(text))
      .map(({ id }) => diagnostic("V41", { cards: [id] })),
    ...flows
      .filter(({ text }) => isMisspelt(text))
      .map(({ id }) => diagnostic("V41", { arrows: [id] })),
    ...panels
      .filter(({ text }) => isMisspelt(text))
      .map(({ id }) => diagnostic("V41", { doResults: [id] })),
  ];
}

/** V40, V43, V45, V46, V49, V52. */
function checkSectors(
  { sectors, flows }: CirculationStructure,
  { circuits, unfunded, balances }: CirculationAnalysis,
): readonly Diagnostic[] {
  const byKey = new Map(sectors.map((sector) => [sector.key, sector]));
  const joined = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const at = (key: SectorKey) => {
    const sector = byKey.get(key);
    return { cards: sector?.cards ?? [], values: { sector: sector?.label ?? sameText(key) } };
  };
  return [
    ...(sectors.some(({ kind }) => kind === "us") ? [] : [diagnostic("V43")]),
    ...(circuits.listed.length > 0 ? [] : [diagnostic("V40")]),
    ...sectors.filter(({ cards }) => cards.length > 1).map(({ key }) => diagnostic("V45", at(key))),
    ...unfunded.map((key) => diagnostic("V46", at(key))),
    ...sectors.filter(({ key }) => !joined.has(key)).map(({ key }) => diagnostic("V49", at(key))),
    ...balances
      .filter(({ sector, isWhole, income, outgo }) => {
        return isWhole && outgo > income && byKey.get(sector)?.kind === "us";
      })
      .map(({ sector }) => diagnostic("V52", at(sector))),
  ];
}

/** V39, V47, V48, V50. */
function checkFlows(
  { flows }: CirculationStructure,
  { unreturned, freeAside, revenues, sold }: CirculationAnalysis,
): readonly Diagnostic[] {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const at = (id: ArrowId) => ({
    arrows: [id],
    values: { flow: byId.get(id)?.label ?? sameText("") },
  });
  const areThings = sold.length > 0 && sold.every((id) => byId.get(id)?.kind === "goods");
  return [
    ...unreturned.map((id) => diagnostic("V39", at(id))),
    ...freeAside.map((id) => diagnostic("V47", at(id))),
    ...revenues
      .filter(({ outcome }) => outcome === "nothing")
      .map(({ flow }) => diagnostic("V48", at(flow))),
    ...(areThings ? [diagnostic("V50", { arrows: sold })] : []),
  ];
}

/** V53 to V55. */
function checkPanels({ panels, unread }: CirculationStructure): readonly Diagnostic[] {
  return [
    ...panels.flatMap(({ id, order, text, flows, sectors }) => {
      const found = { doResults: [id], values: { n: sameText(String(order)) } };
      const isDark = flows.length + sectors.length === 0;
      return [
        ...(text !== "" && !readsAsPanel(text) ? [diagnostic("V53", found)] : []),
        ...(text !== "" && isDark ? [diagnostic("V54", found)] : []),
      ];
    }),
    ...unread.panels.map((id) => diagnostic("V55", { doResults: [id] })),
  ];
}
