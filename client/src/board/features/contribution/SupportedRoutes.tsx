import type { OurContribution, Route } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { NodeChain } from "../../ground/parts/NodeChain.tsx";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { visuallyHidden } from "../../../ui/visually-hidden.css.ts";
import * as styles from "./contribution.css.ts";

const MOST = 6;

/** The listed routes that pass where we help; those that would break without us come first. */
export function SupportedRoutes({
  interpretation,
  editor,
  ours,
}: BesideCanvas & { readonly ours: OurContribution }) {
  const t = useTranslate();
  const { ofKey } = useNodeWords(interpretation);
  const [helped, reliant] = [new Set(ours.helped), new Set(ours.reliant)];
  const breaks = ({ nodes }: Route) => nodes.some((node) => reliant.has(node));
  const supported = interpretation.analysis.routes.listed
    .filter(({ nodes }) => nodes.some((node) => helped.has(node)))
    .toSorted((one, other) => Number(breaks(other)) - Number(breaks(one)));
  if (supported.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("contribution.supported")}>
      {supported.slice(0, MOST).map((route) => (
        <li key={route.nodes.join(">")} className={styles.row}>
          <SpokenOf
            records={drawnRecords(interpretation, route)}
            editor={editor}
            className={styles.route}
          >
            <NodeChain interpretation={interpretation} nodes={route.nodes} />
            <span className={visuallyHidden}>
              {route.nodes.map(ofKey).join(t("reading.routes.then"))}
            </span>
          </SpokenOf>
          {breaks(route) && <span className={styles.quiet}>{t("contribution.breaks")}</span>}
        </li>
      ))}
      {supported.length > MOST && (
        <li className={styles.quiet}>
          {t("contribution.moreRoutes", { count: supported.length - MOST })}
        </li>
      )}
    </ul>
  );
}
