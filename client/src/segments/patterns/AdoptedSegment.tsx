import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import type { ReactNode } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import * as styles from "./patterns.css.ts";
import { SegmentButtons } from "./SegmentButtons.tsx";
import { segmentName } from "./segment-name.ts";

/** One adopted pattern: what it is called, and what people say of it. */
export function AdoptedSegment({
  segment,
  children,
}: {
  readonly segment: AdoptedSegmentBody;
  /** What other parts of the product offer. */
  readonly children?: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { autoName, description, retired, count } = segment;
  return (
    <li className={styles.row} data-testid="adopted-segment">
      <div className={styles.words}>
        <div className={retired ? styles.faded : styles.name}>{segmentName(segment, language)}</div>
        {segment.name !== "" && <div className={styles.quiet}>{autoName[language]}</div>}
        {description !== "" && <p className={styles.said}>{description}</p>}
        <div className={styles.buttons}>
          <Chip>{t("pattern.customers", { count })}</Chip>
          {retired && <Chip>{t("pattern.retired")}</Chip>}
        </div>
      </div>
      <div className={styles.buttons}>
        {children}
        <SegmentButtons segment={segment} />
      </div>
    </li>
  );
}
