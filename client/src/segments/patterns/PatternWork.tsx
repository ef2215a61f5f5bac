import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import { useState, type ReactNode } from "react";
import { useAdoptedPatterns } from "../../api/patterns.ts";
import { useSession } from "../../api/session.ts";
import { useWrittenTime } from "../../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import { AdoptedSegment } from "./AdoptedSegment.tsx";
import { DueReasons } from "./DueReasons.tsx";
import { PatternHistory } from "./PatternHistory.tsx";
import * as styles from "./patterns.css.ts";
import { ProposalDialog } from "./ProposalDialog.tsx";

interface PatternWorkProps {
  readonly basis: SegmentBasis;
  /** Of what the page shows of the customers now. */
  readonly inputHash: string;
  /** What other parts of the product offer beside an adopted pattern. */
  readonly slot?: ((segment: AdoptedSegmentBody) => ReactNode) | undefined;
}

/** The patterns that people adopted, and what they do with them. */
export function PatternWork({ basis, inputHash, slot }: PatternWorkProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useSession();
  const { time } = useWrittenTime();
  const { data: adopted } = useAdoptedPatterns();
  const [shown, setShown] = useState<"proposal" | "history" | null>(null);
  if (adopted === undefined) return null;
  const { version, segments, due } = adopted;
  const mayAdopt = abilities.includes("adoptPatterns");
  return (
    <section className={styles.work} aria-label={t("pattern.work")}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {version === null
              ? t("pattern.none")
              : t("pattern.version", { version: version.version })}
          </h2>
          {version === null ? (
            <p className={styles.quiet}>{t("pattern.none.text")}</p>
          ) : (
            <p className={styles.quiet}>
              {t("pattern.version.about", {
                by: version.by,
                at: time(version.at, "minute"),
                customers: version.customers,
                patterns: version.patterns,
                basis: t(`pattern.basis.${version.basis}`),
                hash: version.inputHash.slice(0, 8),
              })}
              {` ${version.verdict.text[language]}`}
              {version.reason !== "" && ` ${t("pattern.reason.said", { reason: version.reason })}`}
            </p>
          )}
          <DueReasons due={due} />
        </div>
        <div className={styles.buttons}>
          {mayAdopt && (
            <Button onClick={() => setShown("proposal")}>
              {t(version === null ? "pattern.adopt.open" : "pattern.proposal.open")}
            </Button>
          )}
          {version !== null && (
            <Button look="quiet" onClick={() => setShown("history")}>
              {t("pattern.history")}
            </Button>
          )}
        </div>
      </div>
      {segments.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t("pattern.list", { count: segments.length })}
          </summary>
          <ul className={styles.list}>
            {segments.map((segment) => (
              <AdoptedSegment key={segment.id} segment={segment}>
                {!segment.retired && slot?.(segment)}
              </AdoptedSegment>
            ))}
          </ul>
        </details>
      )}
      {shown === "proposal" && (
        <ProposalDialog
          basis={basis}
          inputHash={inputHash}
          adopted={segments}
          onClose={() => setShown(null)}
        />
      )}
      {shown === "history" && <PatternHistory onClose={() => setShown(null)} />}
    </section>
  );
}
