import { levelSevenRemark, type Viewpoint } from "@zentaikan/capital-graph";
import type { ContributionBody, LevelNameBody } from "@zentaikan/protocol/relationships";
import { memo } from "react";
import { Link } from "wouter";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { contributionWords } from "./contribution-words.ts";
import type { TimeSpan } from "./level-steps.ts";
import { LevelSteps } from "./LevelSteps.tsx";
import type { RelationshipRow } from "./relationship-row.ts";
import { dayWords, stepWords } from "./relationship-words.ts";
import * as styles from "./relationships.css.ts";

interface RelationshipLineProps {
  readonly row: RelationshipRow;
  readonly levels: readonly LevelNameBody[];
  readonly span: TimeSpan;
  readonly inWords: boolean;
  readonly onAssess: (customerId: string) => void;
}

/** Drawn anew when something of it changes, and not with each row that comes into sight. */
export const RelationshipLine = memo(function RelationshipLine({
  row,
  levels,
  span,
  inWords,
  onAssess,
}: RelationshipLineProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { customer } = row;
  const name = customer.name[language];
  return (
    <>
      <div role="rowheader" className={styles.customer}>
        <span className={styles.name}>{name}</span>
        {customer.archived && <Chip>{t("customer.isArchived")}</Chip>}
        <span className={styles.lineActions}>
          <Button
            look="quiet"
            className={styles.assess}
            data-assess
            aria-label={t("assess.openFor", { name })}
            onClick={() => onAssess(customer.id)}
          >
            {t("assess.open")}
          </Button>
          {customer.board?.kind === "read" && (
            <Link href={`/boards/${customer.board.id}`} className={styles.boardLink}>
              {t("relations.openBoard")}
            </Link>
          )}
        </span>
      </div>
      {(["customer", "ourGuess"] as const).map((side) => (
        <div key={side} role="cell">
          <Side row={row} side={side} levels={levels} />
        </div>
      ))}
      <div role="cell">
        <Steps row={row} span={span} inWords={inWords} />
      </div>
      <div role="cell">
        <Contribution row={row} />
      </div>
      <div role="cell">
        <Missing row={row} />
      </div>
    </>
  );
});

function Side({
  row,
  side,
  levels,
}: Pick<RelationshipLineProps, "row" | "levels"> & { readonly side: Viewpoint }) {
  const t = useTranslate();
  const language = useLanguage();
  const standing = row.sides[side];
  const name = levels.find(({ level }) => level === standing?.level)?.name ?? "";
  if (standing === null) return <span className={styles.quiet}>{t("relation.none")}</span>;
  return (
    <>
      <span className={styles.level}>{t("relation.level", { level: standing.level })}</span>
      {name !== "" && <span className={styles.levelName}>{name}</span>}
      <span className={styles.since}>
        {t("relation.since", { day: dayWords(standing.since, language) })}
      </span>
    </>
  );
}

function Steps({ row, span, inWords }: Pick<RelationshipLineProps, "row" | "span" | "inWords">) {
  const t = useTranslate();
  const language = useLanguage();
  const { points, name } = row.customer;
  if (points.length === 0) return null;
  const words = points.map((point) => stepWords(point, { language, translate: t }));
  if (inWords) {
    return (
      <ol className={styles.stepList}>
        {words.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
    );
  }
  const label = t("relations.stepsOf", { name: name[language], steps: words.join("; ") });
  return <LevelSteps points={points} span={span} label={label} />;
}

function Contribution({ row: { customer } }: { readonly row: RelationshipRow }) {
  const t = useTranslate();
  const language = useLanguage();
  const { board } = customer;
  if (board === null) return <Quiet words={t("relations.noBoard")} />;
  if (board.kind === "withheld") return <Quiet words={t("relations.withheld")} />;
  if (board.kind === "unread") return <Quiet words={t("relations.unread")} />;
  const { contribution } = board;
  const words = contributionWords(contribution, { language, translate: t });
  if (words === null) return <Quiet words={t("relations.noOurDos")} />;
  return (
    <>
      <span>{words.capitals}</span>
      <ShareBar contribution={contribution} />
      <span className={styles.quietLine}>{words.shares}</span>
      <span className={styles.quietLine}>{words.prices}</span>
    </>
  );
}

function Quiet({ words }: { readonly words: string }) {
  return <span className={styles.quiet}>{words}</span>;
}

/** How much of all routes passes where we help, and how much of it would break without us. */
function ShareBar({ contribution }: { readonly contribution: ContributionBody }) {
  const { routeShare, brokenShare } = contribution;
  if (routeShare === null) return null;
  return (
    <span className={styles.share} aria-hidden>
      <span className={styles.supported} style={{ width: `${routeShare * 100}%` }} />
      <span className={styles.broken} style={{ width: `${(brokenShare ?? 0) * 100}%` }} />
    </span>
  );
}

function Missing({ row: { gaps, isUnsupported } }: { readonly row: RelationshipRow }) {
  const t = useTranslate();
  const language = useLanguage();
  if (gaps === null) return <span className={styles.quiet}>—</span>;
  if (gaps.length === 0) return <span>{t("relations.complete")}</span>;
  if (isUnsupported) {
    return (
      <span className={styles.warning} data-rule="V38">
        {levelSevenRemark(gaps)?.[language]}
      </span>
    );
  }
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap}>{t(`relations.gap.${gap}`)}</li>
      ))}
    </ul>
  );
}
