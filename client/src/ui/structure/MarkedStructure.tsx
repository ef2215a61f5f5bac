import type { Capital, LinkKey, MacroStructure, NodeKey } from "@zentaikan/capital-graph";
import { PRESET_LINEUPS } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { useLanguage } from "../../messages/language.ts";
import { bareCapitalName } from "./bare-capital-name.ts";
import { DrawnStructure } from "./DrawnStructure.tsx";

interface MarkedStructureProps {
  readonly structure: MacroStructure;
  /** The same in words. */
  readonly label: string;
  /** What the words beside it speak of. */
  readonly marked: { readonly nodes: ReadonlySet<NodeKey>; readonly links: ReadonlySet<LinkKey> };
}

/** The structure of a board, with what of it is marked. */
export function MarkedStructure({ structure, label, marked }: MarkedStructureProps) {
  const language = useLanguage();
  const nodes = structure.nodes.map((node, order) => {
    const capital = capitalOf(node.capital, node.conceptId, structure.lineup.id);
    const name = node.label[language];
    return {
      key: node.key,
      stage: node.stage,
      order,
      name: bareCapitalName(name),
      initial: capital?.initial ?? name.slice(0, 1),
      color: capitalColor(capital),
      direction: node.direction,
      side: sideOf(marked.nodes.has(node.key)),
    };
  });
  const links = structure.links.map(({ key, from, to, kind, sign }) => {
    return { key, from, to, kind, isLess: sign === "-", side: sideOf(marked.links.has(key)) };
  });
  return <DrawnStructure nodes={nodes} links={links} label={label} />;
}

function sideOf(isMarked: boolean) {
  return isMarked ? ("own" as const) : ("both" as const);
}

/** For its colour and initial. A team's own capital is known by its concept. */
function capitalOf(id: string, concept: string | null, lineup: string): Capital | null {
  const own = PRESET_LINEUPS.find((preset) => preset.id === lineup)?.capitals;
  const found = own?.find((capital) => capital.id === id);
  if (found !== undefined) return found;
  const alike = PRESET_LINEUPS.flatMap(({ capitals }) => capitals);
  return alike.find(({ conceptId }) => concept !== null && conceptId === concept) ?? null;
}
