import { countGrowth, STAGES, type Stage } from "@zentaikan/capital-graph";
import { useMemo } from "react";
import { grouped } from "../../facts/grouped.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { CapitalStone } from "../CapitalStone.tsx";
import { NothingShown } from "../NothingShown.tsx";
import { toldCount } from "../segmentation-model.ts";
import { evidence } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { TwinTable } from "../TwinTable.tsx";
import { useRovingGrid } from "../use-roving-grid.ts";
import * as styles from "./heat-map.css.ts";

/** Capitals that a picture holds; more, of lineups of one's own, stand in the table alone. */
const MOST_CAPITALS = 24;

/** How many customers grow which capital in which beat. */
export function HeatMap() {
  const t = useTranslate();
  const language = useLanguage();
  const { counted, view, words } = useShownSegments();
  const growth = useMemo(() => countGrowth(counted, words.lineup), [counted, words]);
  const counts = new Map(
    growth.cells.map(({ stage, capital, customers }) => [`${stage}.${capital}`, customers]),
  );
  const countOf = (stage: Stage, capital: string) => counts.get(`${stage}.${capital}`) ?? 0;
  const capitals = growth.capitals.slice(0, MOST_CAPITALS);
  const { grid, stop } = useRovingGrid({ rows: STAGES.length, columns: capitals.length });
  if (growth.customers === 0) return <NothingShown />;
  if (view.asTable) {
    return (
      <TwinTable
        label={t("segments.heat.label")}
        numeric={[1, 2, 3]}
        columns={[t("segments.heat.capital"), ...STAGES.map((stage) => t(`board.stage.${stage}`))]}
        rows={growth.capitals.map((capital) => ({
          key: capital,
          cells: [
            words.label(capital, language),
            ...STAGES.map((stage) => String(countOf(stage, capital))),
          ],
          copied: [
            words.label(capital, language),
            ...STAGES.map((stage) => toldCount(countOf(stage, capital), t)),
          ],
        }))}
      />
    );
  }
  const most = Math.max(1, ...growth.cells.map(({ customers }) => customers));
  return (
    <>
      <table role="grid" className={styles.map} aria-label={t("segments.heat.label")} {...grid}>
        <thead>
          <tr>
            <td aria-hidden />
            {capitals.map((capital) => (
              <th key={capital} scope="col" className={styles.capital}>
                <CapitalStone capital={capital} />
                <span>{words.label(capital, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STAGES.map((stage, row) => (
            <tr key={stage}>
              <th scope="row" className={styles.beat}>
                <span className={styles.when}>{t(`beat.${stage}`)}</span>
                {t(`board.stage.${stage}`)}
              </th>
              {capitals.map((capital, column) => {
                const count = countOf(stage, capital);
                const grown = {
                  stage: t(`board.stage.${stage}`),
                  capital: words.label(capital, language),
                };
                return (
                  <td
                    key={capital}
                    role="gridcell"
                    className={styles.cell}
                    aria-label={
                      count === 0
                        ? t("segments.heat.none", grown)
                        : t("segments.heat.cell", {
                            ...grown,
                            count,
                            share: Math.round((100 * count) / growth.customers),
                          })
                    }
                    {...stop({ row, column })}
                  >
                    <span
                      className={styles.heat}
                      style={{ opacity: count === 0 ? 0 : 0.08 + (0.42 * count) / most }}
                    />
                    <span className={styles.size} style={{ width: `${(100 * count) / most}%` }} />
                    <span className={styles.count}>{count === 0 ? "·" : grouped(count)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={evidence} data-on-paper="none">
        {t("segments.keys")}
      </p>
    </>
  );
}
