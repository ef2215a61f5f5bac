import { useEffect, useMemo, useState } from "react";
import { useValue, type Editor } from "tldraw";
import type { SessionBody } from "@zentaikan/protocol/http";
import { useKeptOurDos, usePicture } from "../../api/versions.ts";
import { FrozenCanvas } from "../canvas/FrozenCanvas.tsx";
import { BoardContext, useBoard, useBoardPart } from "../ground/board-context.ts";
import { STATE_DESK, type ShownState } from "../ground/desks/state-desk.ts";
import { FrozenBar } from "./FrozenBar.tsx";
import { openFrozenContent, type FrozenPicture } from "./frozen-content.ts";
import * as styles from "./frozen.css.ts";

/** A kept state over the canvas, as it was. The board goes on below it, untouched. */
export function FrozenBoard({ session }: { readonly session: SessionBody }) {
  const shown = useValue(useBoardPart(STATE_DESK).shown);
  if (shown === null) return null;
  return <Frozen shown={shown} session={session} />;
}

function Frozen({ shown, session }: { readonly shown: ShownState; readonly session: SessionBody }) {
  const board = useBoard();
  const { picture, error } = useFrozenPicture(shown.id);
  const content = useFrozenContent(picture);
  const [editor, setEditor] = useState<Editor | null>(null);
  const lineup = useValue("lineup", () => (content ?? board).reading.lineup.get(), [
    content,
    board,
  ]);
  const formerLineup = useValue("former", () => (content ?? board).reading.former.get(), [
    content,
    board,
  ]);
  const { parties } = board;
  const around = useMemo(
    () => content && { ...content, abilities: [], parties, lineup, formerLineup },
    [content, parties, lineup, formerLineup],
  );
  useEffect(() => {
    content?.preview.comparison.set(shown.marks);
  }, [content, shown]);
  return (
    <div className={styles.frozen} data-testid="frozen" data-on-paper="none">
      <BoardContext value={around}>
        {content !== null && (
          <FrozenCanvas
            store={content.store}
            session={session}
            onMount={(mounted) => {
              setEditor(mounted);
              return () => setEditor(null);
            }}
          />
        )}
      </BoardContext>
      <FrozenBar id={shown.id} editor={editor} error={error} />
    </div>
  );
}

/** For our team with our Dos as they were, and without them where they do not come. */
function useFrozenPicture(id: string) {
  const { boardId, parties } = useBoard();
  const isOurs = parties.includes("internal");
  const { data: bytes, error } = usePicture(boardId, id);
  const { data: ourDos = null, isPending } = useKeptOurDos(boardId, isOurs ? id : null);
  const isWaiting = isOurs && isPending;
  const picture = useMemo<FrozenPicture | undefined>(
    () => (bytes === undefined || isWaiting ? undefined : { picture: bytes, ourDos }),
    [bytes, isWaiting, ourDos],
  );
  return { picture, error };
}

/** Null until the first picture is there. */
function useFrozenContent(picture: FrozenPicture | undefined) {
  const { boardId, features } = useBoard();
  const [content, setContent] = useState<ReturnType<typeof openFrozenContent> | null>(null);
  const isThere = picture !== undefined;
  useEffect(() => {
    if (picture === undefined) return undefined;
    const opened = openFrozenContent(picture, { features, boardId });
    setContent(opened);
    return () => {
      setContent(null);
      opened.dispose();
    };
    // One canvas shows one picture after the other.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isThere, features, boardId]);
  useEffect(() => {
    if (picture !== undefined) content?.become(picture);
  }, [content, picture]);
  return content;
}
