import { useValue } from "tldraw";
import type { CapitalLineup } from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useMeeting } from "../../../../api/meetings.ts";
import { useSession } from "../../../../api/session.ts";
import { useWrittenTime } from "../../../../api/use-written-time.ts";
import { useTranslate } from "../../../../messages/language.ts";
import { useBoard } from "../../../ground/board-context.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import * as styles from "../meeting.css.ts";
import { MEETING_TAB } from "../meeting-tab.ts";
import { VoteForm } from "../VoteForm.tsx";

const NONE: readonly RoundBody[] = [];

/** Votes that go on after their meetings, in which one may vote. */
function useOpenVotes(): readonly RoundBody[] {
  const { boardId, abilities } = useBoard();
  const { data } = useMeeting(boardId);
  return abilities.includes("vote") ? (data?.openVotes ?? NONE) : NONE;
}

/** Each with one's own ballot, whether one was in its meeting or not. */
export function OpenVotes({ lineup }: { readonly lineup: CapitalLineup }) {
  const t = useTranslate();
  const { time } = useWrittenTime();
  const votes = useOpenVotes();
  return votes.map((round) => (
    <section
      key={round.id}
      className={styles.round}
      aria-label={round.question}
      data-testid="open-vote"
    >
      <p className={styles.quiet}>
        {t("meeting.openUntil", { time: time(round.openUntil ?? 0, "minute") })} ·{" "}
        {t(round.isAnonymous ? "meeting.anonymous" : "meeting.open")} ·{" "}
        {t("meeting.votedSoFar", { count: round.ready.length })}
      </p>
      <h2 className={styles.question}>{round.question}</h2>
      <div className={parts.section}>
        <VoteForm round={round} lineup={lineup} />
      </div>
    </section>
  ));
}

/** Above the tabs while there is one in which one has not voted. */
export function OpenVoteStrip() {
  const t = useTranslate();
  const { panelTabs } = useBoard();
  const { person } = useSession();
  const { time } = useWrittenTime();
  const vote = useOpenVotes().find(({ ready }) => !ready.includes(person.id));
  const isShown = useValue(panelTabs.current) === MEETING_TAB;
  if (vote === undefined || isShown) return null;
  return (
    <button
      type="button"
      className={styles.stripButton}
      onClick={() => panelTabs.show(MEETING_TAB)}
      data-testid="open-vote-strip"
    >
      <span className={styles.stripWords}>{vote.question}</span>
      <span className={styles.quiet}>
        {t("meeting.openUntil", { time: time(vote.openUntil ?? 0, "minute") })}
      </span>
    </button>
  );
}
