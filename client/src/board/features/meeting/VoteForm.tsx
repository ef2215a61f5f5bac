import { useState } from "react";
import type { CapitalLineup } from "@zentaikan/capital-graph";
import type { BallotBody, OwnRoundBody, RoundBody } from "@zentaikan/protocol/meetings";
import { useCastBallot, useOwnRound } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { DotsField, OrderField, TemperatureField } from "./BallotFields.tsx";
import { ballotOf, draftOf, type BallotDraft } from "./ballot-draft.ts";
import * as styles from "./meeting.css.ts";

interface VoteFormProps {
  readonly round: RoundBody;
  readonly lineup: CapitalLineup;
}

/** One's own ballot, once it is known whether there is one already. */
export function VoteForm({ round, lineup }: VoteFormProps) {
  const { boardId } = useBoard();
  const { data, error } = useOwnRound(boardId, round.id);
  if (data === undefined) return <RefusalMessage error={error} />;
  return <Ballot key={String(data.hasVoted)} own={data} round={round} lineup={lineup} />;
}

function Ballot({ own, round, lineup }: VoteFormProps & { readonly own: OwnRoundBody }) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const cast = useCastBallot(boardId, round.id);
  const [draft, setDraft] = useState<BallotDraft>(() => draftOf(own.ballot));
  const [isChanging, setIsChanging] = useState(!own.hasVoted);
  const ballot: BallotBody | null = ballotOf(round.kind, draft);
  if (own.hasVoted && (round.isAnonymous || !isChanging)) {
    return (
      <div className={parts.section}>
        <p className={styles.notice} role="status">
          {t(round.isAnonymous ? "meeting.vote.sealed" : "meeting.vote.cast")}
        </p>
        {!round.isAnonymous && (
          <div className={parts.actions}>
            <Button onClick={() => setIsChanging(true)}>{t("meeting.vote.change")}</Button>
          </div>
        )}
      </div>
    );
  }
  const fields = { round, lineup, draft, onChange: setDraft };
  return (
    <form
      className={parts.section}
      aria-label={t("meeting.vote.yours")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ballot !== null) cast.mutate(ballot, { onSuccess: () => setIsChanging(false) });
      }}
    >
      {round.kind === "dots" && <DotsField {...fields} />}
      {round.kind === "order" && <OrderField {...fields} />}
      {round.kind === "temperature" && <TemperatureField {...fields} />}
      {round.isAnonymous && <p className={styles.quiet}>{t("meeting.vote.once")}</p>}
      <RefusalMessage error={cast.error} />
      <div className={parts.actions}>
        <Button look="primary" type="submit" disabled={ballot === null || cast.isPending}>
          {t("meeting.vote.do")}
        </Button>
      </div>
    </form>
  );
}
