import type {
  CardId,
  ArrowId,
  MacroStructure,
  NodeKey,
  StructureChange,
} from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";

/** A state, as far as it can be shown over the board. */
export interface PlacedState {
  readonly structure: MacroStructure;
  readonly places: StateWordsBody["places"];
}

/** How somebody draws what changes of a structure mean on the canvas. */
interface ChangeArtist {
  readonly goneCards: (cards: readonly CardId[]) => readonly Ghost[];
  readonly newCards: (cards: readonly CardId[]) => readonly Ghost[];
  readonly movedCards: (before: readonly CardId[], after: readonly CardId[]) => readonly Ghost[];
  readonly goneArrows: (arrows: readonly ArrowId[]) => readonly Ghost[];
  readonly newArrows: (arrows: readonly ArrowId[]) => readonly Ghost[];
}

export function drawChanges(
  changes: readonly StructureChange[],
  artist: ChangeArtist,
): readonly Ghost[] {
  return changes.flatMap(({ kind, before, after }): readonly Ghost[] => {
    switch (kind) {
      case "nodeRemoved":
      case "sectorRemoved":
        return artist.goneCards(before.cards);
      case "nodeAdded":
      case "nodeTurned":
      case "sectorAdded":
      case "sectorRenamed":
        return artist.newCards(after.cards);
      case "nodeMoved":
        return artist.movedCards(before.cards, after.cards);
      case "linkRemoved":
      case "starLinkRemoved":
      case "flowRemoved":
        return artist.goneArrows(before.arrows);
      case "linkAdded":
      case "linkTurned":
      case "starLinkAdded":
      case "flowAdded":
      case "flowChanged":
        return artist.newArrows(after.arrows);
      case "lineup":
      case "baseline":
      case "star":
      case "horizon":
      case "panel":
      case "resultAdded":
      case "resultRemoved":
      case "resultChanged":
      case "capitalAdded":
      case "capitalRemoved":
      case "capitalChanged":
        return [];
    }
  });
}

/** What kind of sector was drawn so, for one that is not on the board now. */
export function sectorOf(
  card: CardId,
  { circulation }: MacroStructure,
): Pick<Extract<Ghost, { kind: "box" }>, "sector"> {
  const sector = circulation?.sectors.find(({ cards }) => cards.includes(card));
  return sector === undefined ? {} : { sector: sector.kind };
}

/** The arrow of a structure as a line between the boxes of what it joins; none where one is unknown. */
export function lineOfArrow(
  arrow: ArrowId,
  { nodes, links, starLinks, star, circulation }: MacroStructure,
  {
    boxOf,
    tone,
  }: { readonly boxOf: (record: string) => Box | undefined; readonly tone: Ghost["tone"] },
): readonly Ghost[] {
  const { sectors, flows } = circulation ?? { sectors: [], flows: [] };
  const boxOfNode = (key: NodeKey | undefined): Box | undefined =>
    boxOf([...nodes, ...sectors].find((node) => node.key === key)?.cards[0] ?? "");
  const flow = flows.find(({ id }) => id === arrow);
  const link = links.find(({ arrows }) => arrows.includes(arrow));
  const toStar = starLinks.find(({ arrows }) => arrows.includes(arrow));
  const from = boxOfNode(flow?.from ?? link?.from ?? toStar?.from);
  const reached = flow?.to ?? link?.to;
  const to = reached === undefined ? boxOf(star?.id ?? "") : boxOfNode(reached);
  if (from === undefined || to === undefined) return [];
  const isDouble = link?.kind === "reinvest" || flow?.family === "money";
  return [{ kind: "line", tone, path: lineBetween(from, to), isDouble }];
}
