import type { CapitalLineup, LineupReference } from "@zentaikan/capital-graph";
import { useLineupVersions } from "../api/lineup-proposals.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { CapitalChip } from "../proposals/CapitalChip.tsx";
import { CONCEPTS } from "../proposals/concepts.ts";
import { compareByConcept } from "./compare-by-concept.ts";
import * as styles from "./lineups-page.css.ts";

/** More columns than these nobody takes in. */
const mostColumns = 6;

/** Versions of one lineup, and the one that it was copied from, side by side by concept. */
export function ConceptTable({ versions }: { readonly versions: readonly LineupReference[] }) {
  const t = useTranslate();
  const shown = versions.slice(-mostColumns);
  const lineups = useLineupVersions(shown);
  if (lineups === undefined) return <p role="status">{t("lineup.loading")}</p>;
  return (
    <>
      {shown.length < versions.length && (
        <p className={styles.quiet}>{t("lineups.compare.newest", { count: shown.length })}</p>
      )}
      <Table lineups={lineups} />
    </>
  );
}

function Table({ lineups }: { readonly lineups: readonly CapitalLineup[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = (conceptId: string | null) =>
    conceptId === null
      ? t("lineups.compare.local")
      : (CONCEPTS.find((one) => one.conceptId === conceptId)?.label[language] ?? conceptId);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by key
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={t("lineups.compare")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {t("lineups.compare.concept")}
            </th>
            {lineups.map(({ id, version, name }) => (
              <th key={`${id} ${version}`} scope="col" className={styles.cell}>
                {t("lineup.named", { name: name[language], version })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compareByConcept(lineups).map(({ conceptId, cells }) => (
            <tr key={conceptId ?? cells.flat()[0]?.id}>
              <th scope="row" className={styles.cell}>
                {nameOf(conceptId)}
              </th>
              {cells.map((capitals, at) => (
                <td key={lineups[at]?.version} className={styles.cell}>
                  <div className={styles.capitals}>
                    {capitals.map((capital) => (
                      <span key={capital.id} className={styles.capital}>
                        <CapitalChip capital={capital} />
                        <span aria-hidden>{capital.label[language]}</span>
                      </span>
                    ))}
                    {capitals.length === 0 && <span className={styles.quiet}>—</span>}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
