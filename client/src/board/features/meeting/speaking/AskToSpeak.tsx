import { Hand } from "lucide-react";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useSession } from "../../../../api/session.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import type { SeatedMeeting } from "../seated-meeting.ts";

/** 発言を求める, and takes it back. */
export function AskToSpeak({ seated: { meeting } }: { readonly seated: SeatedMeeting }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { person } = useSession();
  const command = useMeetingCommand(boardId);
  const place = meeting.speakers.indexOf(person.id) + 1;
  return (
    <div className={parts.actions}>
      <Button
        aria-pressed={place > 0}
        disabled={command.isPending}
        onClick={() => command.mutate({ kind: "speak", is: place === 0 })}
      >
        <Hand size={16} aria-hidden />
        {place === 0 ? t("meeting.speak.ask") : t("meeting.speak.takeBack", { place })}
      </Button>
      <RefusalMessage error={command.error} />
    </div>
  );
}
