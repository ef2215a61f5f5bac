import type { ReactNode } from "react";
import type { Editor } from "tldraw";
import type { CapitalId, Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { drawnRecords } from "../drawn-records.ts";
import { useNodeWords } from "../node-words.ts";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "./SpokenOf.tsx";

/** More levers than that are no advice. */
const fewLevers = 3;

/** What hangs on what: first movers, bottlenecks, loops, spirals, and capitals never grown. */
export function StructureFacts({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { structure, analysis, lineup } = interpretation;
  const { ofKey: nameOf } = useNodeWords(structure);
  const capitalName = (id: CapitalId) =>
    lineup.capitals.find((capital) => capital.id === id)?.label[language] ?? id;
  const fact = (key: string, records: readonly string[], words: ReactNode) => (
    <li key={key}>
      <SpokenOf records={records} editor={editor} className={styles.findingText}>
        {words}
      </SpokenOf>
    </li>
  );
  const assumptionRows = () => {
    const { assumed, share, leastEvidence } = analysis.assumptionLoad;
    if (share === null || leastEvidence === null) return [];
    const percent = Math.round(share * 100);
    return [
      fact(
        "load",
        drawnRecords(interpretation, { links: assumed }),
        t("reading.assumptionLoad", { percent }),
      ),
      fact(
        "weakest",
        drawnRecords(interpretation, leastEvidence),
        t("reading.leastEvidence", { nodes: leastEvidence.nodes.map(nameOf).join(" → ") }),
      ),
    ];
  };
  const facts = [
    {
      name: t("reading.firstMovers"),
      rows: analysis.firstMovers.map((key) =>
        fact(key, drawnRecords(interpretation, { nodes: [key] }), nameOf(key)),
      ),
    },
    {
      name: t("reading.bottlenecks"),
      rows: [...analysis.bottlenecks, ...analysis.soleStarts].map(({ node, cuts }) =>
        fact(
          node,
          drawnRecords(interpretation, { nodes: [node, ...cuts] }),
          t("reading.bottleneck", { node: nameOf(node), goals: cuts.map(nameOf).join("、") }),
        ),
      ),
    },
    {
      name: t("reading.leverage"),
      rows: analysis.leverage
        .filter(({ leverage }) => leverage > 0)
        .toSorted((a, b) => b.leverage - a.leverage)
        .slice(0, fewLevers)
        .map(({ node }) =>
          fact(node, drawnRecords(interpretation, { nodes: [node] }), nameOf(node)),
        ),
    },
    {
      name: t("reading.assumptions"),
      rows: assumptionRows(),
    },
    {
      name: t("reading.loops"),
      rows: analysis.loops.map(({ kind, nodes, links }) =>
        fact(
          links.join(),
          drawnRecords(interpretation, { nodes, links }),
          t(`reading.loop.${kind}`, {
            nodes: [...nodes, ...nodes.slice(0, 1)].map(nameOf).join(" → "),
          }),
        ),
      ),
    },
    {
      name: t("reading.spirals"),
      rows: analysis.spirals.map(({ capitals, links }) =>
        fact(
          capitals.join(),
          drawnRecords(interpretation, { links }),
          [...capitals, ...capitals.slice(0, 1)].map(capitalName).join(" → "),
        ),
      ),
    },
    {
      name: t("reading.neverGrown"),
      rows:
        analysis.neverGrown.length === 0
          ? []
          : [fact("never", [], analysis.neverGrown.map(capitalName).join("、"))],
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => (
          <div key={name}>
            <dt className={styles.heading}>{name}</dt>
            <dd>
              <ul className={styles.factList}>{rows}</ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}
