import { useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { useSavedCopy } from "../../sync/use-saved-copy.ts";
import { notice } from "../canvas/canvas.css.ts";
import type { BoardSession } from "./board-session.ts";

/** What this browser kept of the board does not fit together: it can be saved as a file and put away. */
export function UnreadableCopy({ board }: { readonly board: BoardSession }) {
  const t = useTranslate();
  const { read, discard } = board.uselessCopy;
  const { isGone, save } = useSavedCopy(read);
  if (board.start.copy !== "unreadable") return null;
  return (
    <div className={notice}>
      <p role="status">{t("board.copyUnreadable")}</p>
      {isGone && <p role="alert">{t("unsent.gone")}</p>}
      <Button look="quiet" onClick={() => void save()}>
        {t("board.end.copy")}
      </Button>
      <Button look="quiet" onClick={() => void discard()}>
        {t("board.copyUnreadable.discard")}
      </Button>
    </div>
  );
}
