import { useMemo } from "react";
import {
  canonicalForm,
  patternId,
  patternKey,
  type Interpretation,
} from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import * as styles from "./reading.css.ts";

/** By which the same road is known again on other boards: boards with one mark tell one story. */
export function PatternMark({ interpretation }: { readonly interpretation: Interpretation }) {
  const t = useTranslate();
  const { structure } = interpretation;
  const mark = useMemo(() => patternId(patternKey(canonicalForm(structure))), [structure]);
  if (structure.nodes.length === 0) return null;
  return (
    <FactSection name={t("reading.pattern")} isFolded>
      <p className={styles.mark} data-testid="pattern-id">
        {mark}
      </p>
      <p className={styles.quiet}>{t("reading.pattern.why")}</p>
    </FactSection>
  );
}
