import type { OpenedPart } from "../ground/board-feature.ts";
import type { BoardGround } from "../ground/board-ground.ts";
import type { BoardPart } from "../ground/board-part.ts";

interface OpenParts {
  readonly part: BoardGround["part"];
  readonly dispose: () => void;
}

/** Opens the parts of one board, each when it is first asked for and all of them at last. */
export function openParts(
  openings: readonly OpenedPart[],
  ground: Omit<BoardGround, "part">,
): OpenParts {
  const opened = new Map<{ readonly name: string }, object>();
  const board: BoardGround = { ...ground, part: find };
  for (const { part } of openings) find(part);
  return {
    part: find,
    dispose: () => {
      for (const part of new Set(opened.values())) {
        if ("dispose" in part && typeof part.dispose === "function") part.dispose();
      }
    },
  };

  function find<Part extends object>(wanted: BoardPart<Part>): Part {
    const found = opened.get(wanted) ?? open(wanted);
    // `opens` has put it under a key of its own kind.
    return found as Part;
  }

  function open(wanted: { readonly name: string }): object {
    const opening = openings.find(({ part }) => part === wanted);
    if (opening === undefined) throw new Error(`no feature opens the ${wanted.name}`);
    const part = opening.open(board);
    opened.set(wanted, part);
    return part;
  }
}
