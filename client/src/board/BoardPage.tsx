import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from "react";
import { useDoorAhead } from "../api/boards.ts";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { INITIAL_CONNECTION, type ConnectionState } from "../sync/connection-state.ts";
import { BOARD_FEATURES } from "./board-features.ts";
import { BoardRoom, type Sight } from "./room/BoardRoom.tsx";
import { BoardSession } from "./room/board-session.ts";
import * as styles from "./room/room.css.ts";
import { EndedBoard } from "./room/EndedBoard.tsx";
import { WaitingWords } from "./room/WaitingWords.tsx";
import { FIRST_START, type SessionStart } from "./room/session-start.ts";
import { useConnection } from "./room/use-connection.ts";
import { onceProgramIsNear } from "../register-service-worker.ts";
import { bringParts } from "../ui/part-on-demand.tsx";

interface BoardPageProps {
  readonly boardId: string;
  /** What opens its people and invitations, for those who may manage them. */
  readonly share: ReactNode;
  /** What else stands at the top of every page. */
  readonly tools: ReactNode;
}

/** A board, from the moment its address is opened until everything of it is there to be drawn on. */
export function BoardPage(page: BoardPageProps) {
  const board = useBoardSession(page.boardId);
  const sight = useRef<Sight>(null);
  // What one may do there is known once the board is.
  useDoorAhead(page.boardId);
  useEffect(() => onceProgramIsNear(() => void bringParts()), []);
  return board === null ? (
    <OpeningBoard {...INITIAL_CONNECTION} />
  ) : (
    <OpenBoard {...page} key={board.doc.guid} board={board} sight={sight} />
  );
}

interface OpenBoardProps extends BoardPageProps {
  readonly board: BoardSession;
  readonly sight: RefObject<Sight | null>;
}

function OpenBoard({ board, sight, ...page }: OpenBoardProps) {
  const content = useSyncExternalStore(board.connection.subscribe, board.content);
  const phase = useConnection(board.connection, "phase");
  const waitsFor = useConnection(board.connection, "waitsFor");
  if (content !== null)
    return <BoardRoom {...page} board={board} content={content} sight={sight} />;
  if (phase.kind !== "ended") return <OpeningBoard phase={phase} waitsFor={waitsFor} />;
  return <EndedBoard board={board} phase={phase} />;
}

function OpeningBoard({ phase, waitsFor }: Pick<ConnectionState, "phase" | "waitsFor">) {
  const t = useTranslate();
  return (
    <main className={styles.opening} aria-busy>
      <div role="status">
        <p>{t("board.opening")}</p>
        <WaitingWords phase={phase} waitsFor={waitsFor}>
          {(words) => <p>{words}</p>}
        </WaitingWords>
      </div>
    </main>
  );
}

function useBoardSession(boardId: string): BoardSession | null {
  const { person, workspace, role } = useSession();
  const isOurs = role !== null;
  const personId = person.id;
  const { timeZone } = workspace;
  const [board, setBoard] = useState<BoardSession | null>(null);
  useEffect(() => {
    let opened: BoardSession | null = null;
    const open = (start: SessionStart) => {
      opened?.dispose();
      const onReplaced = (next: SessionStart) => {
        // One that is over has nobody to come after it.
        if (opened === session) open(next);
      };
      const session = new BoardSession(
        { boardId, personId },
        { features: BOARD_FEATURES, timeZone, isOurs, start, onReplaced },
      );
      opened = session;
      setBoard(session);
    };
    open(FIRST_START);
    return () => {
      setBoard(null);
      opened?.dispose();
      opened = null;
    };
  }, [boardId, personId, timeZone, isOurs]);
  return board;
}
