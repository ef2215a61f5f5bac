import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { LongList } from "./LongList.tsx";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import { useNodeWords } from "../../ground/words/node-words.ts";

/** More levers than that are no advice, unless somebody asks. */
const fewLevers = 3;

/** Where a push is felt most, the best lever first, each with its share of the routes. */
export function Levers({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const { ofKey: nodeName } = useNodeWords(interpretation);
  const { leverage, routeShares } = interpretation.analysis;
  const shareOf = new Map(routeShares.ofNode.map(({ node, share }) => [node, share]));
  const levers = leverage
    .filter((lever) => lever.leverage > 0)
    .toSorted((a, b) => b.leverage - a.leverage);
  if (levers.length === 0) return null;
  return (
    <FactSection name={t("reading.leverage")}>
      <LongList
        few={fewLevers}
        className={styles.factList}
        rows={levers.map(({ node, leverage: reach }) => (
          <li key={node} className={styles.lever}>
            <SpokenOf
              records={drawnRecords(interpretation, { nodes: [node] })}
              editor={editor}
              className={styles.findingText}
            >
              {nodeName(node)}
            </SpokenOf>
            <span className={styles.share}>
              {t("reading.routeShare", { percent: Math.round((shareOf.get(node) ?? 0) * 100) })}
            </span>
            <span className={styles.leverTrack} aria-hidden>
              <span className={styles.trackBar} style={{ width: `${Math.round(reach * 100)}%` }} />
            </span>
          </li>
        ))}
      />
    </FactSection>
  );
}
