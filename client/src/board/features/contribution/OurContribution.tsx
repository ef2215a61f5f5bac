import { ourContribution } from "@zentaikan/capital-graph";
import { useEffect, useMemo, useState } from "react";
import { useTranslate } from "../../../messages/language.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { InternalChip } from "../../ground/parts/ReadersMark.tsx";
import { Switch } from "../../ground/selection/Switch.tsx";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { contributionWords } from "./contribution-words.ts";
import * as styles from "./contribution.css.ts";
import { helpedRecords } from "./helped-records.ts";
import { LevelOnBoard } from "./LevelOnBoard.tsx";
import { SupportedRoutes } from "./SupportedRoutes.tsx";

/** Which capitals and routes our Dos support, and what would break without us. No guest has it. */
export function OurContribution({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const { internal, highlight } = useBoard();
  const { ofCapital } = useNodeWords(interpretation);
  const [isLit, setLit] = useState(false);
  const { structure, analysis, detail } = interpretation;
  const ours = useMemo(
    () => ourContribution(structure, analysis.routes, detail),
    [structure, analysis, detail],
  );
  const records = useMemo(() => helpedRecords(interpretation, ours.helped), [interpretation, ours]);
  const isShown = internal !== null && isLit && records.length > 0;
  useEffect(() => {
    if (!isShown) return undefined;
    highlight.pin(records);
    return () => highlight.pin(null);
  }, [highlight, records, isShown]);
  if (internal === null || structure.nodes.length === 0) return null;
  const words = contributionWords(ours, { translate: t, ofCapital });
  return (
    <FactSection name={t("contribution.title")} isFolded={ours.doResults.length === 0}>
      <div className={styles.panel} data-testid="our-contribution">
        <p>
          <InternalChip />
        </p>
        {ours.doResults.length === 0 ? (
          <p className={styles.quiet}>{t("contribution.none")}</p>
        ) : (
          <>
            <p>
              <SpokenOf records={records} editor={editor} className={styles.spoken}>
                {words.supports}
              </SpokenOf>
            </p>
            <p>
              {words.routes}{" "}
              <SpokenOf
                records={helpedRecords(interpretation, ours.reliant)}
                editor={editor}
                className={styles.spoken}
              >
                {words.broken}
              </SpokenOf>
            </p>
            {ours.isOfListed && <p className={styles.quiet}>{t("contribution.ofListed")}</p>}
            <Switch words={t("contribution.show")} isOn={isLit} onSwitch={setLit} />
            <ul className={styles.list} aria-label={t("contribution.capitals")}>
              {ours.capitals.map((helped) => (
                <li key={helped.capital} className={styles.row}>
                  <SpokenOf
                    records={helpedRecords(interpretation, helped.nodes)}
                    editor={editor}
                    className={styles.spoken}
                  >
                    {ofCapital(helped.capital)}
                  </SpokenOf>
                  <span className={styles.quiet}>{words.prices(helped)}</span>
                </li>
              ))}
            </ul>
            <SupportedRoutes interpretation={interpretation} editor={editor} ours={ours} />
          </>
        )}
        <LevelOnBoard interpretation={interpretation} />
      </div>
    </FactSection>
  );
}
