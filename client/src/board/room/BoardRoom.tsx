import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { useValue, type Editor, type VecLike } from "tldraw";
import { NO_RIGHTS, useOpenedBoard } from "../../api/boards.ts";
import { useSession } from "../../api/session.ts";
import { notice } from "../canvas/canvas.css.ts";
import { BoardCanvas } from "../canvas/BoardCanvas.tsx";
import { joinUndo } from "../canvas/join-undo.ts";
import { NOTE_DESK } from "../ground/desks/note-desk.ts";
import { BoardContext, useBoardInPictures } from "../ground/board-context.ts";
import type { BoardContent } from "./board-content.ts";
import type { BoardSession } from "./board-session.ts";
import * as styles from "./room.css.ts";
import { EndedBoard } from "./EndedBoard.tsx";
import { PanelEdge } from "./PanelEdge.tsx";
import { usePanelWidth } from "./panel-width.ts";
import { SidePanel } from "./SidePanel.tsx";
import { STATE_DESK } from "../ground/desks/state-desk.ts";
import { watchMerges } from "./merge/merge-watch.ts";
import { FrozenBoard } from "./FrozenBoard.tsx";
import { Beside } from "./Beside.tsx";
import { BoardBar } from "./BoardBar.tsx";
import { WaitingWords } from "./WaitingWords.tsx";
import { UnreadableCopy } from "./UnreadableCopy.tsx";
import { SavedLight } from "./SavedLight.tsx";
import { useConnection } from "./use-connection.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** Where its person looks on a board: the room of the session after this one begins there. */
export interface Sight {
  readonly boardId: string;
  readonly camera: VecLike;
}

/** The board as people meet on it: canvas, reading beside it, people and light above it. */
export function BoardRoom({
  boardId,
  board,
  content,
  sight,
  share,
  tools,
}: {
  readonly boardId: string;
  readonly board: BoardSession;
  readonly content: BoardContent;
  readonly sight: RefObject<Sight | null>;
  readonly share: ReactNode;
  readonly tools: ReactNode;
}) {
  const session = useSession();
  const [editor, setEditor] = useState<Editor | null>(null);
  const clientKept = useConnection(board.connection, "clientKept");
  const phase = useConnection(board.connection, "phase");
  const waitsFor = useConnection(board.connection, "waitsFor");
  const { data: opened } = useOpenedBoard(boardId, board.connection.onStanding);
  const { abilities: rights, parties } = opened ?? NO_RIGHTS;
  const isEditor = rights.includes("edit");
  const isLocked = useValue(content.lock.isWhole);
  const mayWrite = isEditor && !isLocked;
  useEffect(() => board.allowEditing(mayWrite), [board, mayWrite]);
  const mayEdit = mayWrite && clientKept !== false;
  const abilities = useMemo(
    () => (mayEdit ? rights : rights.filter((ability) => ability !== "edit")),
    [rights, mayEdit],
  );
  const lineup = useValue(content.reading.lineup);
  const formerLineup = useValue(content.reading.former);
  const panelSize = useValue(content.panelTabs.size);
  const [panelWidth, setPanelWidth] = usePanelWidth();
  usePlaceInAddress(content);
  const surroundings = useMemo(
    () => ({ ...content, abilities, parties, lineup, formerLineup }),
    [content, abilities, parties, lineup, formerLineup],
  );
  useBoardInPictures(editor, surroundings);
  useEffect(() => {
    const stop = watchMerges({
      boardId,
      doc: board.doc,
      connection: board.connection,
      flush: board.flush,
      onMerged: (work) => content.merged.current.set(work),
    });
    return () => void stop();
  }, [boardId, board, content]);
  const isFrozen = useValue("frozen", () => content.part(STATE_DESK).shown.get() !== null, [
    content,
  ]);
  // What changes the board, or leads to what is on it, steps aside while another time is shown.
  const hand = isFrozen ? null : editor;
  const onMount = useCallback(
    (mounted: Editor) => {
      setEditor(mounted);
      const leave = board.enter(mounted, content);
      const { noteSteps: steps, part } = content;
      const partUndo = joinUndo(mounted, { steps, onShown: part(NOTE_DESK).open });
      const before = sight.current;
      if (before?.boardId === boardId) mounted.setCamera(before.camera, { immediate: true });
      return () => {
        sight.current = { boardId, camera: mounted.getCamera() };
        setEditor(null);
        partUndo();
        leave();
      };
    },
    [board, boardId, content, sight],
  );
  const room = useRef<HTMLDivElement>(null);
  useUndoKeys(hand, room);
  return (
    <BoardContext value={surroundings}>
      <div
        className={styles.room}
        data-on-paper="wide"
        ref={room}
        data-panel={panelSize}
        style={{ [styles.PANEL_WIDTH as string]: `${panelWidth}px` }}
      >
        <BoardBar
          editor={hand}
          light={<SavedLight board={board} />}
          me={session.person}
          opened={opened}
          tools={tools}
          share={abilities.includes("managePeople") ? share : null}
        />
        <main className={styles.canvas} inert={panelSize === "whole" || isFrozen}>
          <BoardCanvas
            store={content.store}
            binding={content.binding}
            session={session}
            mayEdit={mayEdit}
            onMount={onMount}
          />
          <WaitingWords phase={phase} waitsFor={waitsFor}>
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
        <FrozenBoard session={session} />
        <Beside />
        <SidePanel editor={hand} />
        <PanelEdge width={panelWidth} onWidth={setPanelWidth} />
        {content.features.map(
          ({ name, Alongside }) => Alongside !== undefined && <Alongside key={name} />,
        )}
      </div>
    </BoardContext>
  );
}

/** Opens what the address names, when the page opens and whenever the name changes. */
function usePlaceInAddress(content: BoardContent): void {
  useEffect(() => {
    const look = () => {
      for (const { followAddress } of content.features) followAddress?.(location.hash, content);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [content]);
}
