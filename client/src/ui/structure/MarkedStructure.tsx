import { useMemo } from "react";
import type { Capital, Language, LinkKey, MacroStructure, NodeKey } from "@zentaikan/capital-graph";
import { PRESET_LINEUPS } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { useLanguage } from "../../messages/language.ts";
import { bareCapitalName } from "./bare-capital-name.ts";
import { DrawnStructure, type DrawnLink, type DrawnNode } from "./DrawnStructure.tsx";

interface MarkedStructureProps {
  readonly structure: MacroStructure;
  /** The same in words. */
  readonly label: string;
  /** What the words beside it speak of. */
  readonly isNarrow?: boolean;
  readonly marked: { readonly nodes: ReadonlySet<NodeKey>; readonly links: ReadonlySet<LinkKey> };
}

/** The structure of a board, with what of it is marked. */
export function MarkedStructure({
  structure,
  label,
  marked,
  isNarrow = false,
}: MarkedStructureProps) {
  const language = useLanguage();
  // Whoever points along a list beside it marks something else each time.
  const { nodes, links } = useMemo(
    () => ({ nodes: drawnNodes(structure, language), links: drawnLinks(structure) }),
    [structure, language],
  );
  const stressed = new Set<string>([...marked.nodes, ...marked.links]);
  return (
    <DrawnStructure
      nodes={nodes}
      links={links}
      label={label}
      stressed={stressed}
      isNarrow={isNarrow}
    />
  );
}

function drawnNodes({ nodes, lineup }: MacroStructure, language: Language): readonly DrawnNode[] {
  return nodes.map((node, order) => {
    const { key, stage, direction } = node;
    const capital = capitalOf(node.capital, node.conceptId, lineup.id);
    const name = node.label[language];
    return {
      key,
      stage,
      direction,
      order,
      name: bareCapitalName(name),
      initial: capital?.initial ?? name.slice(0, 1),
      color: capitalColor(capital),
      side: "both",
    };
  });
}

function drawnLinks({ links }: MacroStructure): readonly DrawnLink[] {
  return links.map(({ key, from, to, kind, sign }) => {
    return { key, from, to, kind, isLess: sign === "-", side: "both" };
  });
}

/** For its colour and initial. A team's own capital is known by its concept. */
function capitalOf(id: string, concept: string | null, lineup: string): Capital | null {
  const own = PRESET_LINEUPS.find((preset) => preset.id === lineup)?.capitals;
  const found = own?.find((capital) => capital.id === id);
  if (found !== undefined) return found;
  const alike = PRESET_LINEUPS.flatMap(({ capitals }) => capitals);
  return alike.find(({ conceptId }) => concept !== null && conceptId === concept) ?? null;
}
