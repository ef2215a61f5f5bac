import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Chip } from "../../../ui/Chip.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./meeting.css.ts";
import { SpeakerMark } from "./speaking/SpeakerMark.tsx";
import type { SeatedMeeting } from "./seated-meeting.ts";

/** Who is there and who was, and who leads. */
export function MeetingPeople({ seated }: { readonly seated: SeatedMeeting }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const { meeting, mayLead, here, isOver } = seated;
  const leads = meeting.people.filter(({ isFacilitator }) => isFacilitator).length;
  return (
    <details className={parts.section} data-testid="meeting-people">
      <summary className={styles.summary}>
        {isOver
          ? t("meeting.wereThere", { count: meeting.people.length })
          : t("meeting.here", { count: here.length })}
      </summary>
      <ul className={styles.list}>
        {meeting.people.map(({ person, isFacilitator, leftAt }) => (
          <li key={person.id} className={styles.person}>
            <Avatar person={person} />
            <span className={styles.name}>{person.name}</span>
            <SpeakerMark of={person} seated={seated} />
            {isFacilitator && <Chip>{t("meeting.facilitator")}</Chip>}
            {!isOver && leftAt !== null && (
              <span className={styles.quiet}>{t("meeting.left")}</span>
            )}
            {mayLead && !(isFacilitator && leads === 1) && (
              <Button
                look="quiet"
                onClick={() =>
                  command.mutate({ kind: "facilitator", person: person.id, is: !isFacilitator })
                }
              >
                {t(isFacilitator ? "meeting.unlead" : "meeting.lead", { name: person.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <RefusalMessage error={command.error} />
    </details>
  );
}
