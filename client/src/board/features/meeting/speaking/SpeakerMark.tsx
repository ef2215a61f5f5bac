import { Hand } from "lucide-react";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { useProblem } from "../../../../api/use-problem.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import type { SeatedMeeting } from "../seated-meeting.ts";
import * as styles from "./speaking.css.ts";

/** In the list of people, that somebody asks to speak and when it is their turn; facilitators take it off. */
export function SpeakerMark({
  of,
  seated: { meeting, mayLead },
}: {
  readonly of: { readonly id: string; readonly name: string };
  readonly seated: SeatedMeeting;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const problem = useProblem();
  const place = meeting.speakers.indexOf(of.id) + 1;
  if (place === 0) return null;
  return (
    <>
      <span className={styles.mark}>
        <Hand size={14} aria-hidden />
        {t("meeting.speak.place", { place })}
      </span>
      {mayLead && (
        <Button
          look="quiet"
          onClick={() => command.mutate({ kind: "speak", is: false, person: of.id }, problem)}
        >
          {t("meeting.speak.done", { name: of.name })}
        </Button>
      )}
    </>
  );
}
