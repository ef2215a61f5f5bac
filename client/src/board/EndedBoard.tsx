import { encodeStateAsUpdate } from "yjs";
import type { MessageId } from "../messages/catalogue.ts";
import { useTranslate } from "../messages/language.ts";
import { savedLight, type ConnectionState, type EndedPhase } from "../sync/connection-state.ts";
import type { BoardSession } from "./board-session.ts";
import * as styles from "./board.css.ts";

/** The connection ended for good: what happened, what was kept, what to do. */
export function EndedBoard({
  board,
  connection,
  phase,
}: {
  readonly board: BoardSession;
  readonly connection: ConnectionState;
  readonly phase: EndedPhase;
}) {
  const t = useTranslate();
  const isUnsaved = savedLight(connection) !== "saved";
  return (
    <section className={styles.ended} role="alert">
      <h1 className={styles.endedTitle}>{t("board.end.title")}</h1>
      <p>{t(messageOf(phase))}</p>
      {isUnsaved && <p>{t("board.end.kept")}</p>}
      <div className={styles.endedActions}>
        {isUnsaved && (
          <button type="button" className={styles.quietButton} onClick={() => downloadCopy(board)}>
            {t("board.end.copy")}
          </button>
        )}
        <button type="button" className={styles.strongButton} onClick={() => location.reload()}>
          {t("app.reload")}
        </button>
        <a href="/">{t("board.back")}</a>
      </div>
    </section>
  );
}

function messageOf({ reason, cause }: EndedPhase): MessageId {
  if (cause !== null) return `board.end.cause.${cause}`;
  switch (reason) {
    case "signedOut":
    case "outdatedClient":
    case "noSuchDocument":
    case "forbidden":
    case "epochChanged":
    case "documentFull":
    case "updateTooBig":
      return `board.end.${reason}`;
    case "frameTooBig":
      return "board.end.updateTooBig";
    case "malformed":
    case "invariantBroken":
    case "shuttingDown":
    case "ticketRefused":
    case "deadline":
    case "tooMany":
    case "storageUnavailable":
    case "slowConsumer":
      return "board.end.refused";
  }
}

/** The whole document as one Yjs update, which any Yjs program can read back. */
function downloadCopy(board: BoardSession): void {
  const bytes = new Uint8Array(encodeStateAsUpdate(board.doc));
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "zentaikan-board.yjs";
  link.click();
  URL.revokeObjectURL(address);
}
