import { CAPITAL_CARD_SIZE, VISION_STAR_SIZE } from "@zentaikan/board-model";
import type { CirculationEdit } from "@zentaikan/capital-graph";
import { centreOf, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";
import type { BoardEdit, Point } from "../../ground/drawing/board-edit.ts";
import type { Ghost, GhostTone } from "../../ground/drawing/ghost.ts";
import { edgeTowards, lineBetween } from "../../ground/drawing/line-between.ts";

export function ghostsOf(edits: readonly BoardEdit[], look: BoardLook): readonly Ghost[] {
  return edits.flatMap((edit) => ghostOf(edit, look) ?? []);
}

function ghostOf(edit: BoardEdit, look: BoardLook): Ghost | readonly Ghost[] | null {
  const things = [...look.cards, ...look.stars, ...look.doResults, ...(look.sectors ?? [])];
  const boxOf = (id: string) => things.find((thing) => thing.id === id)?.box;
  const arrowOf = (id: string) => look.arrows.find((arrow) => arrow.id === id);
  switch (edit.kind) {
    case "move": {
      const box = boxOf(edit.id);
      if (box === undefined) return null;
      const to = { ...box, ...edit.to };
      return { kind: "box", tone: "new", box: to, card: edit.id, from: centreOf(box) };
    }
    case "remove": {
      const box = boxOf(edit.id);
      const arrow = arrowOf(edit.id);
      if (arrow !== undefined) return line("gone", arrow.path, false);
      return box === undefined
        ? null
        : { kind: "box", tone: "gone", box, card: edit.id, from: null };
    }
    case "say": {
      const arrow = arrowOf(edit.id);
      if (arrow === undefined) return null;
      return line("new", arrow.path, { ...arrow.meaning, ...edit.meaning }.kind === "reinvest");
    }
    case "turnAround": {
      const arrow = arrowOf(edit.id);
      if (arrow === undefined) return null;
      return line("new", arrow.path.toReversed(), arrow.meaning.kind === "reinvest");
    }
    case "attach": {
      const arrow = arrowOf(edit.id);
      const target = boxOf(edit.to);
      const held = edit.end === "from" ? arrow?.path.at(-1) : arrow?.path[0];
      if (arrow === undefined || target === undefined || held === undefined) return null;
      const reached = edgeTowards(target, held);
      const path = edit.end === "from" ? [reached, held] : [held, reached];
      return line("new", path, arrow.meaning.kind === "reinvest");
    }
    case "link": {
      const [from, to] = [boxOf(edit.from), boxOf(edit.to)];
      if (from === undefined || to === undefined) return null;
      return line("new", lineBetween(from, to), false);
    }
    case "placeStar":
      return {
        kind: "box",
        tone: "new",
        box: { ...edit.at, ...VISION_STAR_SIZE },
        card: null,
        from: null,
      };
    case "circulate":
      return edit.edits.flatMap((added) => circulationGhost(added, look) ?? []);
    case "grow":
      return grownGhosts(edit, boxOf);
    case "forgetStage":
    case "placeUnder":
      return null;
  }
}

function grownGhosts(
  { cards, links }: Extract<BoardEdit, { kind: "grow" }>,
  boxOf: (id: string) => Box | undefined,
): readonly Ghost[] {
  const grown = new Map(cards.map(({ name, at }) => [name, { ...at, ...CAPITAL_CARD_SIZE }]));
  const boxes = cards.map(({ capital, at }): Ghost => {
    const box = { ...at, ...CAPITAL_CARD_SIZE };
    return { kind: "box", tone: "new", box, card: null, capital, from: null };
  });
  const lines = links.flatMap(({ from, to }) => {
    const [tail, head] = [from, to].map((end) => grown.get(end) ?? boxOf(end));
    if (tail === undefined || head === undefined) return [];
    return line("new", lineBetween(tail, head), false);
  });
  return [...boxes, ...lines];
}

/** A flow between sectors that are there; money is a double line. One that is yet to come has no place. */
function circulationGhost(
  edit: CirculationEdit,
  { sectors = [], arrows }: BoardLook,
): Ghost | null {
  if (edit.kind === "changeFlow") {
    const arrow = arrows.find(({ id }) => id === edit.id);
    return arrow === undefined ? null : line("new", arrow.path, false);
  }
  if (edit.kind === "addSector") return null;
  const { from, to, kind } = edit.flow;
  const [tail, head] = [from, to].map((end) => sectors.find(({ id }) => id === end)?.box);
  if (tail === undefined || head === undefined) return null;
  return line("new", lineBetween(tail, head), kind === "money");
}

function line(tone: GhostTone, path: readonly Point[], isDouble: boolean): Ghost {
  return { kind: "line", tone, path, isDouble };
}
