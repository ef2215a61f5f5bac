import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import { useSpotlight } from "./use-spotlight.ts";

/** For facilitators: everybody looks where I look. */
export function TurnSpotlight() {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const lit = useSpotlight();
  const turn = (is: boolean) => command.mutate({ kind: "spotlight", is });
  return (
    <div className={parts.actions}>
      <Button
        aria-pressed={lit?.isOwn === true}
        disabled={command.isPending}
        onClick={() => turn(lit?.isOwn !== true)}
      >
        {t(lit?.isOwn === true ? "meeting.spotlight.off" : "meeting.spotlight.on")}
      </Button>
      {lit !== null && !lit.isOwn && (
        <Button look="quiet" onClick={() => turn(false)}>
          {t("meeting.spotlight.offOf", { name: lit.name })}
        </Button>
      )}
      <RefusalMessage error={command.error} />
    </div>
  );
}
