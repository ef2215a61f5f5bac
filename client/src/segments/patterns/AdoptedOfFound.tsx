import type { FoundSegmentBody, SegmentationBody } from "@zentaikan/protocol/segments";
import { useAdoptedPatterns, usePatternProposal } from "../../api/patterns.ts";
import { useTranslate } from "../../messages/language.ts";
import * as styles from "./patterns.css.ts";
import { SegmentButtons } from "./SegmentButtons.tsx";

interface AdoptedOfFoundProps {
  readonly segment: FoundSegmentBody;
  readonly body: SegmentationBody;
}

/** Which adopted pattern goes on in a segment that is found now, and what people do with it. */
export function AdoptedOfFound({ segment, body }: AdoptedOfFoundProps) {
  const t = useTranslate();
  const { data: adopted } = useAdoptedPatterns();
  const isAdopted = adopted !== undefined && adopted.version !== null;
  const { data: proposal } = usePatternProposal(body.basis, body.inputHash, isAdopted);
  if (!isAdopted || proposal === undefined) return null;
  const place = body.found?.segments.indexOf(segment) ?? -1;
  const id = proposal.found?.segments[place]?.continues;
  const known = adopted.segments.find((one) => one.id === id);
  if (known === undefined) return <p className={styles.quiet}>{t("pattern.notAdopted")}</p>;
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
