import {
  diffStructures,
  type MacroStructure,
  type NodeKey,
  type StructureChange,
} from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";

/** A state, as far as it can be shown over the board. */
interface ShownState {
  readonly structure: MacroStructure;
  readonly places: StateWordsBody["places"];
}

/** The board as it is now, as a state. */
export function presentState(structure: MacroStructure, look: BoardLook): ShownState {
  const places = [...look.cards, ...look.stars].map(({ id, box }) => ({
    record: id,
    x: box.x,
    y: box.y,
    w: box.w,
    h: box.h,
    capital: null,
  }));
  return { structure, places };
}

/** From the earlier state to the later one: what was added is new where it stands, what was removed is gone where it stood. */
export function ghostsBetween(
  earlier: ShownState,
  later: ShownState,
  look: BoardLook,
): readonly Ghost[] {
  const onCanvas = new Set([...look.cards, ...look.arrows].map(({ id }) => id));
  const toneOf = (record: string, tone: Ghost["tone"]) =>
    tone === "new" && onCanvas.has(record) ? "lit" : tone;
  const [then, now] = [placesOf(earlier), placesOf(later)];
  const cards = (
    ids: readonly string[],
    tone: Ghost["tone"],
    from: Map<string, Box> | null,
  ): readonly Ghost[] =>
    ids.flatMap((card): readonly Ghost[] => {
      const place = (tone === "new" ? now : then).get(card);
      if (place === undefined) return [];
      const was = from?.get(card);
      const moved = was === undefined ? null : { x: was.x + was.w / 2, y: was.y + was.h / 2 };
      const { capital, ...box } = place;
      return [
        {
          kind: "box",
          tone: toneOf(card, tone),
          box,
          card,
          from: moved,
          ...(capital !== null && { capital }),
        },
      ];
    });
  const lines = (arrows: readonly string[], tone: Ghost["tone"]): readonly Ghost[] => {
    const state = tone === "new" ? later : earlier;
    const places = tone === "new" ? now : then;
    return arrows.flatMap((arrow) => {
      const drawn = look.arrows.find(({ id }) => id === arrow)?.path;
      const isLit = tone === "new" && drawn !== undefined;
      if (isLit) return [{ kind: "line", tone: "lit", path: drawn, isDouble: false } as const];
      return lineOf(arrow, state, places, tone);
    });
  };
  const ghostsOf = ({ kind, before, after }: StructureChange): readonly Ghost[] => {
    switch (kind) {
      case "nodeRemoved":
        return cards(before.cards, "gone", null);
      case "nodeAdded":
      case "nodeTurned":
        return cards(after.cards, "new", null);
      case "nodeMoved":
        return [...cards(before.cards, "gone", null), ...cards(after.cards, "new", then)];
      case "linkRemoved":
      case "starLinkRemoved":
        return lines(before.arrows, "gone");
      case "linkAdded":
      case "linkTurned":
      case "starLinkAdded":
        return lines(after.arrows, "new");
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
  return diffStructures(earlier.structure, later.structure).flatMap(ghostsOf);
}

type Place = Box & { readonly capital: string | null };

function placesOf({ places }: ShownState): Map<string, Place> {
  return new Map(places.map(({ record, ...place }) => [record, place]));
}

function lineOf(
  arrow: string,
  { structure: { nodes, links, starLinks, star } }: ShownState,
  places: ReadonlyMap<string, Place>,
  tone: Ghost["tone"],
): readonly Ghost[] {
  const boxOf = (key: NodeKey | undefined): Box | undefined =>
    places.get(nodes.find((node) => node.key === key)?.cards[0] ?? "");
  const link = links.find(({ arrows }) => arrows.includes(arrow));
  const toStar = starLinks.find(({ arrows }) => arrows.includes(arrow));
  const from = boxOf(link?.from ?? toStar?.from);
  const to = link === undefined ? places.get(star?.id ?? "") : boxOf(link.to);
  if (from === undefined || to === undefined) return [];
  const isDouble = link?.kind === "reinvest";
  return [{ kind: "line", tone, path: lineBetween(from, to), isDouble }];
}
