import { useState } from "react";
import type { CommentThread } from "@zentaikan/board-model";
import { otherParty, type Party } from "@zentaikan/protocol";
import { changeThreadReaders, useThreadReaders } from "../../../api/comments.ts";
import { useSession } from "../../../api/session.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { ReadersQuestion } from "../../ground/parts/ReadersQuestion.tsx";
import { BOARD_COMMENTS } from "./board-comments.ts";
import * as writing from "./composer.css.ts";
import { useCommentRights } from "./use-comment-rights.ts";

/** The way of a thread to other readers, for those of our team who may. */
export function ChangeReaders({
  thread,
  party,
}: {
  readonly thread: CommentThread;
  readonly party: Party;
}) {
  const { boardId, parties } = useBoard();
  const comments = useBoardPart(BOARD_COMMENTS);
  const { person } = useSession();
  const { mayComment, mayCloseAny } = useCommentRights();
  const [isAsking, setIsAsking] = useState(false);
  const to = otherParty(party);
  const read = useThreadReaders(boardId, thread.id, isAsking && to === "internal");
  const isOpener = thread.entries[0]?.by.id === person.id;
  const mayChange = mayComment && parties.includes("internal") && (isOpener || mayCloseAny);
  if (!mayChange || comments.isInternal(thread.anchor)) return null;
  return (
    <div className={writing.closing}>
      <ReadersQuestion
        of="readers"
        to={to}
        knownBy={read.data}
        error={read.error}
        onAsk={setIsAsking}
        onChange={() => changeThreadReaders(boardId, { threadId: thread.id, party: to })}
      />
    </div>
  );
}
