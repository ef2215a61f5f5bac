import {
  comparePatterns,
  describeFeature,
  orderCloseness,
  patternFeatures,
  type CanonicalForm,
  type Feature,
} from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { useShownSegments } from "../shown-segments.ts";
import * as styles from "./detail.css.ts";

interface ComparisonProps {
  readonly form: CanonicalForm;
  readonly other: CanonicalForm;
  /** Of whom the other is. */
  readonly name: string;
}

/** Why the two are near or far, as sentences; the numbers for whoever asks. */
export function Comparison({ form, other, name }: ComparisonProps) {
  const t = useTranslate();
  const comparison = comparePatterns(patternFeatures(form), patternFeatures(other));
  return (
    <>
      <div className={styles.reasons}>
        <Reasons title={t("segments.detail.shared")} features={comparison.shared} />
        <Reasons title={t("segments.detail.own")} features={comparison.onlyLeft} />
        <Reasons title={t("segments.detail.other", { name })} features={comparison.onlyRight} />
      </div>
      <details>
        <summary>{t("segments.detail.number")}</summary>
        <p>{t("segments.detail.distance", { distance: comparison.distance.toFixed(2) })}</p>
        <p>{t("segments.detail.order", { closeness: orderCloseness(form, other).toFixed(2) })}</p>
      </details>
    </>
  );
}

function Reasons({
  title,
  features,
}: {
  readonly title: string;
  readonly features: readonly Feature[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { words } = useShownSegments();
  return (
    <section>
      <h3 className={styles.reasonsTitle}>{title}</h3>
      {features.length === 0 ? (
        <p className={styles.nothing}>{t("segments.detail.nothing")}</p>
      ) : (
        <ul className={styles.list}>
          {features.map((feature) => (
            <li key={feature}>{describeFeature(feature, words.lineup)[language]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
