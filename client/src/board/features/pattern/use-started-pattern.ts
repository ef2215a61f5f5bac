import { useMemo } from "react";
import { useValue } from "tldraw";
import {
  canonicalForm,
  conceptName,
  departuresFrom,
  nodeKey,
  patternItems,
  PRESET_LINEUPS,
  readPatternKey,
  type CapitalLineup,
  type MacroStructure,
} from "@zentaikan/capital-graph";
import { useLineups } from "../../../api/lineups.ts";
import { usePatternStart } from "../../../api/pattern-starts.ts";
import { useSession } from "../../../api/session.ts";
import { useBoard } from "../../ground/board-context.ts";

/** From which pattern the board was started and how it stands to it; null for others and for guests. */
export function useStartedPattern() {
  const { boardId, lineup, reading } = useBoard();
  const isOurs = useSession().abilities.includes("readSegments");
  const start = usePatternStart(boardId, isOurs) ?? null;
  const { structure } = useValue(reading.current);
  const { data: histories } = useLineups();
  return useMemo(() => {
    const pattern = start === null ? null : readPatternKey(start.key);
    if (start === null || pattern === null) return null;
    const answers = new Map(start.answers.map(({ item, instead }) => [item, instead]));
    const board = canonicalForm(structure);
    // A pattern may have what other lineups have all their own.
    const others = histories?.map(({ newest }) => newest) ?? PRESET_LINEUPS;
    const lineups = [lineup, ...others];
    const { open, standsFor, exceptions, sentence } = departuresFrom(
      { pattern, board },
      { answers, lineups },
    );
    const items = patternItems(pattern);
    // What was said of something that is there after all does not count.
    const refused = items.filter(({ id }) => answers.get(id) === null && !standsFor.has(id));
    return {
      name: start.name,
      items,
      open,
      refused,
      exceptions,
      sentence,
      standsFor,
      capitals: capitalsByConcept(lineup),
      cards: cardsByNode(structure),
      lineups,
    };
  }, [start, structure, lineup, histories]);
}

export type StartedPattern = NonNullable<ReturnType<typeof useStartedPattern>>;

/** Which capital of the board's lineup stands for what canonical forms name; the first of several. */
function capitalsByConcept({ id: lineup, capitals }: CapitalLineup): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id: capital, conceptId, retired } of capitals) {
    const name = conceptName({ conceptId, capital }, lineup);
    if (!retired && !found.has(name)) found.set(name, capital);
  }
  return found;
}

/** The card that shows a node, by how canonical forms name that. */
function cardsByNode({ nodes, lineup }: MacroStructure): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap((node) => {
      const id: string = nodeKey(node.stage, conceptName(node, lineup.id), node.direction);
      const [card] = node.cards;
      return card === undefined ? [] : [[id, card] as const];
    }),
  );
}
