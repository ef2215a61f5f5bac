import { Copy, Download, Mail, NotebookPen } from "lucide-react";
import type { MinutesBody } from "@zentaikan/protocol/minutes";
import { minutesFile, useMailMinutes, type Telling } from "../../../../api/minutes.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { button } from "../../../../ui/button.css.ts";
import { Button } from "../../../../ui/Button.tsx";
import { copyByEvent } from "../../../../ui/copy-by-event.ts";
import { useToast } from "../../../../ui/Toast.tsx";
import { BOARD_NOTE } from "../../../canvas/subjects/note-subject.ts";
import { useBoard, useBoardPart } from "../../../ground/board-context.ts";
import { NOTE_DESK } from "../../../ground/desks/note-desk.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import * as styles from "./minutes.css.ts";

/** Where minutes go from here: into the clipboard, a file, the board's note, and by mail. */
export function MinutesActions({
  minutes,
  telling,
}: {
  readonly minutes: MinutesBody;
  readonly telling: Telling;
}) {
  const t = useTranslate();
  const tell = useToast();
  const { boardId, abilities } = useBoard();
  const notes = useBoardPart(NOTE_DESK);
  const mail = useMailMinutes(boardId, minutes.id);
  const { markdown, readers } = minutes;
  const copy = () => {
    const isTaken = copyByEvent((clipboard) => clipboard.setData("text/plain", markdown));
    tell({ message: ({ translate }) => translate(isTaken ? "minutes.copied" : "table.notCopied") });
  };
  return (
    <div className={parts.section}>
      <div className={parts.actions}>
        {abilities.includes("edit") && (
          <Button
            look="primary"
            onClick={() => notes.write({ record: BOARD_NOTE.record, party: readers }, markdown)}
          >
            <NotebookPen size={14} aria-hidden />
            {t("minutes.toNote")}
          </Button>
        )}
        <Button onClick={copy}>
          <Copy size={14} aria-hidden />
          {t("minutes.copy")}
        </Button>
        {abilities.includes("export") && (
          <a className={button.plain} href={minutesFile(boardId, minutes.id, telling)} download>
            <Download size={14} aria-hidden />
            {t("minutes.file")}
          </a>
        )}
        {minutes.mayMail && (
          <Button disabled={mail.isPending || mail.isSuccess} onClick={() => mail.mutate()}>
            <Mail size={14} aria-hidden />
            {t("minutes.mail")}
          </Button>
        )}
      </div>
      {mail.data !== undefined && (
        <p className={styles.told} role="status">
          {t("minutes.mailed", mail.data)}
        </p>
      )}
      <RefusalMessage error={mail.error} />
    </div>
  );
}
