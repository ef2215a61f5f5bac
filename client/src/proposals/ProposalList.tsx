import type { LineupProposalBody } from "@zentaikan/protocol/lineups";
import { useTranslate } from "../messages/language.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import * as styles from "./proposals.css.ts";

/** What is under discussion, and behind a fold what is closed. */
export function ProposalList({
  proposals,
  onOpen,
}: {
  readonly proposals: readonly LineupProposalBody[];
  readonly onOpen: (id: string) => void;
}) {
  const t = useTranslate();
  const open = proposals.filter(({ state }) => state === "open");
  const closed = proposals.filter(({ state }) => state !== "open");
  return (
    <div className={styles.part}>
      {open.length === 0 ? (
        <p className={styles.quiet}>{t("lineups.proposals.none")}</p>
      ) : (
        <Cards label={t("lineups.proposals.open")} proposals={open} onOpen={onOpen} />
      )}
      {closed.length > 0 && (
        <details className={styles.part}>
          <summary>{t("lineups.proposals.closed", { count: closed.length })}</summary>
          <Cards label={t("lineups.proposals")} proposals={closed} onOpen={onOpen} />
        </details>
      )}
    </div>
  );
}

function Cards({
  label,
  proposals,
  onOpen,
}: {
  readonly label: string;
  readonly proposals: readonly LineupProposalBody[];
  readonly onOpen: (id: string) => void;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <button type="button" className={styles.card} onClick={() => onOpen(proposal.id)}>
            <ProposalCard proposal={proposal} />
          </button>
        </li>
      ))}
    </ul>
  );
}
