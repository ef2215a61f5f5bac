import { Link } from "wouter";
import { showAddress } from "../../../api/shown-in-address.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { useOurOfferings } from "../../ground/parts/use-our-offerings.ts";
import { useRevenueWords } from "../../../ui/use-revenue-words.ts";
import { BridgeSection } from "./BridgeSection.tsx";
import * as styles from "./bridge.css.ts";
import { grownBy } from "./grown-by.ts";

/** Revenue by revenue, the capitals that it makes grow; each leads to them on their board. */
export function RevenueFacts({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const language = useLanguage();
  const revenueWords = useRevenueWords();
  const ours = useOurOfferings();
  const { circulation } = interpretation;
  if (ours === null || circulation === undefined) return null;
  const { structure, analysis } = circulation;
  const flows = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const labels = new Map(structure.sectors.map(({ key, label }) => [key, label]));
  if (analysis.revenues.length === 0) return null;
  return (
    <BridgeSection name={t("bridge.revenues")} customerId={ours.customerId}>
      <ul className={styles.list} data-testid="revenues">
        {analysis.revenues.map(({ flow: id, paysFor, outcome }) => {
          const flow = flows.get(id);
          if (flow === undefined) return null;
          const records = [id, ...paysFor];
          const supports = new Set(records.flatMap((one) => flows.get(one)?.supports ?? []));
          const from = labels.get(flow.from) ?? flow.label;
          return (
            <li key={id} className={styles.row}>
              <SpokenOf records={records} editor={editor} className={styles.spoken}>
                {revenueWords({ ...flow, from })}
              </SpokenOf>
              {outcome === "grows" ? (
                <span className={styles.ways}>
                  {grownBy(supports, ours.boards).map(({ boardId, title, capital, ...grown }) => (
                    <Link
                      key={`${boardId} ${capital}`}
                      className={styles.way}
                      href={showAddress(boardId, grown.records)}
                      title={title}
                    >
                      {t("bridge.grows", { capital: grown.label[language] })}
                    </Link>
                  ))}
                </span>
              ) : (
                <span className={styles.quiet}>{t(`bridge.${outcome}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </BridgeSection>
  );
}
