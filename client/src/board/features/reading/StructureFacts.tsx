import type { ReactNode } from "react";
import type { Editor } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { Levers } from "./Levers.tsx";
import { LongList } from "./LongList.tsx";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";

const fewRows = 4;

/** What hangs on what. A part with nothing to say is left out. */
export function StructureFacts({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const { ofKey: nodeName, ofCapital: capitalName } = useNodeWords(interpretation);
  const { analysis } = interpretation;
  const { assumed, share, leastEvidence } = analysis.assumptionLoad;
  const isTested = share !== null && leastEvidence !== null;
  const fact = (key: string, records: readonly string[], words: ReactNode) => (
    <li key={key}>
      <SpokenOf records={records} editor={editor} className={styles.findingText}>
        {words}
      </SpokenOf>
    </li>
  );
  return (
    <>
      {section(
        t("reading.firstMovers"),
        analysis.firstMovers.map((key) =>
          fact(key, drawnRecords(interpretation, { nodes: [key] }), nodeName(key)),
        ),
      )}
      {section(
        t("reading.bottlenecks"),
        [...analysis.bottlenecks, ...analysis.soleStarts].map(({ node, cuts }) =>
          fact(
            node,
            drawnRecords(interpretation, { nodes: [node, ...cuts] }),
            t("reading.bottleneck", {
              node: nodeName(node),
              goals: cuts.map(nodeName).join(t("reading.and")),
            }),
          ),
        ),
      )}
      {section(
        t("reading.loops"),
        analysis.loops.map(({ kind, nodes, links }) =>
          fact(
            links.join(),
            drawnRecords(interpretation, { nodes, links }),
            t(`reading.loop.${kind}`, {
              nodes: [...nodes, ...nodes.slice(0, 1)].map(nodeName).join(" → "),
            }),
          ),
        ),
      )}
      {section(
        t("reading.spirals"),
        analysis.spirals.map(({ capitals, links }) =>
          fact(
            capitals.join(),
            drawnRecords(interpretation, { links }),
            [...capitals, ...capitals.slice(0, 1)].map(capitalName).join(" → "),
          ),
        ),
      )}
      <Levers interpretation={interpretation} editor={editor} />
      {section(
        t("reading.assumptions"),
        isTested
          ? [
              fact(
                "load",
                drawnRecords(interpretation, { links: assumed }),
                t("reading.assumptionLoad", { percent: Math.round(share * 100) }),
              ),
              fact(
                "weakest",
                drawnRecords(interpretation, leastEvidence),
                t("reading.leastEvidence", {
                  nodes: leastEvidence.nodes.map(nodeName).join(" → "),
                }),
              ),
            ]
          : [],
        true,
      )}
      {section(
        t("reading.neverGrown"),
        analysis.neverGrown.length === 0
          ? []
          : [fact("never", [], analysis.neverGrown.map(capitalName).join(t("reading.and")))],
        true,
      )}
    </>
  );
}

function section(name: string, rows: readonly ReactNode[], isFolded = false): ReactNode {
  if (rows.length === 0) return null;
  return (
    <FactSection name={name} isFolded={isFolded}>
      <LongList rows={rows} few={fewRows} className={styles.factList} />
    </FactSection>
  );
}
