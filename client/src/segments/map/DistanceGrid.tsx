import { useTranslate } from "../../messages/language.ts";
import { evidence } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { useRovingGrid } from "../use-roving-grid.ts";
import * as styles from "./closeness.css.ts";
import { differenceOf, type DrawnPattern, type ToldPatterns } from "./drawn-patterns.ts";

/** As many as names beside them can be read. */
const MOST = 24;

/** Each structure against each other, segment by segment: how near the two are, by size and tone. */
export function DistanceGrid({
  patterns,
  namesOf,
  segmentOf,
  left: undrawn,
}: ToldPatterns & { readonly left: number }) {
  const t = useTranslate();
  const { body } = useShownSegments();
  const nearness = ({ customers: [first = -1] }: DrawnPattern) =>
    body.customers[first]?.place?.nearest.distance ?? 0;
  const ordered = patterns
    .slice(0, MOST)
    .toSorted(
      (one, other) => (one.segment ?? 0) - (other.segment ?? 0) || nearness(one) - nearness(other),
    );
  const { grid, stop } = useRovingGrid({ rows: ordered.length, columns: ordered.length });
  const left = undrawn + patterns.length - ordered.length;
  return (
    <>
      <div className={styles.scroll}>
        <table role="grid" className={styles.grid} aria-label={t("segments.map.label")} {...grid}>
          <tbody>
            {ordered.map((one, row) => (
              <tr key={one.key}>
                <th scope="row" className={styles.gridName} title={namesOf(one)}>
                  {namesOf(one)}
                </th>
                {ordered.map((other, column) => {
                  const { band, parts } = differenceOf(one.form, other.form);
                  const label =
                    one === other
                      ? t("segments.map.same", { names: namesOf(one), segment: segmentOf(one) })
                      : t("segments.map.cell", {
                          one: namesOf(one),
                          other: namesOf(other),
                          band: t(`segments.band.${band}`),
                          differences: t("segments.map.differences", { count: parts }),
                        });
                  return (
                    <td
                      key={other.key}
                      role="gridcell"
                      className={styles.gridCell}
                      aria-label={label}
                      title={label}
                      {...stop({ row, column })}
                    >
                      <span className={styles.nearness} data-band={band} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend} aria-hidden>
        {(["same", "near", "ratherNear", "far"] as const).map((band) => (
          <span key={band} className={styles.legendItem}>
            <span className={styles.nearness} data-band={band} />
            {t(`segments.band.${band}`)}
          </span>
        ))}
      </p>
      {left > 0 && <p className={evidence}>{t("segments.map.left", { count: left })}</p>}
    </>
  );
}
