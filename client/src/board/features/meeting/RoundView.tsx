import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useLookAtRoads } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { Chip } from "../../../ui/Chip.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { OwnGroup } from "./groups/OwnGroup.tsx";
import { LeadRound } from "./LeadRound.tsx";
import * as styles from "./meeting.css.ts";
import { ReadyMark } from "./ReadyMark.tsx";
import { RoadEditor } from "./RoadEditor.tsx";
import { RoadsOfAll } from "./RoadsOfAll.tsx";
import { RoundClock } from "./RoundClock.tsx";
import type { SeatedMeeting } from "./seated-meeting.ts";
import { VoteForm } from "./VoteForm.tsx";
import { VoteResult } from "./VoteResult.tsx";

interface RoundViewProps {
  readonly round: RoundBody;
  readonly seated: SeatedMeeting;
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
  readonly isCurrent: boolean;
}

/** One round: its question and its time, what one does oneself, and what it brought once it is revealed. */
export function RoundView({ isCurrent, ...part }: RoundViewProps) {
  const { round, seated } = part;
  const t = useTranslate();
  const { kind, question, isRevealed, isAnonymous, timer } = round;
  return (
    <section className={styles.round} aria-label={question} data-testid="round">
      <header className={styles.roundHead}>
        <span className={styles.quiet}>
          {t(`meeting.kind.${kind}`)}
          {kind !== "road" && ` · ${t(isAnonymous ? "meeting.anonymous" : "meeting.open")}`}
        </span>
        {!isRevealed && !seated.isOver && <RoundClock timer={timer} />}
        {!isCurrent && <Chip>{t("meeting.notCurrent")}</Chip>}
      </header>
      <h2 className={styles.question}>{question}</h2>
      {isRevealed ? <Revealed {...part} /> : <Private {...part} />}
      {seated.mayLead && !isRevealed && <LeadRound round={round} here={seated.here} />}
    </section>
  );
}

type PartProps = Omit<RoundViewProps, "isCurrent">;

function Private({ round, seated, interpretation }: PartProps) {
  const t = useTranslate();
  const { abilities } = useBoard();
  if (seated.isOver) {
    const goesOn = round.openUntil !== null;
    return <p className={styles.soft}>{t(goesOn ? "meeting.goesOn" : "meeting.neverRevealed")}</p>;
  }
  const mayTakePart = abilities.includes("vote");
  return (
    <>
      {mayTakePart && round.kind === "road" && (
        <OwnRoad round={round} seated={seated} interpretation={interpretation} />
      )}
      {mayTakePart && round.kind !== "road" && (
        <VoteForm round={round} lineup={interpretation.lineup} />
      )}
      <ReadyMark round={round} here={seated.here} mayTakePart={mayTakePart} />
    </>
  );
}

function OwnRoad({ round, seated, interpretation }: Omit<PartProps, "editor">) {
  const { person } = useSession();
  const isShared = round.groups.some(({ people }) => people.includes(person.id));
  return (
    <>
      <OwnGroup round={round} seated={seated} />
      <RoadEditor roundId={round.id} isShared={isShared} interpretation={interpretation} />
    </>
  );
}

/** A road that is not finished may still be: only who looks has their own behind them. */
function Revealed({ round, seated, interpretation, editor }: PartProps) {
  const t = useTranslate();
  const { boardId, abilities } = useBoard();
  const { person } = useSession();
  const { id, kind, hasLooked, ready } = round;
  const look = useLookAtRoads(boardId, id);
  if (kind !== "road") {
    const result = { round, seated, interpretation, editor };
    return <VoteResult {...result} />;
  }
  if (seated.isOver || hasLooked) {
    return <RoadsOfAll roundId={id} interpretation={interpretation} editor={editor} />;
  }
  const isReady = ready.includes(person.id);
  return (
    <>
      <p className={styles.notice} role="status">
        {t(isReady ? "meeting.look.ready" : "meeting.look.late")}
      </p>
      <RefusalMessage error={look.error} />
      <div className={parts.actions}>
        <Button look="primary" disabled={look.isPending} onClick={() => look.mutate()}>
          {t("meeting.look")}
        </Button>
      </div>
      {!isReady && abilities.includes("vote") && (
        <OwnRoad round={round} seated={seated} interpretation={interpretation} />
      )}
    </>
  );
}
