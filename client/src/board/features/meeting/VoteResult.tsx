import type { CapitalLineup, Tally } from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useOutcome } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { CopyTable } from "../../../ui/CopyTable.tsx";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./meeting.css.ts";
import { useRoadWords } from "./road-words.ts";
import { tallyRound } from "./tally-round.ts";

/** What a vote came to: how many voted, and what for, with how it was counted. */
export function VoteResult({
  round,
  lineup,
}: {
  readonly round: RoundBody;
  readonly lineup: CapitalLineup;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { data, error } = useOutcome(boardId, round.id);
  const { ofSubject } = useRoadWords(lineup);
  const rowsOf = useTallyRows();
  if (data === undefined) return <RefusalMessage error={error} />;
  const tally = tallyRound(round, data.ballots);
  if (tally === null) return null;
  const names = new Map(round.subjects.map((subject) => [subject.key, ofSubject(subject)]));
  const rows = rowsOf(tally).map((row) => ({ ...row, name: names.get(row.option) ?? row.option }));
  const voters = t("meeting.result.voters", { count: data.ballots.length });
  const cells = () => [[round.question, voters], ...rows.map(({ name, said }) => [name, said])];
  const preferred = tally.kind === "order" ? tally.preferred : null;
  return (
    <div className={parts.section} data-testid="vote-result">
      <p className={styles.counted}>{voters}</p>
      {tally.kind === "order" && <p className={styles.quiet}>{t("meeting.result.howOrder")}</p>}
      {preferred !== null && (
        <p className={styles.notice}>
          {t("meeting.result.preferred", { name: names.get(preferred) ?? preferred })}
        </p>
      )}
      <ul className={styles.list}>
        {rows.map(({ option, name, said, share, isContested }) => (
          <li key={option} className={styles.result} data-contested={isContested}>
            <span className={styles.name}>{name}</span>
            <span className={styles.amount}>{said}</span>
            {share !== null && (
              <span className={styles.bar} aria-hidden>
                <span className={styles.barFilled} style={{ width: `${share * 100}%` }} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <CopyTable cells={cells} />
    </div>
  );
}

interface TallyRow {
  readonly option: string;
  readonly said: string;
  /** Of the most that any has; null where there is no amount. */
  readonly share: number | null;
  readonly isContested: boolean;
}

function useTallyRows() {
  const t = useTranslate();
  return (tally: Tally): readonly TallyRow[] => {
    switch (tally.kind) {
      case "dots": {
        const most = Math.max(1, ...tally.options.map(({ dots }) => dots));
        return tally.options.map(({ option, dots, people }) => ({
          option,
          said: t("meeting.result.dots", { count: dots, people }),
          share: dots / most,
          isContested: false,
        }));
      }
      case "order": {
        const most = Math.max(1, ...tally.options.map(({ points }) => points));
        return tally.options.map(({ option, points, place }) => ({
          option,
          said: t("meeting.result.place", { place, points: Math.round(points * 10) / 10 }),
          share: points / most,
          isContested: false,
        }));
      }
      case "temperature":
        return tally.options.map(({ option, convinced, uneasy, unsure, isContested }) => ({
          option,
          said: [
            t("meeting.result.felt", { convinced, uneasy, unsure }),
            ...(isContested ? [t("meeting.result.contested")] : []),
          ].join(" "),
          share: null,
          isContested,
        }));
    }
  };
}
