import type { MessageId } from "../../messages/catalogue.ts";
import { useTranslate } from "../../messages/language.ts";
import type { EndedPhase } from "../../sync/connection-state.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { useSavedCopy } from "../../sync/use-saved-copy.ts";
import { ended, endedTitle } from "../canvas/canvas.css.ts";
import type { BoardSession } from "./board-session.ts";
import * as styles from "./room.css.ts";

/** The connection ended for good: what happened, what was kept, what to do. */
export function EndedBoard({
  board,
  phase,
}: {
  readonly board: BoardSession;
  readonly phase: EndedPhase;
}) {
  const t = useTranslate();
  usePageTitle(t("board.end.title"));
  const isUnsaved = board.hasUnsentWork();
  const { isGone, save } = useSavedCopy(board.readCopy);
  return (
    <section className={ended} role="alert">
      <h1 className={endedTitle}>
        {t(phase.reason === "unreadable" ? "board.end.unreadable.title" : "board.end.title")}
      </h1>
      <p>{t(messageOf(phase))}</p>
      {isUnsaved && (
        <p>{t(phase.cause === "locked" ? "board.end.keptOfLocked" : "board.end.kept")}</p>
      )}
      {isGone && <p>{t("unsent.gone")}</p>}
      <div className={styles.endedActions}>
        {isUnsaved && (
          <button type="button" className={styles.quietButton} onClick={() => void save()}>
            {t("board.end.copy")}
          </button>
        )}
        {phase.cause === "locked" ? (
          <button
            type="button"
            className={styles.strongButton}
            onClick={() => void board.uselessCopy.discard({ carries: false })}
          >
            {t("board.end.goOnWithout")}
          </button>
        ) : (
          <button type="button" className={styles.strongButton} onClick={() => location.reload()}>
            {t("app.reload")}
          </button>
        )}
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
    case "notMigrated":
    case "noSuchDocument":
    case "forbidden":
    case "epochChanged":
    case "documentFull":
    case "updateTooBig":
    case "unreadable":
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
