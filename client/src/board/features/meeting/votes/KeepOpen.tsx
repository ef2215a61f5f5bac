import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useMeetingCommand } from "../../../../api/meetings.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useWrittenTime } from "../../../../api/use-written-time.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { useBoard } from "../../../ground/board-context.ts";
import * as styles from "../meeting.css.ts";

const DAYS = [0, 1, 3, 7, 14] as const;

/** For facilitators: whether a vote goes on after the meeting, for those who are not there. */
export function KeepOpen({ round: { id, openUntil } }: { readonly round: RoundBody }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { time } = useWrittenTime();
  const command = useMeetingCommand(boardId);
  return (
    <div>
      <SelectField
        label={t("meeting.keepOpen")}
        // What was chosen counts from then on: it is said as a time below.
        value={openUntil === null ? "0" : "kept"}
        choices={[
          ...(openUntil === null
            ? []
            : [
                {
                  value: "kept",
                  words: t("meeting.openUntil", { time: time(openUntil, "minute") }),
                },
              ]),
          ...DAYS.map((days) => ({
            value: String(days),
            words: t("meeting.keepOpenOf", { days }),
          })),
        ]}
        onChoose={(value) => {
          if (value !== "kept")
            command.mutate({ kind: "keepOpen", round: id, days: Number(value) });
        }}
      />
      <p className={styles.quiet}>{t("meeting.keepOpen.hint")}</p>
      <RefusalMessage error={command.error} />
    </div>
  );
}
