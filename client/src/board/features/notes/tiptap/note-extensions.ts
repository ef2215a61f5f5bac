import type { Extensions } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { StarterKit } from "@tiptap/starter-kit";
import { NoteLink } from "./note-link.ts";
import { NotePicture } from "./note-picture.ts";
import { NoteReference } from "./note-reference.ts";
import { NoteDocument, NoteTable, NoteTableCell, NoteTableRow } from "./note-table.ts";
import type { ReferenceNames } from "./reference-names.ts";
import { TypedMarks } from "./typed-marks.ts";

/**
 * Everything that a note can hold. A node, mark or attribute that is added here needs a new
 * `BOARD_SCHEMA_VERSION`: tabs that do not know it keep from writing, but only read.
 *
 * What Tiptap does of its own accord on every change, whoever made it, stays away: each of several
 * people's editors would do it once, and opening a note would write (trailing nodes, automatic
 * links).
 */
export function noteExtensions({
  taskLabel,
  tableLabel,
  names,
  sourceOf,
}: NoteSurroundings): Extensions {
  return [
    NoteDocument,
    StarterKit.configure({
      document: false,
      heading: { levels: [1, 2, 3] },
      link: false,
      underline: false,
      undoRedo: false,
      trailingNode: false,
      dropcursor: { class: "note-drop", color: false },
    }),
    NoteLink,
    TypedMarks,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: ({ textContent }) => taskLabel(textContent) },
    }),
    NoteTable.configure({ label: tableLabel }),
    NoteTableRow,
    NoteTableCell,
    NoteReference.configure({ names }),
    NotePicture.configure({ sourceOf }),
  ];
}

interface NoteSurroundings {
  readonly taskLabel: (task: string) => string;
  /** Null where a table is written in. */
  readonly tableLabel: string | null;
  /** Null for whoever reads a note without an editor, as `sourceOf` is. */
  readonly names: ReferenceNames | null;
  /** Where the picture of a hash lies. */
  readonly sourceOf: ((hash: string) => string) | null;
}
