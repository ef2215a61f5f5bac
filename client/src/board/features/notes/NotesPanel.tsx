import { useCallback, useEffect, useMemo, useState } from "react";
import { isShapeId, useValue, type Editor } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import { markNoteSeen, useInbox } from "../../../api/inbox.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { NOTE_DESK, type NotePlace } from "../../ground/desks/note-desk.ts";
import { subjectWords } from "../../ground/words/subject-words.ts";
import { flyTo } from "../../canvas/fly-to.ts";
import { NoteReaders } from "./NoteReaders.tsx";
import { notePlace } from "./note-place.ts";
import {
  noteSubjectOf,
  selectedNoteSubject,
  type NoteSubject,
} from "../../canvas/subjects/note-subject.ts";
import * as styles from "./notes.css.ts";
import { StageNotes } from "./StageNotes.tsx";
import { useReferenceNames } from "./use-reference-names.ts";

/** The editor of texts comes when the first note is looked at, and not with the board. */
const NoteText = partOnDemand(async () => (await import("./tiptap/NoteText.tsx")).NoteText);

/** The note of what is selected; of the board, when nothing is. */
export function NotesPanel({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, abilities, reading, notes, internal, noteSteps } = useBoard();
  const noteDesk = useBoardPart(NOTE_DESK);
  const comments = useBoardPart(COMMENT_DESK);
  const commentDesk = useBoardPart(COMMENT_DESK);
  const interpretation = useValue(reading.current);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const subject = useShownSubject(editor, panel);
  const { record, kind } = subject;
  const readers = useNoteParty(record);
  const party = internal === null ? "customer" : readers.party;
  useAskedNote(editor, readers.look);
  useSeenMention({ record, party });
  const names = useReferenceNames(editor, party);
  const shown = party === "internal" && internal !== null ? internal.notes : notes;
  const isThere = useValue("note subject there", () => noteSubjectOf(editor, record) !== null, [
    editor,
    record,
  ]);
  const mayEdit = useValue("may edit", () => !editor.getIsReadonly(), [editor]);
  const place = useValue(
    "note place",
    () => notePlace(subject, { interpretation, editor, language }),
    [subject, interpretation, editor, language],
  );
  const threads = useValue(comments.threads);
  const chosen = useValue(commentDesk.place);
  const wanted = useValue(noteDesk.wanted);
  const found = useValue(
    "commented words",
    () =>
      threads.flatMap(({ id, anchor, resolution }) => {
        if (anchor.kind !== "noteRange" || anchor.record !== record) return [];
        if ((anchor.internal === true) !== (party === "internal")) return [];
        const isChosen = chosen.kind === "thread" && chosen.id === id;
        const range = resolution === null || isChosen ? shown.findRange(anchor) : null;
        return range === null ? [] : [{ thread: id, range, isChosen, quote: anchor.quote }];
      }),
    [threads, chosen, record, party, shown],
  );
  // The same words at the same places are drawn once.
  const key = JSON.stringify(found);
  // oxlint-disable-next-line react/exhaustive-deps -- the key says what they are
  const ranges = useMemo(() => found, [key]);
  const coming = useValue(noteDesk.coming);
  const onCome = useCallback(() => noteDesk.coming.set(null), [noteDesk]);
  const onShown = useCallback(() => noteDesk.wanted.set(null), [noteDesk]);
  const openThread = (id: string) => commentDesk.open({ kind: "thread", id });
  const comment = (range: NoteRangeAnchor) => {
    const anchor = party === "internal" ? ({ ...range, internal: true } as const) : range;
    const about = subjectWords(anchor, interpretation, () => null);
    if (about !== null) commentDesk.open({ kind: "new", anchor, about });
  };
  return (
    <section
      ref={setPanel}
      className={styles.panel}
      data-on-paper="note"
      aria-label={t("notes.label", { place })}
    >
      <header className={styles.head}>
        <h2 className={styles.place}>{place}</h2>
        {!isThere && <Chip>{t("comments.group.gone")}</Chip>}
        {kind === "board" && (
          <p data-on-paper="none" className={styles.hint}>
            {t("notes.pick")}
          </p>
        )}
        {kind === "board" && <StageNotes editor={editor} />}
        {internal !== null && (
          <NoteReaders
            key={`${party} ${record}`}
            record={record}
            party={party}
            mayEdit={mayEdit}
            onChoose={(next) => readers.look({ record, party: next })}
          />
        )}
      </header>
      <NoteText
        key={`${party} ${record}`}
        notes={shown}
        subject={subject}
        place={place}
        mayEdit={mayEdit}
        names={names}
        boardId={boardId}
        party={party}
        steps={noteSteps}
        ranges={ranges}
        wanted={wanted}
        onShown={onShown}
        coming={coming}
        onCome={onCome}
        onOpenThread={openThread}
        onComment={abilities.includes("comment") ? comment : null}
      />
      {ranges.length > 0 && (
        <section data-on-paper="none" className={styles.threads} aria-label={t("notes.threads")}>
          <h3 className={styles.threadsTitle}>{t("notes.threads")}</h3>
          <ul>
            {ranges.map(({ thread, quote }) => (
              <li key={thread}>
                <button type="button" className={styles.thread} onClick={() => openThread(thread)}>
                  {t("notes.quote", { quote })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

/**
 * Of two notes of a record the one that this person looks at: words that a thread leads to decide,
 * or the person; before, the one that is written, and if both or neither are, the one for everybody.
 * What others write meanwhile takes nobody's note from under their hands.
 */
function useNoteParty(record: string) {
  const { notes, internal } = useBoard();
  const { wanted } = useBoardPart(NOTE_DESK);
  const asked = useValue(wanted);
  const begin = (): { readonly record: string; readonly party: Party } => {
    const isOurs = internal?.notes.written.get().has(record) === true;
    return { record, party: isOurs && !notes.written.get().has(record) ? "internal" : "customer" };
  };
  const [kept, setKept] = useState(begin);
  const shown = kept.record === record ? kept : begin();
  const led = asked?.internal === true ? "internal" : "customer";
  const next = asked?.record === record ? ({ record, party: led } as const) : shown;
  if (next.record !== kept.record || next.party !== kept.party) setKept(next);
  return { party: next.party, look: setKept };
}

/** Goes where somebody asked to be led: the note of what is selected is the one that shows. */
function useAskedNote(editor: Editor, look: (place: NotePlace) => void): void {
  const { panelTabs } = useBoard();
  const { asked } = useBoardPart(NOTE_DESK);
  const place = useValue(asked);
  useEffect(() => {
    if (place === null) return;
    asked.set(null);
    if (noteSubjectOf(editor, place.record) === null) return;
    const shown = [place.record].filter(isShapeId);
    // To be led somewhere is no step of one's own.
    editor.run(() => editor.setSelectedShapes(shown), { history: "ignore" });
    flyTo({ editor, panelTabs }, [place.record]);
    // oxlint-disable-next-line react/set-state-in-effect -- somebody asked for it elsewhere
    look(place);
  }, [asked, editor, look, panelTabs, place]);
}

/** Who has the note before them knows that it speaks of them. */
function useSeenMention({ record, party }: NotePlace): void {
  const { boardId } = useBoard();
  const { data } = useInbox();
  const isNew =
    data?.mentions.some(
      (mention) =>
        mention.boardId === boardId &&
        mention.record === record &&
        mention.party === party &&
        !mention.isSeen,
    ) === true;
  useEffect(() => {
    // Where the server is out of reach it stays unseen, which is no harm.
    if (isNew) markNoteSeen(boardId, { record, party }).catch(() => undefined);
  }, [isNew, boardId, record, party]);
}

/**
 * Follows the selection, but takes no note from under somebody's hands: while they write in it, the
 * note of what a colleague deletes stays open.
 */
function useShownSubject(editor: Editor, panel: HTMLElement | null): NoteSubject {
  const selected = useValue("selected note", () => selectedNoteSubject(editor), [editor]);
  const [shown, setShown] = useState(selected);
  if (selected.record === shown.record) return shown;
  const isWriting = panel !== null && panel.contains(document.activeElement);
  if (isWriting && noteSubjectOf(editor, shown.record) === null) return shown;
  setShown(selected);
  return selected;
}
