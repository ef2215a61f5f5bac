import type { MacroStructure, Tally } from "@zentaikan/capital-graph";
import type { BoardEdit } from "../../../ground/drawing/board-edit.ts";
import type { BoardLook, Box } from "../../../ground/drawing/board-look.ts";

interface Drawn {
  readonly structure: MacroStructure;
  readonly look: BoardLook;
}

/**
 * What a vote that is over changes on the board: cards of a stage change places among themselves, so
 * that what was put first stands first; arrows on which the meeting is divided are marked so. Nothing
 * where the board says it already, or does not have what was voted on.
 */
export function applyVote(tally: Tally, drawn: Drawn): readonly BoardEdit[] {
  switch (tally.kind) {
    case "temperature":
      return tally.options.flatMap(({ option, isContested }) =>
        isContested ? markDivided(option, drawn) : [],
      );
    case "dots":
      return orderCards(new Map(tally.options.map(({ option, dots }) => [option, -dots])), drawn);
    case "order":
      return orderCards(new Map(tally.options.map(({ option, place }) => [option, place])), drawn);
  }
}

function markDivided(key: string, { structure, look }: Drawn): readonly BoardEdit[] {
  const arrows = structure.links.find((link) => link.key === key)?.arrows ?? [];
  return look.arrows.flatMap(({ id, meaning, isLocked }): BoardEdit[] => {
    const isMarked = meaning.contested || isLocked || !arrows.includes(id);
    return isMarked ? [] : [{ kind: "say", id, meaning: { contested: true } }];
  });
}

/** What shares a rank stays as it stands; what was not voted on does not move. */
function orderCards(
  ranks: ReadonlyMap<string, number>,
  { structure, look }: Drawn,
): readonly BoardEdit[] {
  const placed = structure.nodes.flatMap(({ key, stage, cards }) => {
    const rank = ranks.get(key);
    const card = look.cards.find(({ id, isLocked }) => id === cards[0] && !isLocked);
    return rank === undefined || card === undefined ? [] : [{ ...card, rank, stage }];
  });
  return [...Map.groupBy(placed, ({ stage }) => stage).values()].flatMap((cards) => {
    const slots = cards.toSorted((one, other) => byPlace(one.box, other.box));
    const ranked = slots.toSorted((one, other) => one.rank - other.rank);
    return ranked.flatMap(({ id, box }, at): BoardEdit[] => {
      const { x, y } = slots[at]?.box ?? box;
      return x === box.x && y === box.y ? [] : [{ kind: "move", id, to: { x, y } }];
    });
  });
}

/** As people read a stage: from top to bottom. */
function byPlace(one: Box, other: Box): number {
  return one.y - other.y || one.x - other.x;
}
