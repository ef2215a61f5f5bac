import { Undo2 } from "lucide-react";
import { useValue } from "tldraw";
import { diffStructures } from "@zentaikan/capital-graph";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useBringBack, type KeptState } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./history.css.ts";

/** Brings a kept state back for everybody, after saying what that will change. */
export function BringBack({
  kept,
  isAsking,
  onAsk: setIsAsking,
}: {
  readonly kept: KeptState;
  /** Whether what going back would change is shown. */
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}) {
  const translate = useTranslate();
  const showToast = useToast();
  const { boardId, alternatives, parties } = useBoard();
  const historyDesk = useBoardPart(STATE_DESK);
  const now = useValue(alternatives.counting);
  const bringBack = useBringBack(boardId);
  if (!isAsking) {
    return (
      <div className={parts.actions}>
        <Button onClick={() => setIsAsking(true)}>
          <Undo2 size={16} strokeWidth={1.75} aria-hidden />
          {translate("history.bringBack")}
        </Button>
      </div>
    );
  }
  const changes = diffStructures(now.structure, kept.words.structure);
  const run = () =>
    bringBack.mutate(kept.snapshot.id, {
      onSuccess: (before) => {
        historyDesk.look(null);
        showToast({
          message: (speech) => speech.translate("history.bringBack.done"),
          ...(before !== null && {
            action: {
              label: "history.bringBack.look",
              run: () => historyDesk.look(before.id),
            },
          }),
        });
      },
    });
  return (
    <section className={styles.notice} aria-label={translate("history.bringBack")}>
      <h3 className={styles.heading}>
        {translate(changes.length === 0 ? "history.bringBack.same" : "history.bringBack.changes")}
      </h3>
      <ChangeList changes={changes} />
      {changes.length > 0 && <p className={styles.quiet}>{translate("history.ghosts.back")}</p>}
      <p className={styles.soft}>{translate("history.bringBack.all")}</p>
      {parties.includes("internal") && (
        <p className={styles.soft}>{translate("history.bringBack.ours")}</p>
      )}
      <RefusalMessage error={bringBack.error} />
      <div className={parts.actions}>
        <Button look="primary" autoFocus disabled={bringBack.isPending} onClick={run}>
          {translate("history.bringBack.do")}
        </Button>
        <Button look="quiet" onClick={() => setIsAsking(false)}>
          {translate("app.cancel")}
        </Button>
      </div>
    </section>
  );
}
