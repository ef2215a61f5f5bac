import { Editor, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Placeholder } from "@tiptap/extensions";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import { createAbsolutePositionFromRelativePosition, XmlText } from "yjs";
import { noteTexts } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import type { BoardNotes } from "../../../ground/board-notes.ts";
import type { NoteSteps } from "../../../ground/note-steps.ts";
import { BoundedNote } from "./bounded-note.ts";
import { BoundedTables } from "./bounded-tables.ts";
import { ColleagueCarets, type ColleagueCaretsOptions } from "./colleague-carets.ts";
import { ConversionStep } from "./conversion-step.ts";
import { guardForeign, showForReading } from "./foreign-note.ts";
import { spanOf } from "./letters.ts";
import { CallSigns } from "./call.ts";
import type { CallKeys } from "./call-keys.ts";
import { MarkdownClipboard } from "./markdown-clipboard.ts";
import { noteExtensions } from "./note-extensions.ts";
import { keepPasted, PictureClipboard, type NotePictures } from "./note-pictures.ts";
import { NoteUndoKeys, undoOfNote } from "./note-undo.ts";
import type { ReferenceNames } from "./reference-names.ts";
import { OwnCaret } from "./own-caret.ts";
import { PastedHtml } from "../../../ground/writing/pasted-html.ts";
import { fitTables } from "./pasted-tables.ts";
import { RangeMarks } from "./range-marks.ts";
import { ReadBeforeColleagues } from "./read-before-colleagues.ts";
import { readNote } from "./read-note.ts";
import { TableClipboard } from "./table-clipboard.ts";
import { TableEditing } from "./table-editing.ts";

interface NoteEditorOptions {
  readonly element: HTMLElement;
  readonly notes: BoardNotes;
  readonly record: string;
  readonly words: {
    readonly label: string;
    readonly placeholder: string;
    readonly task: (task: string) => string;
    readonly table: string;
  };
  readonly names: ReferenceNames;
  readonly sourceOf: (hash: string) => string;
  readonly pictures: NotePictures;
  /** Who reads it. */
  readonly party: Party;
  /** What was done, in the order in which one worked. */
  readonly steps: NoteSteps;
  /** Takes the keys of a list that a sign called. */
  readonly callKeys: CallKeys;
  readonly onOpenThread: (thread: string) => void;
  /** Whether the note holds something unknown changed: it is to be opened for reading, or writing again. */
  readonly onForeign: (isForeign: boolean) => void;
  /** Somebody tried to write more than goes in. */
  readonly onTooMuch: (what: TooMuch) => void;
}

/** A note or a table that would become too large, or a pasted table that is. */
export type TooMuch = "note" | "table" | "pastedTable";

/** An editor that is bound to the note, for those who may write it. Opening it writes nothing. */
export function openForWriting(options: NoteEditorOptions): Editor {
  const { notes, record, party, steps, pictures, callKeys, onForeign, onTooMuch } = options;
  const { awareness } = notes;
  const note = notes.note(record);
  const onTooLarge = () => onTooMuch("pastedTable");
  const editor = createEditor(options, null, [
    ReadBeforeColleagues.configure({ doc: notes.doc }),
    NoteUndoKeys.configure({ steps }),
    Collaboration.configure({
      fragment: note,
      yUndoOptions: { undoManager: undoOfNote(notes, { record, party, steps }) },
    }),
    Placeholder.configure({ placeholder: options.words.placeholder }),
    BoundedNote.configure({ onFull: () => onTooMuch("note") }),
    BoundedTables.configure({ onFull: () => onTooMuch("table") }),
    TableEditing,
    TableClipboard.configure({ onTooLarge }),
    MarkdownClipboard,
    PictureClipboard.configure({ pictures }),
    CallSigns.configure({ onKey: callKeys.onKey }),
    PastedHtml.configure({
      onTables: (page) => {
        keepPasted(page, pictures);
        if (fitTables(page)) onTooLarge();
      },
    }),
    ConversionStep,
    OwnCaret.configure({ awareness, note }),
    ColleagueCarets.configure({
      awareness,
      placeOf: (state, { anchor, head }) => {
        const { binding } = ySyncPluginKey.getState(state) ?? {};
        if (!binding) return null;
        const [from, to] = [anchor, head].map((place) =>
          relativePositionToAbsolutePosition(notes.doc, note, place, binding.mapping),
        );
        return from == null || to == null ? null : { anchor: from, head: to };
      },
    }),
  ]);
  guardForeign({ editor, note, onForeign: () => onForeign(true) });
  return editor;
}

/** An editor that only shows the note: for readers, and for a note that holds what it does not know. */
export function openForReading(options: NoteEditorOptions): Editor {
  const { notes, record, onForeign } = options;
  const note = notes.note(record);
  const placeOf: ColleagueCaretsOptions["placeOf"] = ({ doc }, { anchor, head }) => {
    const texts = noteTexts(note);
    const [from, to] = [anchor, head].map((relative) => {
      const place = createAbsolutePositionFromRelativePosition(relative, notes.doc);
      const number = texts.findIndex((text) => text === place?.type);
      if (place === null || !(place.type instanceof XmlText) || number === -1) return null;
      const before = texts.slice(0, number).reduce((sum, { length }) => sum + length, 0);
      const letter = before + place.index;
      // After a letter, as carets stand; before one where there is none.
      const span = spanOf(doc, place.index > 0 ? at(letter - 1) : at(letter));
      return span && (place.index > 0 ? span.to : span.from);
    });
    return from == null || to == null ? null : { anchor: from, head: to };
  };
  const editor = createEditor(options, options.words.table, [
    ColleagueCarets.configure({ awareness: notes.awareness, placeOf }),
  ]);
  editor.setEditable(false, false);
  const show = () => {
    const { doc, isForeign } = readNote(note, editor.schema);
    showForReading(editor, doc);
    onForeign(isForeign);
  };
  show();
  note.observeDeep(show);
  editor.on("destroy", () => note.unobserveDeep(show));
  return editor;
}

/** A note of more blocks lays out those alone that are in sight [NT21]. */
const mostLaidOut = 100;

function at(letter: number) {
  return { from: letter, to: letter + 1 };
}

function createEditor(
  options: NoteEditorOptions,
  tableLabel: string | null,
  extensions: Extensions,
): Editor {
  const { element, words, names, sourceOf, onOpenThread } = options;
  return new Editor({
    element,
    // Its styles are ours; a page without the nonce of its styles would refuse Tiptap's.
    injectCSS: false,
    extensions: [
      ...noteExtensions({ taskLabel: words.task, tableLabel, names, sourceOf }),
      RangeMarks.configure({ onOpen: onOpenThread }),
      ...extensions,
    ],
    editorProps: {
      attributes: ({ doc }) => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.label,
        tabindex: "0",
        class: doc.childCount > mostLaidOut ? "note-long" : "",
      }),
    },
  });
}
