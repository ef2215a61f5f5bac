import type { OpenedLineupProposalBody } from "@zentaikan/protocol/lineups";
import { useEffect, useRef } from "react";
import {
  useLineupProposal,
  useMarkProposalSeen,
  useMoveProposal,
} from "../api/lineup-proposals.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { DecideForm } from "./DecideForm.tsx";
import { isStale } from "./is-stale.ts";
import { LineupChips } from "./LineupChips.tsx";
import { ProposalThread } from "./ProposalThread.tsx";
import * as styles from "./proposals.css.ts";

/** One proposal: its steps in words and as capitals before and after, what is said of it, and the decision. */
export function ProposalView({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const t = useTranslate();
  const { data: proposal, error } = useLineupProposal(id);
  if (proposal === undefined) {
    return (
      <div className={styles.part}>
        {error === null ? (
          <p role="status">{t("lineup.loading")}</p>
        ) : (
          <RefusalMessage error={error} />
        )}
        <div>
          <Button look="quiet" onClick={onBack}>
            {t("lineups.back")}
          </Button>
        </div>
      </div>
    );
  }
  return <Opened key={id} proposal={proposal} onBack={onBack} />;
}

function Opened({
  proposal,
  onBack,
}: {
  readonly proposal: OpenedLineupProposalBody;
  readonly onBack: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useMarkProposalSeen(proposal);
  const { base, lineup, by, createdAt, state, steps, before, after, closed } = proposal;
  return (
    <section className={styles.stack} aria-labelledby="lineup-proposal">
      <div>
        <Button look="quiet" onClick={onBack}>
          {t("lineups.back")}
        </Button>
      </div>
      <div className={styles.part}>
        <div className={styles.cardHead}>
          <h2 className={styles.heading} id="lineup-proposal" ref={title} tabIndex={-1}>
            {proposal.title}
          </h2>
          <Chip>{t(`lineups.state.${state}`)}</Chip>
        </div>
        <p className={styles.quiet}>
          {t("lineups.by", {
            who: by.name,
            when: time(createdAt, "minute"),
            name: lineup[language],
            version: base.version,
          })}
        </p>
        <p className={styles.words}>{proposal.reason}</p>
      </div>
      <div className={styles.part}>
        <h3 className={styles.subheading}>{t("lineups.steps")}</h3>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step.en} className={styles.step}>
              {step[language]}
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>{t("lineups.before")}</p>
        <LineupChips lineup={before} than={after} others="gone" />
        <p className={styles.quiet}>{t("lineups.after")}</p>
        <LineupChips lineup={after} than={before} others="new" />
      </div>
      {isStale(proposal) && <StaleNotice proposal={proposal} />}
      {closed !== null && (
        <div className={styles.notice} role="status">
          <p>
            {t(`lineups.closed.${state}`, {
              who: closed.by.name,
              when: time(closed.at, "minute"),
              version: closed.version?.version ?? 0,
            })}
          </p>
          <p className={styles.words}>{closed.reason}</p>
        </div>
      )}
      <ProposalThread proposal={proposal} />
      {state === "open" && <DecideForm proposal={proposal} />}
    </section>
  );
}

/** The lineup has moved on: what still applies there may be brought up to it. */
function StaleNotice({ proposal }: { readonly proposal: OpenedLineupProposalBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const move = useMoveProposal(proposal.id);
  const { newest, unfit, steps } = proposal;
  return (
    <div className={styles.notice} role="status">
      <p>{t("lineups.movedOn", { version: newest.version })}</p>
      {unfit.length > 0 && (
        <ul className={styles.part}>
          {unfit.map(({ step, why }) => (
            <li key={step.en}>
              {step[language]} — {why[language]}
            </li>
          ))}
        </ul>
      )}
      <RefusalMessage error={move.error} />
      {unfit.length < steps.length ? (
        <div>
          <Button disabled={move.isPending} onClick={() => move.mutate({ onto: newest })}>
            {t(unfit.length > 0 ? "lineups.moveRest" : "lineups.move")}
          </Button>
        </div>
      ) : (
        <p>{t("lineups.nothingFits")}</p>
      )}
    </div>
  );
}
