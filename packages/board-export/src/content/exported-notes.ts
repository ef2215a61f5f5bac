import { compareCodeUnits, type Language } from "@zentaikan/capital-graph";
import type { PictureBytes } from "../picture/picture.ts";
import type { ExportedNote } from "./export-content.ts";
import { CONTENT_WORDS } from "./export-words.ts";
import type { FrozenBoard } from "./read-frozen-board.ts";
import { readNoteBlocks } from "./read-note-blocks.ts";

/** The record under which the note of the board itself lies. */
const boardNote = "document:document";

/** Notes that say something, the board's first; of what is on the board no more, none. */
export function exportedNotes(
  notes: FrozenBoard["notes"],
  {
    names,
    isInPart,
    people,
    language,
  }: {
    readonly names: ReadonlyMap<string, string>;
    readonly isInPart: (record: string | null) => boolean;
    readonly people: ReadonlyMap<string, string>;
    readonly language: Language;
  },
): readonly ExportedNote[] {
  const nameOf = (kind: string, target: string): string =>
    kind === "person"
      ? `@${people.get(target) ?? CONTENT_WORDS[language].someone}`
      : (names.get(target) ?? "");
  const order = new Map([...names.keys()].map((record, index) => [record, index]));
  return notes
    .toSorted(
      (one, other) =>
        (order.get(one.record) ?? -1) - (order.get(other.record) ?? -1) ||
        compareCodeUnits(one.record, other.record) ||
        Number(one.isInternal) - Number(other.isInternal),
    )
    .flatMap(({ record, isInternal, note }): ExportedNote[] => {
      const own = record === boardNote ? null : record;
      if (!isInPart(own)) return [];
      const blocks = readNoteBlocks(note, nameOf);
      const about = own === null ? "" : (names.get(own) ?? "");
      return blocks.length === 0 ? [] : [{ about, record: own, isInternal, blocks }];
    });
}

/** Those that notes show, and no others of the board. */
export function imagesOfNotes(
  notes: readonly ExportedNote[],
  images: ReadonlyMap<string, PictureBytes>,
): ReadonlyMap<string, PictureBytes> {
  const shown = new Map<string, PictureBytes>();
  for (const block of notes.flatMap(({ blocks }) => blocks)) {
    const image = block.kind === "image" ? images.get(block.hash) : undefined;
    if (block.kind === "image" && image !== undefined) shown.set(block.hash, image);
  }
  return shown;
}
