import { useMemo } from "react";
import { useValue, type Editor } from "tldraw";
import type { CommentAnchor, CommentThread, NoteRangeAnchor } from "@zentaikan/board-model";
import type { Text } from "@zentaikan/capital-graph";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useAgreements } from "../../../api/agreements.ts";
import { useBoardPeople } from "../../../api/comments.ts";
import { useSession } from "../../../api/session.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { inBothLanguages, versionName } from "../../ground/words/version-name.ts";
import type { BoardGround } from "../../ground/board-ground.ts";
import { BOARD_NOTE } from "../../canvas/subjects/note-subject.ts";
import { wordsNow } from "../../canvas/subjects/start-comment.ts";
import { isOnBoard } from "../../canvas/subjects/comment-subject.ts";
import type { CommentReader } from "./find-threads.ts";
import { isSubjectThere } from "./order-by-path.ts";

/** Who reads the comments here, and up to where they have. */
export function useCommentReader(): CommentReader {
  const { boardId } = useBoard();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { person } = useSession();
  const { data: people } = useBoardPeople(boardId);
  const seen = useValue(comments.seen);
  const role = people?.find((one) => one.person.id === person.id)?.role ?? null;
  return useMemo(() => ({ personId: person.id, role, seen }), [person.id, role, seen]);
}

/** Words for what comments are about, on the board as it is now. */
export function useSubjects(editor: Editor | null) {
  const { boardId, reading, notes, internal } = useBoard();
  const { data: agreements } = useAgreements(boardId);
  const interpretation = useValue(reading.current);
  return {
    isThere: ({ anchor }: CommentThread) =>
      isSubjectThere(anchor, presence(editor, { notes, internal })),
    wordsOf: ({ anchor, about }: CommentThread): Text =>
      versionNow(anchor, agreements?.proposals ?? []) ??
      wordsNow(anchor, { interpretation, editor }) ??
      about,
  };
}

/** A version may have got its number since somebody spoke of it. */
function versionNow(anchor: CommentAnchor, proposals: readonly ProposalBody[]): Text | null {
  const version =
    anchor.kind === "version" ? proposals.find(({ id }) => id === anchor.version) : undefined;
  return version === undefined ? null : inBothLanguages((t) => versionName(version, t));
}

type NotesOfBoard = Pick<BoardGround, "notes" | "internal">;

/** What is on the board just now, current in a signal. */
export function presence(editor: Editor | null, { notes, internal }: NotesOfBoard) {
  return {
    isThere: (record: string): boolean => editor !== null && isOnBoard(editor, record),
    areWordsThere: (words: NoteRangeAnchor): boolean =>
      editor !== null &&
      (words.record === BOARD_NOTE.record || isOnBoard(editor, words.record)) &&
      (words.internal === true ? internal?.notes : notes)?.findRange(words) != null,
  };
}
