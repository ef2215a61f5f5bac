import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useSession } from "../../../../api/session.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import * as styles from "../meeting.css.ts";
import type { SeatedMeeting } from "../seated-meeting.ts";

/** With whom one draws; whoever draws alone beside groups may go to one, and brings what they drew. */
export function OwnGroup({
  round: { id, groups },
  seated,
}: {
  readonly round: RoundBody;
  readonly seated: SeatedMeeting;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { person } = useSession();
  const command = useMeetingCommand(boardId);
  if (groups.length === 0) return null;
  const nameOf = new Map(seated.meeting.people.map((one) => [one.person.id, one.person.name]));
  const own = groups.find(({ people }) => people.includes(person.id));
  if (own !== undefined) {
    const names = own.people.map((one) => nameOf.get(one) ?? "").join(t("reading.and"));
    return (
      <p className={styles.notice} data-testid="own-group">
        {t("meeting.together.own", { group: own.name, names })}
      </p>
    );
  }
  return (
    <div className={parts.section} data-testid="own-group">
      <p className={styles.soft}>{t("meeting.together.join")}</p>
      <div className={parts.actions}>
        {groups.map((group) => (
          <Button
            key={group.id}
            disabled={command.isPending}
            onClick={() => command.mutate({ kind: "joinGroup", round: id, group: group.id })}
          >
            {t("meeting.together.joinOf", { group: group.name })}
          </Button>
        ))}
      </div>
      <RefusalMessage error={command.error} />
    </div>
  );
}
