import type { LineupProposalBody } from "@zentaikan/protocol/lineups";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { isStale } from "./is-stale.ts";
import * as styles from "./proposals.css.ts";

/** One proposal in a list: what it would do, who makes it, how it stands. */
export function ProposalCard({ proposal }: { readonly proposal: LineupProposalBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  const { title, steps, by, createdAt, state, messages, base, lineup, isNew } = proposal;
  return (
    <>
      <span className={styles.cardHead}>
        <span className={styles.cardTitle}>{title}</span>
        <span className={styles.marks}>
          {isNew && <Chip>{t("lineups.new")}</Chip>}
          {isStale(proposal) && <Chip>{t("lineups.stale")}</Chip>}
          <Chip>{t(`lineups.state.${state}`)}</Chip>
        </span>
      </span>
      {steps.map((step) => (
        <span key={step.en}>{step[language]}</span>
      ))}
      <span className={styles.quiet}>
        {t("lineups.by", {
          who: by.name,
          when: time(createdAt, "minute"),
          name: lineup[language],
          version: base.version,
        })}
        {messages > 0 && ` · ${t("lineups.messages", { count: messages })}`}
      </span>
    </>
  );
}
