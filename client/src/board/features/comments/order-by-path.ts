import type { CommentAnchor, CommentThread, NoteRangeAnchor } from "@zentaikan/board-model";
import type { MacroStructure, Stage } from "@zentaikan/capital-graph";

/** Where on the way from Hop to the star a thread stands, or that its subject is gone. */
type PathGroup = Stage | "star" | "version" | "elsewhere" | "gone";

const groups: readonly PathGroup[] = [1, 2, 3, "star", "version", "elsewhere", "gone"];

/** The board, as far as the order of comments depends on it. */
interface PathBoard {
  readonly structure: MacroStructure;
  /** Whether the record is on the board. */
  readonly isThere: (record: string) => boolean;
  /** The card that a Do result stands under; null for other records. */
  readonly cardOf: (record: string) => string | null;
  /** Whether the words of a note are still in it. */
  readonly areWordsThere: (words: NoteRangeAnchor) => boolean;
  /** The stage whose lane a record, or a place, lies on. */
  readonly stageOf: (subject: string | { readonly x: number; readonly y: number }) => Stage | null;
}

export interface ThreadGroup {
  readonly group: PathGroup;
  readonly threads: readonly CommentThread[];
}

/** Threads as the story goes: stage by stage, causes before effects, and what comes from them after. */
export function orderByPath(
  threads: readonly CommentThread[],
  board: PathBoard,
): readonly ThreadGroup[] {
  const versions = versionsOf(threads);
  const placed = threads.map((thread) => ({ thread, ...placeOf(thread.anchor, board, versions) }));
  return groups.flatMap((group) => {
    const found = placed.filter((place) => place.group === group);
    if (found.length === 0) return [];
    const ordered = found.toSorted((one, other) => one.rank - other.rank);
    return [{ group, threads: ordered.map(({ thread }) => thread) }];
  });
}

/** Whether what the thread is about is on the board. */
export function isSubjectThere(
  anchor: CommentAnchor,
  board: Pick<PathBoard, "isThere" | "areWordsThere">,
): boolean {
  switch (anchor.kind) {
    case "card":
    case "link":
    case "star":
    case "doResult":
      return board.isThere(anchor.record);
    case "noteRange":
      return board.areWordsThere(anchor);
    case "stage":
    case "point":
    case "version":
      return true;
  }
}

type Place = { readonly group: PathGroup; readonly rank: number };

/** Before everything and after everything that the structure orders. */
const first = -1;
const last = 1e9;

function placeOf(anchor: CommentAnchor, board: PathBoard, versions: readonly string[]): Place {
  if (!isSubjectThere(anchor, board)) return { group: "gone", rank: 0 };
  switch (anchor.kind) {
    case "stage":
      return { group: anchor.stage, rank: first };
    case "star":
      return { group: "star", rank: 0 };
    case "card":
    case "doResult":
    case "noteRange":
      return placeOfRecord(anchor.record, board);
    case "link":
      return placeOfLink(anchor.record, board);
    case "point":
      return { group: board.stageOf(anchor) ?? "elsewhere", rank: last };
    case "version":
      return { group: "version", rank: versions.indexOf(anchor.version) };
  }
}

/** In the order in which somebody first spoke of them, so that what is about one stands together. */
function versionsOf(threads: readonly CommentThread[]): readonly string[] {
  const named = threads.flatMap(({ anchor }) =>
    anchor.kind === "version" ? [anchor.version] : [],
  );
  return [...new Set(named)];
}

/** A Do result stands right after the card whose growth it makes true. */
function placeOfRecord(record: string, { structure, stageOf, cardOf }: PathBoard): Place {
  const card = cardOf(record);
  const index = structure.nodes.findIndex(({ cards }) => cards.includes(card ?? record));
  const node = structure.nodes[index];
  if (node !== undefined) return { group: node.stage, rank: card === null ? index : index + 0.25 };
  return { group: stageOf(record) ?? "elsewhere", rank: last };
}

/** After the node that it comes from, which is where the story tells of it. */
function placeOfLink(record: string, { structure, stageOf }: PathBoard): Place {
  const from =
    structure.links.find(({ arrows }) => arrows.includes(record))?.from ??
    structure.starLinks.find(({ arrows }) => arrows.includes(record))?.from;
  const index = structure.nodes.findIndex(({ key }) => key === from);
  const node = structure.nodes[index];
  if (node !== undefined) return { group: node.stage, rank: index + 0.5 };
  return { group: stageOf(record) ?? "elsewhere", rank: last };
}
