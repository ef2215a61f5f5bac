import { coverage, STAGES, support, type Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import * as styles from "./detail-panel.css.ts";

/** How far each stage is turned into Do results, and how much of the frame they bear out. */
export function Coverage({ interpretation }: { readonly interpretation: Interpretation }) {
  const t = useTranslate();
  const { structure, detail } = interpretation;
  if (detail.doResults.length === 0) return null;
  const { ofStage, total } = coverage(structure, detail);
  const { supported, share } = support(structure, detail);
  return (
    <FactSection name={t("detail.coverage")}>
      <div className={styles.coverage}>
        {STAGES.map((stage) => (
          <Row key={stage} name={t(`board.stage.${stage}`)} share={ofStage[stage]} />
        ))}
        <Row name={t("detail.coverage.total")} share={total} />
        {share !== null && (
          <p>{t("detail.support", { all: structure.links.length, count: supported.length })}</p>
        )}
      </div>
    </FactSection>
  );
}

function Row({ name, share }: { readonly name: string; readonly share: number | null }) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div className={styles.coverageRow}>
      <span>{name}</span>
      <span className={styles.coverageBar} aria-hidden>
        <span className={styles.coverageFilled} style={{ width: `${percent ?? 0}%` }} />
      </span>
      <span className={styles.coverageShare}>{percent === null ? "–" : `${percent}%`}</span>
    </div>
  );
}
