import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { BoardRoom } from "./BoardRoom.tsx";
import { BoardSession } from "./board-session.ts";
import * as styles from "./board.css.ts";
import { EndedBoard } from "./EndedBoard.tsx";

/** A board, from the moment its address is opened until everything of it is there to be drawn on. */
export function BoardPage({
  boardId,
  share,
}: {
  readonly boardId: string;
  /** What opens its people and invitations, for those who may manage them. */
  readonly share: ReactNode;
}) {
  const board = useBoardSession(boardId, useSession().person.id);
  if (board === null) return <OpeningBoard />;
  return <OpenBoard boardId={boardId} board={board} share={share} />;
}

function OpenBoard({
  boardId,
  board,
  share,
}: {
  readonly boardId: string;
  readonly board: BoardSession;
  readonly share: ReactNode;
}) {
  const content = useSyncExternalStore(board.connection.subscribe, board.content);
  const connection = useSyncExternalStore(board.connection.subscribe, board.connection.state);
  if (content !== null) {
    return <BoardRoom boardId={boardId} board={board} content={content} share={share} />;
  }
  if (connection.phase.kind !== "ended") return <OpeningBoard />;
  return <EndedBoard board={board} connection={connection} phase={connection.phase} />;
}

function OpeningBoard() {
  const t = useTranslate();
  return (
    <main className={styles.opening} aria-busy>
      <p role="status">{t("board.opening")}</p>
    </main>
  );
}

function useBoardSession(boardId: string, personId: string): BoardSession | null {
  const [board, setBoard] = useState<BoardSession | null>(null);
  useEffect(() => {
    const opened = new BoardSession(boardId, personId);
    // oxlint-disable-next-line react/set-state-in-effect -- a session has a life of its own, and ends
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.dispose();
    };
  }, [boardId, personId]);
  return board;
}
