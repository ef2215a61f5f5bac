import { useMaybeEditor, useValue } from "tldraw";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import { SightBar } from "./SightBar.tsx";
import * as styles from "./spotlight.css.ts";

/** For the one where all look: how many do, and the way to end it. */
export function LeadsSight({ look }: { readonly look: string }) {
  const t = useTranslate();
  const editor = useMaybeEditor();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const count = useValue(
    "who looks where I look",
    () => {
      const me = editor?.user.getRecordId();
      return editor?.getCollaborators().filter((one) => one.followingUserId === me).length ?? null;
    },
    [editor],
  );
  return (
    <SightBar look={look} words={t("meeting.spotlight.own")}>
      {count !== null && (
        <span className={styles.seconds}>{t("meeting.spotlight.count", { count })}</span>
      )}
      <Button
        disabled={command.isPending}
        onClick={() => command.mutate({ kind: "spotlight", is: false })}
      >
        {t("meeting.spotlight.off")}
      </Button>
      <RefusalMessage error={command.error} />
    </SightBar>
  );
}
