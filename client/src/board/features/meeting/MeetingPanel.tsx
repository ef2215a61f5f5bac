import { useState } from "react";
import { useMeeting, useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { Agenda } from "./agenda/Agenda.tsx";
import { AskRound } from "./AskRound.tsx";
import { LockParts } from "./lock/LockParts.tsx";
import * as styles from "./meeting.css.ts";
import { MeetingPeople } from "./MeetingPeople.tsx";
import { RoundList } from "./RoundList.tsx";
import { RoundView } from "./RoundView.tsx";
import { useSeatedMeeting } from "./seated-meeting.ts";
import { AskToSpeak } from "./speaking/AskToSpeak.tsx";
import { OpenVotes } from "./votes/OpenVotes.tsx";
import { TurnSpotlight } from "./spotlight/TurnSpotlight.tsx";

/** What is before everybody, what one does oneself, and who is there. */
export function MeetingPanel({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const { boardId, abilities } = useBoard();
  const { person } = useSession();
  const command = useMeetingCommand(boardId);
  const { data, error } = useMeeting(boardId);
  const seated = useSeatedMeeting();
  const [looked, setLooked] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (data === undefined) return <RefusalMessage error={error} />;
  const isUnderWay = seated?.isOver === false;
  const mayWrite = isUnderWay ? seated.mayLead : abilities.includes("meet");
  const agenda = (
    <Agenda interpretation={interpretation} isUnderWay={isUnderWay} mayWrite={mayWrite} />
  );
  if (seated === null) {
    return (
      <section className={parts.panel} aria-label={t("meeting.title")}>
        <p className={styles.soft}>{t("meeting.none")}</p>
        {agenda}
      </section>
    );
  }
  const { meeting, isOver, hasJoined, mayLead, current } = seated;
  const votes = <OpenVotes lineup={interpretation.lineup} />;
  if (!hasJoined) {
    return (
      <div className={parts.panel}>
        {votes}
        <p className={styles.soft}>{t(isOver ? "meeting.wasNotIn" : "meeting.notIn")}</p>
      </div>
    );
  }
  const shown = meeting.rounds.find(({ id }) => id === looked) ?? current;
  // Whoever may begin a meeting: the laptop of who leads it may be dead.
  const isTakingLead = !isOver && !mayLead && abilities.includes("meet");
  return (
    <section className={parts.panel} aria-label={t("meeting.title")}>
      {isOver && <p className={styles.soft}>{t("meeting.over")}</p>}
      {votes}
      {shown === null ? (
        <p className={styles.soft}>{t(mayLead ? "meeting.firstRound" : "meeting.waitForRound")}</p>
      ) : (
        <RoundView
          key={shown.id}
          round={shown}
          seated={seated}
          interpretation={interpretation}
          editor={editor}
          isCurrent={shown.id === meeting.current}
        />
      )}
      {mayLead &&
        (isAsking ? (
          <AskRound
            interpretation={interpretation}
            here={seated.here}
            onClose={() => {
              setIsAsking(false);
              setLooked(null);
            }}
          />
        ) : (
          <div className={parts.actions}>
            <Button
              look={meeting.rounds.length === 0 ? "primary" : "plain"}
              onClick={() => setIsAsking(true)}
            >
              {t("meeting.ask")}
            </Button>
          </div>
        ))}
      {mayLead && <TurnSpotlight />}
      {mayLead && <LockParts seated={seated} />}
      <RoundList seated={seated} shown={shown?.id ?? null} onShow={setLooked} />
      {agenda}
      {!isOver && <AskToSpeak seated={seated} />}
      <MeetingPeople seated={seated} />
      <RefusalMessage error={command.error} />
      {!isOver && (
        <div className={parts.quietActions}>
          {isTakingLead && (
            <Button
              look="quiet"
              onClick={() => command.mutate({ kind: "facilitator", person: person.id, is: true })}
            >
              {t("meeting.takeLead")}
            </Button>
          )}
          <Button look="quiet" onClick={() => command.mutate({ kind: "leave" })}>
            {t("meeting.leave")}
          </Button>
          {mayLead && (
            <Button look="quiet" onClick={() => command.mutate({ kind: "end" })}>
              {t("meeting.end")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
