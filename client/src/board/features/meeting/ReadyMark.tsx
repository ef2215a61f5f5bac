import { Check } from "lucide-react";
import type { AttendeeBody, RoundBody } from "@zentaikan/protocol/meetings";
import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { AvatarStack } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./meeting.css.ts";

/** Who is ready, with a count; nobody waits for it but people. A vote says by itself that one is. */
export function ReadyMark({
  round,
  here,
  mayTakePart,
}: {
  readonly round: RoundBody;
  readonly here: readonly AttendeeBody[];
  readonly mayTakePart: boolean;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { person } = useSession();
  const command = useMeetingCommand(boardId);
  const isVote = round.kind !== "road";
  const ready = here.filter((one) => round.ready.includes(one.person.id));
  const isReady = round.ready.includes(person.id);
  const counts = { ready: ready.length, all: here.length };
  const names = ready.map((one) => one.person.name).join(t("reading.and"));
  const words = t(isVote ? "meeting.voted" : "meeting.ready", counts);
  return (
    <div className={styles.readyRow} data-testid="ready">
      {mayTakePart && !isVote && (
        <Button
          look={isReady ? "plain" : "primary"}
          aria-pressed={isReady}
          disabled={command.isPending}
          onClick={() => command.mutate({ kind: "ready", round: round.id, is: !isReady })}
        >
          {isReady && <Check size={16} aria-hidden />}
          {t(isReady ? "meeting.iAmReady" : "meeting.sayReady")}
        </Button>
      )}
      <span className={styles.counted} role="status">
        {words}
      </span>
      {ready.length > 0 && (
        <AvatarStack people={ready.map((one) => one.person)} label={names} most={8} />
      )}
      <RefusalMessage error={command.error} />
    </div>
  );
}
