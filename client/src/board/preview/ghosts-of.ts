import { VISION_STAR_SIZE } from "@zentaikan/board-model";
import { centreOf, type BoardLook, type Box } from "../mend/board-look.ts";
import type { BoardEdit, Point } from "./board-edit.ts";

/** What an edit would leave on the canvas, and what it would take from it. */
export type Ghost =
  | {
      readonly kind: "box";
      readonly tone: Tone;
      readonly box: Box;
      /** The card that would stand here; null where it is a star. */
      readonly card: string | null;
      /** Where it stands now, when it would move. */
      readonly from: Point | null;
    }
  | {
      readonly kind: "line";
      readonly tone: Tone;
      readonly path: readonly Point[];
      readonly isDouble: boolean;
    };

type Tone = "new" | "gone";

export function ghostsOf(edits: readonly BoardEdit[], look: BoardLook): readonly Ghost[] {
  return edits.flatMap((edit) => ghostOf(edit, look) ?? []);
}

function ghostOf(edit: BoardEdit, look: BoardLook): Ghost | null {
  const things = [...look.cards, ...look.stars];
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
      const path = [edgeTowards(from, centreOf(to)), edgeTowards(to, centreOf(from))];
      return line("new", path, false);
    }
    case "placeStar":
      return {
        kind: "box",
        tone: "new",
        box: { ...edit.at, ...VISION_STAR_SIZE },
        card: null,
        from: null,
      };
    case "forgetStage":
      return null;
  }
}

function line(tone: Tone, path: readonly Point[], isDouble: boolean): Ghost {
  return { kind: "line", tone, path, isDouble };
}

/** Where the line from a point to the middle of a box meets its edge. */
function edgeTowards(box: Box, point: Point): Point {
  const centre = centreOf(box);
  const [dx, dy] = [point.x - centre.x, point.y - centre.y];
  const share = Math.max(Math.abs(dx) / (box.w / 2), Math.abs(dy) / (box.h / 2));
  return share <= 1 ? centre : { x: centre.x + dx / share, y: centre.y + dy / share };
}
