import { change, type StructureChange } from "../compare/structure-change.ts";
import type { Text } from "../lineup.ts";
import { fillText, sameText } from "../text.ts";
import { endsAmong } from "./agreed-circulation.ts";
import { PANEL_COUNT } from "./circulation-drawing.ts";
import type { CirculationStructure, Sector, SectorKey } from "./circulation-structure.ts";
import { compareFlows } from "./flow-changes.ts";

/**
 * What changed from one scenario to another, in its own words. Empty exactly when an agreement on
 * the one holds for the other.
 */
export function diffCirculations(
  before: CirculationStructure,
  after: CirculationStructure,
): readonly StructureChange[] {
  const sectors = compareSectors(before, after);
  return [
    ...sectors.changes,
    ...compareFlows(before, after, sectors.became),
    ...comparePanels(before, after),
  ];
}

/**
 * Sectors that went and came. One that went, and whose card is another of the same kind now, was
 * given another name; its flows go with it.
 */
function compareSectors(before: CirculationStructure, after: CirculationStructure) {
  const [then, now] = [before, after].map(({ sectors }) => new Set(sectors.map(({ key }) => key)));
  const come = new Set(after.sectors.filter(({ key }) => then?.has(key) !== true));
  const byCard = new Map([...come].flatMap((sector) => sector.cards.map((id) => [id, sector])));
  const renamed = new Map<SectorKey, Sector>();
  const gone = before.sectors.filter((sector) => {
    if (now?.has(sector.key) === true) return false;
    const same = sector.cards.map((id) => byCard.get(id)).find((one) => one !== undefined);
    if (same === undefined || same.kind !== sector.kind || !come.delete(same)) return true;
    renamed.set(sector.key, same);
    return false;
  });
  const named = new Map(before.sectors.map((sector) => [sector.key, sector]));
  const turned = [...renamed].map(([key, is]) => {
    const was = named.get(key);
    const values = { was: was?.label ?? is.label, is: is.label };
    return change("sectorRenamed", fillText(RENAMED, values), {
      before: { cards: was?.cards ?? [] },
      after: { cards: is.cards },
    });
  });
  const [endThen, endNow] = [endsAmong(before.sectors), endsAmong(after.sectors)];
  return {
    changes: [
      ...turned,
      ...gone.map(({ label, cards }) =>
        change("sectorRemoved", fillText(REMOVED, { label }), { before: { cards } }),
      ),
      ...[...come].map(({ label, cards }) =>
        change("sectorAdded", fillText(ADDED, { label }), { after: { cards } }),
      ),
    ],
    /** What an end of before is in after. */
    became: (key: SectorKey) => {
      const is = renamed.get(key);
      return is === undefined ? endThen(key) : endNow(is.key);
    },
  };
}

function comparePanels(
  before: CirculationStructure,
  after: CirculationStructure,
): readonly StructureChange[] {
  const told = Array.from({ length: PANEL_COUNT }, (_, place) => place + 1).flatMap((order) => {
    const [was, is] = [before, after].map(({ panels }) =>
      panels.find((panel) => panel.order === order),
    );
    const text = is?.text ?? "";
    if ((was?.text ?? "") === text) return [];
    const values = { n: sameText(String(order)), text: sameText(text) };
    return [
      change("panel", fillText(text === "" ? PANEL_CLEARED : PANEL_SAID, values), {
        before: { doResults: was === undefined ? [] : [was.id] },
        after: { doResults: is === undefined ? [] : [is.id] },
      }),
    ];
  });
  if (before.secondRound === after.secondRound) return told;
  return [...told, change("panel", after.secondRound ? ROUND_BEGUN : ROUND_ENDED)];
}

const RENAMED = { ja: "主体「{was}」を「{is}」にした", en: "Renamed “{was}” to “{is}”" };
const REMOVED = { ja: "主体「{label}」を外した", en: "Took out “{label}”" };
const ADDED = { ja: "主体「{label}」を加えた", en: "Added “{label}”" };
const PANEL_SAID = { ja: "{n}コマ目を「{text}」にした", en: "Panel {n} now says “{text}”" };
const PANEL_CLEARED = { ja: "{n}コマ目を消した", en: "Cleared panel {n}" };
const ROUND_BEGUN: Text = {
  ja: "4コマ目を、次の一巡へつないだ",
  en: "The fourth panel now leads to a next round",
};
const ROUND_ENDED: Text = {
  ja: "4コマ目から次の一巡へのつながりを外した",
  en: "The fourth panel leads to no next round any more",
};
