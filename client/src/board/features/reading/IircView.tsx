import { IIRC6, type Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import type { Editor } from "tldraw";

/** The same growth in the words of the six, for those who report by them; nobody has to. */
export function IircView({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = (iirc: string) =>
    IIRC6.capitals.find((capital) => capital.iirc.some((own) => own === iirc))?.label[language];
  return (
    <FactSection name={t("reading.iirc")} isFolded>
      <ul className={styles.factList}>
        {interpretation.analysis.iircView.map(({ capital, stages, nodes }) => (
          <li key={capital} className={styles.iircRow}>
            <SpokenOf
              records={drawnRecords(interpretation, { nodes })}
              editor={editor}
              className={styles.findingText}
            >
              {nameOf(capital)}
            </SpokenOf>
            <span className={styles.quiet}>
              {stages.length === 0
                ? t("reading.iirc.none")
                : stages.map((stage) => t(`board.stage.${stage}`)).join(t("app.between"))}
            </span>
          </li>
        ))}
      </ul>
    </FactSection>
  );
}
