import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { anchorNoteRange, type NoteRangeAnchor } from "@zentaikan/board-model";
import { useTranslate } from "../../../../messages/language.ts";
import type { Party } from "@zentaikan/protocol";
import type { NoteSteps } from "../../../ground/note-steps.ts";
import type { ComingText } from "../../../ground/desks/note-desk.ts";
import type { BoardNotes } from "../../../ground/board-notes.ts";
import type { NoteSubject } from "../../../canvas/subjects/note-subject.ts";
import * as styles from "../notes.css.ts";
import "../note-text.css.ts";
import { appendMarkdown } from "./append-markdown.ts";
import { CallKeys } from "./call-keys.ts";
import { CallList } from "./CallList.tsx";
import { lettersOf, spanOf } from "./letters.ts";
import { NoteMenu } from "./NoteMenu.tsx";
import type { NotePictures } from "./note-pictures.ts";
import { NOTE_SCHEMA } from "./note-schema.ts";
import { NoteToolbar } from "./NoteToolbar.tsx";
import { LARGEST_MADE } from "./note-table.ts";
import { openForReading, openForWriting, type TooMuch } from "./open-note-editor.ts";
import { RANGE_MARKS, type CommentedRange } from "./range-marks.ts";
import { readNote } from "./read-note.ts";
import type { ReferenceNames } from "./reference-names.ts";
import { undoOfNote } from "./note-undo.ts";
import { readSelection } from "../../../ground/writing/read-selection.ts";
import { useNotePictures } from "./use-note-pictures.tsx";

interface NoteTextProps {
  readonly notes: BoardNotes;
  readonly subject: NoteSubject;
  /** Where on the path it stands, in words. */
  readonly place: string;
  readonly mayEdit: boolean;
  /** What it speaks of, by the names of this moment. */
  readonly names: ReferenceNames;
  readonly boardId: string;
  /** Who reads it. */
  readonly party: Party;
  readonly steps: NoteSteps;
  readonly ranges: readonly CommentedRange[];
  /** Words to show as soon as it is open; null for none. */
  readonly wanted: NoteRangeAnchor | null;
  readonly onShown: () => void;
  /** Text that is to be put behind what the note says, as soon as it is open; null for none. */
  readonly coming: ComingText | null;
  readonly onCome: () => void;
  readonly onOpenThread: (thread: string) => void;
  /** Null for those who may not comment. */
  readonly onComment: ((anchor: NoteRangeAnchor) => void) | null;
}

/** The text of one note, with its tools: written together, or only read. */
export function NoteText(props: NoteTextProps) {
  const t = useTranslate();
  const { notes, subject, onComment } = props;
  const { record } = subject;
  const [isForeign, setForeign] = useState(
    () => readNote(notes.note(record), NOTE_SCHEMA).isForeign,
  );
  const [tooMuch, setTooMuch] = useState<TooMuch | null>(null);
  const mayWrite = props.mayEdit && !isForeign;
  const host = useRef<HTMLDivElement>(null);
  const [callKeys] = useState(() => new CallKeys());
  const pictures = useNotePictures({ ...props, note: notes.note(record) });
  const shown = { pictures: pictures.kept, callKeys, setForeign, setTooMuch };
  const editor = useNoteEditor({ ...props, ...shown, mayWrite, host });
  useRanges(editor, props.ranges);
  useWanted(editor, props);
  useComing(mayWrite ? editor : null, props);
  const comment = () => {
    if (editor === null || onComment === null) return;
    const note = notes.note(record);
    const range = lettersOf(editor.state.doc, editor.state.selection);
    const anchor = anchorNoteRange({ note, record }, range);
    if (anchor !== null) onComment(anchor);
  };
  return (
    <div className={styles.sheet}>
      {editor !== null && (
        <NoteToolbar
          editor={editor}
          mayEdit={mayWrite}
          onComment={onComment === null ? null : comment}
          steps={props.steps}
          onPicture={() => pictures.ask(editor)}
          more={
            <NoteMenu
              editor={editor}
              place={props.place}
              boardId={props.boardId}
              names={props.names}
            />
          }
        />
      )}
      {pictures.input}
      {pictures.waiting > 0 && (
        <p role="status" className={styles.notice}>
          {t("notes.picture.waiting", { count: pictures.waiting })}
        </p>
      )}
      {isForeign && (
        <p role="status" className={styles.notice}>
          {t("notes.foreign")}
        </p>
      )}
      {tooMuch !== null && (
        <p role="alert" className={styles.problem}>
          {t(`notes.tooMuch.${tooMuch}`, LARGEST_MADE)}
        </p>
      )}
      {/* Keys of the note are no keys of the canvas. */}
      <div ref={host} className={styles.text} onKeyDown={(event) => event.stopPropagation()} />
      {editor !== null && mayWrite && (
        <CallList
          editor={editor}
          names={props.names}
          keys={callKeys}
          askForPicture={() => pictures.ask(editor)}
        />
      )}
    </div>
  );
}

function useNoteEditor({
  notes,
  subject: { record, kind },
  place,
  names,
  boardId,
  party,
  steps,
  pictures,
  callKeys,
  mayWrite,
  host,
  setForeign,
  setTooMuch,
  onOpenThread,
}: NoteTextProps & {
  readonly pictures: NotePictures;
  readonly callKeys: CallKeys;
  readonly mayWrite: boolean;
  readonly host: { readonly current: HTMLDivElement | null };
  readonly setForeign: (isForeign: boolean) => void;
  readonly setTooMuch: (what: TooMuch | null) => void;
}): Editor | null {
  const t = useTranslate();
  const [editor, setEditor] = useState<Editor | null>(null);
  const openThread = useRef(onOpenThread);
  const label = t("notes.label", { place });
  const described = useRef(label);
  /** Where its caret was, if it had the focus as it ended: it may become one to write under the hands. */
  const left = useRef<number | null>(null);
  useEffect(() => {
    openThread.current = onOpenThread;
    described.current = label;
    if (editor !== null && !editor.isDestroyed) {
      editor.view.dom.setAttribute("aria-label", label);
    }
  });
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const open = mayWrite ? openForWriting : openForReading;
    const opened = open({
      element,
      notes,
      record,
      words: {
        label: described.current,
        placeholder: t(`notes.ask.${kind}`),
        task: (task) => t("notes.task", { task }),
        table: t("notes.table"),
      },
      names,
      sourceOf: (hash) => `/api/boards/${boardId}/assets/${hash}`,
      pictures,
      party,
      steps,
      callKeys,
      onOpenThread: (thread) => openThread.current(thread),
      onForeign: setForeign,
      onTooMuch: setTooMuch,
    });
    // oxlint-disable-next-line react/set-state-in-effect -- an editor has a life of its own, and ends
    setEditor(opened);
    if (left.current !== null) opened.commands.focus(left.current);
    return () => {
      left.current = opened.isFocused ? opened.state.selection.from : null;
      setEditor(null);
      setTooMuch(null);
      opened.destroy();
    };
  }, [
    notes,
    record,
    kind,
    names,
    boardId,
    party,
    steps,
    pictures,
    callKeys,
    mayWrite,
    host,
    setForeign,
    setTooMuch,
    t,
  ]);
  return editor;
}

function useRanges(editor: Editor | null, ranges: readonly CommentedRange[]): void {
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    readSelection(editor.view);
    editor.view.dispatch(editor.state.tr.setMeta(RANGE_MARKS, ranges));
  }, [editor, ranges]);
}

/** Puts what comes behind what the note says: one step, which one undo takes back. */
function useComing(
  editor: Editor | null,
  { notes, subject: { record }, party, steps, coming, onCome }: NoteTextProps,
) {
  useEffect(() => {
    if (editor === null || editor.isDestroyed || coming === null) return;
    if (coming.record !== record || coming.party !== party) return;
    const undo = undoOfNote(notes, { record, party, steps });
    undo.stopCapturing();
    appendMarkdown(editor, coming.markdown);
    undo.stopCapturing();
    onCome();
  }, [editor, notes, record, party, steps, coming, onCome]);
}

/** Selects the words that somebody asked for, and brings them into view. */
function useWanted(editor: Editor | null, { notes, subject, wanted, onShown }: NoteTextProps) {
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    if (wanted === null || wanted.record !== subject.record) return;
    const range = notes.findRange(wanted);
    const span = range && spanOf(editor.state.doc, range);
    if (span !== null) editor.chain().setTextSelection(span).scrollIntoView().focus().run();
    onShown();
  }, [editor, notes, subject, wanted, onShown]);
}
