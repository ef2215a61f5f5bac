import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useDropState } from "../../../api/versions.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../../ui/Dialog.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";

/** Deletes a kept state: one's own or, for an owner of the board, any. What was agreed on stays. */
export function DropState({ state }: { readonly state: KeptStateBody }) {
  const translate = useTranslate();
  const { person } = useSession();
  const { boardId, abilities } = useBoard();
  const historyDesk = useBoardPart(STATE_DESK);
  const [isAsking, setIsAsking] = useState(false);
  const drop = useDropState(boardId);
  const mayDrop =
    abilities.includes("restore") &&
    (state.by.id === person.id || abilities.includes("managePeople"));
  if (!mayDrop || state.occasion === "proposed") return null;
  const run = () => {
    setIsAsking(false);
    drop.mutate(state.id, { onSuccess: () => historyDesk.look(null) });
  };
  return (
    <>
      <div className={parts.quietActions}>
        <Button look="quiet" disabled={drop.isPending} onClick={() => setIsAsking(true)}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
          {translate("history.drop")}
        </Button>
      </div>
      <RefusalMessage error={drop.error} />
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={translate("history.drop.title")}
        description={translate("history.drop.text")}
      >
        <DialogActions>
          <Button look="quiet" onClick={() => setIsAsking(false)}>
            {translate("app.cancel")}
          </Button>
          <Button look="primary" onClick={run}>
            {translate("history.drop.do")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
