import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { useValue, type Editor } from "tldraw";
import { NO_RIGHTS, useOpenedBoard } from "../../api/boards.ts";
import { useSession } from "../../api/session.ts";
import { useAgreementsInReading } from "../features/agreement/use-agreements-in-reading.ts";
import { notice } from "../canvas/canvas.css.ts";
import { BoardCanvas } from "../canvas/BoardCanvas.tsx";
import { BoardContext, useBoardInPictures } from "../ground/board-context.ts";
import type { BoardContent } from "./board-content.ts";
import type { BoardSession } from "./board-session.ts";
import * as styles from "./room.css.ts";
import { CommentDesk, threadInAddress } from "../features/comments/comment-desk.ts";
import { EndedBoard } from "./EndedBoard.tsx";
import { HistoryDesk } from "../features/history/history-desk.ts";
import { Highlight } from "../ground/highlight.ts";
import { LineupDesk } from "../features/lineup/lineup-desk.ts";
import { NoteDesk } from "../features/notes/note-desk.ts";
import { PanelTabs } from "../ground/panel-tabs.ts";
import { Preview } from "../ground/preview.ts";
import { SidePanel } from "./SidePanel.tsx";
import { BoardBar } from "./BoardBar.tsx";
import { WaitingWords } from "./WaitingWords.tsx";
import { UnreadableCopy } from "./UnreadableCopy.tsx";
import { useUndoKeys } from "./use-undo-keys.ts";

/** The board as people meet on it: canvas, reading beside it, people and light above it. */
export function BoardRoom({
  boardId,
  board,
  content,
  share,
  tools,
}: {
  readonly boardId: string;
  readonly board: BoardSession;
  readonly content: BoardContent;
  readonly share: ReactNode;
  readonly tools: ReactNode;
}) {
  const session = useSession();
  const [editor, setEditor] = useState<Editor | null>(null);
  const connection = useSyncExternalStore(board.connection.subscribe, board.connection.state);
  const { data: opened } = useOpenedBoard(boardId, board.connection.onStanding);
  const { abilities, parties } = opened ?? NO_RIGHTS;
  const mayEdit = abilities.includes("edit");
  useEffect(() => board.allowEditing(mayEdit), [board, mayEdit]);
  const { answers, comments, notes } = content;
  const { current: reading } = content.reading;
  const lineup = useValue(content.reading.lineup);
  const formerLineup = useValue(content.reading.former);
  const [desks] = useState(createDesks);
  usePlaceInAddress(desks);
  useAgreementsInReading(boardId, content);
  const surroundings = useMemo(
    () => ({
      ...desks,
      boardId,
      abilities,
      parties,
      lineup,
      formerLineup,
      reading,
      answers,
      comments,
      notes,
    }),
    [desks, boardId, abilities, parties, lineup, formerLineup, reading, answers, comments, notes],
  );
  useBoardInPictures(editor, surroundings);
  const onMount = useCallback(
    (mounted: Editor) => {
      setEditor(mounted);
      const leave = board.enter(mounted);
      return () => {
        setEditor(null);
        leave();
      };
    },
    [board],
  );
  const room = useRef<HTMLDivElement>(null);
  useUndoKeys(editor, room);
  const { phase } = connection;
  return (
    <BoardContext value={surroundings}>
      <div className={styles.room} ref={room}>
        <BoardBar
          editor={editor}
          connection={connection}
          me={session.person}
          opened={opened}
          tools={tools}
          share={abilities.includes("managePeople") ? share : null}
        />
        <main className={styles.canvas}>
          <BoardCanvas content={content} session={session} mayEdit={mayEdit} onMount={onMount} />
          <WaitingWords connection={connection}>
            {(words) => (
              <p className={notice} role="status">
                {words}
              </p>
            )}
          </WaitingWords>
          <UnreadableCopy board={board} />
          {phase.kind === "ended" && (
            <div className={styles.endedOver}>
              <EndedBoard board={board} phase={phase} />
            </div>
          )}
        </main>
        <SidePanel reading={content.reading} editor={editor} />
      </div>
    </BoardContext>
  );
}

/** What one person has before them here; it lasts as long as the board is open. */
function createDesks() {
  const panelTabs = new PanelTabs();
  return {
    panelTabs,
    lineupDesk: new LineupDesk(panelTabs),
    commentDesk: new CommentDesk(panelTabs),
    historyDesk: new HistoryDesk(panelTabs),
    noteDesk: new NoteDesk(panelTabs),
    highlight: new Highlight(),
    preview: new Preview(),
  };
}

/** Opens what the address names, when the page opens and whenever the name changes. */
function usePlaceInAddress({ commentDesk, panelTabs }: ReturnType<typeof createDesks>): void {
  useEffect(() => {
    const look = () => {
      const id = threadInAddress(location.hash);
      if (id !== null) commentDesk.open({ kind: "thread", id });
      if (location.hash === "#agreement") panelTabs.show("agreement");
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [commentDesk, panelTabs]);
}
