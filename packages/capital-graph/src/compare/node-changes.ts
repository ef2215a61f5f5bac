import type { Direction } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import type { GrowthNode, MacroStructure, NodeKey } from "../macro-structure.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText } from "../text.ts";
import { change, type StructureChange } from "./structure-change.ts";

interface NodeComparison {
  readonly changes: readonly StructureChange[];
  /** What a node of before is in after, when it moved or turned; itself otherwise. */
  readonly became: (key: NodeKey) => NodeKey;
}

/**
 * Nodes that went and nodes that came. A capital that left one beat and came in another has moved;
 * one that stayed but is now spent instead of grown has turned. Its arrows go with it.
 */
export function compareNodes(before: MacroStructure, after: MacroStructure): NodeComparison {
  const gone = unmatched(before.nodes, after.nodes);
  const come = unmatched(after.nodes, before.nodes);
  const changes: StructureChange[] = [];
  const renamed = new Map<NodeKey, NodeKey>();
  pair("nodeTurned", (one, other) => one.capital === other.capital && one.stage === other.stage);
  pair(
    "nodeMoved",
    (one, other) => one.capital === other.capital && one.direction === other.direction,
  );
  return {
    changes: [
      ...changes,
      ...[...gone].map((node) =>
        change("nodeRemoved", worded(REMOVED, node), { before: { cards: node.cards } }),
      ),
      ...[...come].map((node) =>
        change("nodeAdded", worded(ADDED[node.direction], node), { after: { cards: node.cards } }),
      ),
    ],
    became: (key) => renamed.get(key) ?? key,
  };

  function pair(
    kind: "nodeTurned" | "nodeMoved",
    alike: (one: GrowthNode, other: GrowthNode) => boolean,
  ): void {
    for (const was of gone) {
      const is = [...come].find((node) => alike(was, node));
      if (is === undefined) continue;
      gone.delete(was);
      come.delete(is);
      renamed.set(was.key, is.key);
      const text =
        kind === "nodeMoved"
          ? fillText(MOVED, {
              capital: is.label,
              from: STAGE_NAMES[was.stage],
              to: STAGE_NAMES[is.stage],
            })
          : worded(TURNED[is.direction], is);
      changes.push(
        change(kind, text, { before: { cards: was.cards }, after: { cards: is.cards } }),
      );
    }
  }
}

function unmatched(nodes: readonly GrowthNode[], others: readonly GrowthNode[]): Set<GrowthNode> {
  const keys = new Set(others.map((node) => node.key));
  return new Set(nodes.filter((node) => !keys.has(node.key)));
}

function worded(text: Text, node: GrowthNode): Text {
  return fillText(text, { capital: node.label, stage: STAGE_NAMES[node.stage] });
}

const REMOVED = { ja: "{stage}から{capital}を外した", en: "Took {capital} out of {stage}" };
const MOVED = {
  ja: "{capital}を{from}から{to}へ移した",
  en: "Moved {capital} from {from} to {to}",
};

const ADDED: Readonly<Record<Direction, Text>> = {
  grow: { ja: "{stage}に{capital}を加えた", en: "Added {capital} to {stage}" },
  keep: { ja: "{stage}に保つ{capital}を加えた", en: "Added {capital} to be kept in {stage}" },
  spend: { ja: "{stage}に使う{capital}を加えた", en: "Added {capital} to be spent in {stage}" },
};

const TURNED: Readonly<Record<Direction, Text>> = {
  grow: { ja: "{stage}の{capital}を増やすことにした", en: "{capital} now grows in {stage}" },
  keep: { ja: "{stage}の{capital}を保つことにした", en: "{capital} is now kept in {stage}" },
  spend: { ja: "{stage}の{capital}を使うことにした", en: "{capital} is now spent in {stage}" },
};
