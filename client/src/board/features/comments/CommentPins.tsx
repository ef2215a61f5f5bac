import { Lock, MessageSquarePlus } from "lucide-react";
import { useEditor, useValue, type VecLike } from "tldraw";
import type { CommentThread } from "@zentaikan/board-model";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { readArrowLook } from "../../canvas/drawing/read-board-look.ts";
import { anchorOfSelection, pinnedAt, pinPoint } from "../../canvas/subjects/comment-subject.ts";
import { TOPIC_ICONS } from "./comment-topic-icon.ts";
import { besideLine } from "./beside-line.ts";
import * as styles from "./pins.css.ts";
import { unreadIn } from "./find-threads.ts";
import { useCommentRights } from "./use-comment-rights.ts";
import { startComment } from "../../canvas/subjects/start-comment.ts";
import { useCommentReader, useSubjects } from "./use-comments.ts";

interface Pin {
  readonly key: string;
  readonly at: VecLike;
  readonly threads: readonly CommentThread[];
}

/** A pin for each subject with open comments, where the subject is just now. */
export function CommentPins() {
  const editor = useEditor();
  const comments = useBoardPart(BOARD_COMMENTS);
  const commentDesk = useBoardPart(COMMENT_DESK);
  const place = useValue(commentDesk.place);
  const chosen = place.kind === "thread" ? place.id : null;
  const pins = useValue(
    "comment pins",
    () => {
      const bySubject = Map.groupBy(
        comments.threads.get().filter(({ id, resolution }) => resolution === null || id === chosen),
        ({ anchor }) => JSON.stringify(pinnedAt(editor, anchor)),
      );
      return [...bySubject].flatMap(([key, threads]): Pin[] => {
        const [first] = threads;
        const point = first === undefined ? null : pinPoint(editor, pinnedAt(editor, first.anchor));
        return point === null ? [] : [{ key, threads, at: editor.pageToViewport(point) }];
      });
    },
    [editor, comments, chosen],
  );
  return (
    <>
      {pins.map((pin) => (
        <PinButton key={pin.key} pin={pin} chosen={chosen} />
      ))}
      <CommentOnSelection />
    </>
  );
}

function PinButton({ pin, chosen }: { readonly pin: Pin; readonly chosen: string | null }) {
  const t = useTranslate();
  const language = useLanguage();
  const editor = useEditor();
  const commentDesk = useBoardPart(COMMENT_DESK);
  const comments = useBoardPart(BOARD_COMMENTS);
  const reader = useCommentReader();
  const { wordsOf } = useSubjects(editor);
  const { threads, at } = pin;
  const [first] = threads;
  if (first === undefined) return null;
  const unread = threads.find((thread) => unreadIn(thread, reader) > 0);
  const Icon = TOPIC_ICONS[first.topic];
  const subject = wordsOf(first)[language];
  const internal = threads.filter(({ id }) => comments.partyOf(id) === "internal").length;
  const counted = t(unread === undefined ? "comments.pin" : "comments.pinUnread", {
    subject,
    count: threads.length,
  });
  const label = internal === 0 ? counted : t("comments.pinInternal", { counted, count: internal });
  const open = () => {
    const index = threads.findIndex(({ id }) => id === chosen);
    // Pressed again, it goes round the threads of its subject.
    const next = index === -1 ? (unread ?? first) : threads[(index + 1) % threads.length];
    commentDesk.open({ kind: "thread", id: (next ?? first).id });
  };
  return (
    <button
      type="button"
      className={styles.pin}
      style={{ left: at.x, top: at.y }}
      aria-label={label}
      title={label}
      aria-current={threads.some(({ id }) => id === chosen)}
      data-unread={unread !== undefined}
      data-internal={internal > 0}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={open}
    >
      {threads.length > 1 ? threads.length : <Icon size={14} strokeWidth={2} aria-hidden />}
      {internal > 0 && (
        <span className={styles.lock}>
          <Lock size={10} strokeWidth={2.5} aria-hidden />
        </span>
      )}
    </button>
  );
}

/** On the screen, from a corner and from the middle of an arrow to the middle of the button. */
const BESIDE_CORNER = 36;
const INSIDE_CORNER = 20;
const OFF_LINE = 36;

/** The way from something selected to a comment on it: a button beside it. */
function CommentOnSelection() {
  const t = useTranslate();
  const editor = useEditor();
  const board = useBoard();
  const { mayComment } = useCommentRights();
  const at = useValue(
    "comment on selection",
    () => {
      if (!mayComment || !editor.isIn("select.idle")) return null;
      const selected = editor.getOnlySelectedShape();
      if (selected === null) return null;
      const anchor = anchorOfSelection(editor);
      if (anchor.kind === "point") return null;
      const point = pinPoint(editor, anchor);
      if (point === null) return null;
      const { x, y } = editor.pageToViewport(point);
      // At a card's side arrows come and go.
      if (anchor.kind === "card") return { x: x - INSIDE_CORNER, y: y - OFF_LINE };
      if (selected.type !== "arrow") return { x: x + BESIDE_CORNER, y };
      const off = besideLine(readArrowLook(editor, selected).path, OFF_LINE);
      return { x: x + off.x, y: y + off.y };
    },
    [editor, mayComment],
  );
  if (at === null) return null;
  return (
    <button
      type="button"
      className={styles.begins}
      style={{ left: at.x, top: at.y }}
      title={`${t("comments.new")} — C`}
      aria-label={t("comments.new")}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => startComment(editor, board)}
    >
      <MessageSquarePlus size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
