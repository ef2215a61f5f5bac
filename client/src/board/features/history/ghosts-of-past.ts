import {
  diffStructures,
  type GrowthLink,
  type MacroStructure,
  type NodeKey,
  type StructureChange,
} from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import { centreOf, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";

/** An earlier state, as far as it can be shown over the board. */
interface PastState {
  readonly structure: MacroStructure;
  readonly places: StateWordsBody["places"];
}

/** What bringing the state back would add to the macro structure on the canvas, and take from it. */
export function ghostsOfPast(
  past: PastState,
  { structure, look }: { readonly structure: MacroStructure; readonly look: BoardLook },
): readonly Ghost[] {
  const places = new Map(past.places.map(({ record, ...box }) => [record, box]));
  const present = new Map([...look.cards, ...look.stars].map(({ id, box }) => [id, box]));
  const boxOf = (record: string): Box | undefined => present.get(record) ?? places.get(record);
  const boxOfNode = (key: NodeKey): Box | undefined => {
    const card = past.structure.nodes.find((node) => node.key === key)?.cards[0];
    return card === undefined ? undefined : boxOf(card);
  };
  const boxOfStar = (): Box | undefined => {
    const star = past.structure.star;
    return star === null ? undefined : boxOf(star.id);
  };

  const goneCard = (card: string): readonly Ghost[] => {
    const box = present.get(card);
    return box === undefined ? [] : [{ kind: "box", tone: "gone", box, card, from: null }];
  };
  const newCard = (card: string): readonly Ghost[] => {
    const place = places.get(card);
    if (place === undefined) return [];
    const now = present.get(card);
    const { capital, ...box } = place;
    const from = now === undefined ? null : centreOf(now);
    return [{ kind: "box", tone: "new", box, card, from, ...(capital !== null && { capital }) }];
  };
  const goneArrow = (arrow: string): readonly Ghost[] => {
    const path = look.arrows.find(({ id }) => id === arrow)?.path;
    return path === undefined ? [] : [{ kind: "line", tone: "gone", path, isDouble: false }];
  };
  const newLine = (arrow: string): readonly Ghost[] => {
    const link = past.structure.links.find(({ arrows }) => arrows.includes(arrow));
    const toStar = past.structure.starLinks.find(({ arrows }) => arrows.includes(arrow));
    const key = link?.from ?? toStar?.from;
    const from = key && boxOfNode(key);
    const to = link === undefined ? boxOfStar() : boxOfNode(link.to);
    if (from === undefined || to === undefined) return [];
    return [{ kind: "line", tone: "new", path: lineBetween(from, to), isDouble: isDouble(link) }];
  };

  const ghostsOf = ({ kind, before, after }: StructureChange): readonly Ghost[] => {
    switch (kind) {
      case "nodeRemoved":
        return before.cards.flatMap(goneCard);
      case "nodeAdded":
      case "nodeMoved":
      case "nodeTurned":
        return after.cards.flatMap(newCard);
      case "linkRemoved":
      case "starLinkRemoved":
        return before.arrows.flatMap(goneArrow);
      case "linkAdded":
      case "linkTurned":
      case "starLinkAdded":
        return after.arrows.flatMap(newLine);
      case "lineup":
      case "baseline":
      case "star":
      case "horizon":
      case "resultAdded":
      case "resultRemoved":
      case "resultChanged":
      case "capitalAdded":
      case "capitalRemoved":
      case "capitalChanged":
        return [];
    }
  };
  return diffStructures(structure, past.structure).flatMap(ghostsOf);
}

function isDouble(link: GrowthLink | undefined): boolean {
  return link?.kind === "reinvest";
}
