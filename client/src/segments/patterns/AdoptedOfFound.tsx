import type { FoundSegmentBody, SegmentationBody } from "@zentaikan/protocol/segments";
import { useAdoptedPatterns } from "../../api/patterns.ts";
import { useTranslate } from "../../messages/language.ts";
import * as styles from "./patterns.css.ts";
import { SegmentButtons } from "./SegmentButtons.tsx";

interface AdoptedOfFoundProps {
  readonly segment: FoundSegmentBody;
  readonly body: SegmentationBody;
}

/**
 * The adopted pattern with the same structure as a segment that is found now, and what people do
 * with it. Which one goes on in a segment with another structure, the proposal tells.
 */
export function AdoptedOfFound({ segment, body }: AdoptedOfFoundProps) {
  const t = useTranslate();
  const { data: adopted } = useAdoptedPatterns();
  const patternId = body.patterns[segment.pattern]?.id;
  const known = adopted?.segments.find((one) => one.patternId === patternId);
  if (known === undefined) return null;
  return (
    <div className={styles.foot}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.name}>
            {known.name === ""
              ? t("pattern.isAdopted")
              : t("pattern.adoptedAs", { name: known.name })}
          </p>
          {known.description !== "" && <p className={styles.said}>{known.description}</p>}
        </div>
        <SegmentButtons segment={known} />
      </div>
    </div>
  );
}
