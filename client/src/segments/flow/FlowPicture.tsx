import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { countGrowth, type GrowthFlow } from "@zentaikan/capital-graph";
import { useMemo } from "react";
import { grouped } from "../../facts/grouped.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { NothingShown } from "../NothingShown.tsx";
import { ribbon } from "../plot.ts";
import { capitalOf } from "../segment-words.ts";
import { toldCount } from "../segmentation-model.ts";
import * as page from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { TwinTable } from "../TwinTable.tsx";
import { useRovingGrid } from "../use-roving-grid.ts";
import * as styles from "./flow.css.ts";
import { FLOW_BAR, FLOW_MARGIN, layoutFlow } from "./layout-flow.ts";

/** Over all customers: which growth leads to which, from first to next to then. */
export function FlowPicture() {
  const t = useTranslate();
  const language = useLanguage();
  const { counted, view, words } = useShownSegments();
  const growth = useMemo(() => countGrowth(counted, words.lineup), [counted, words]);
  const layout = useMemo(() => layoutFlow(growth), [growth]);
  const stops = layout.bars.length + layout.ribbons.length;
  const { grid, stop } = useRovingGrid({ rows: stops, columns: 1 });
  const wordsOf = ({ from, to }: Pick<GrowthFlow, "from" | "to">) => ({
    from: t(`board.stage.${from.stage}`),
    a: words.label(from.capital, language),
    to: t(`board.stage.${to.stage}`),
    b: words.label(to.capital, language),
  });
  if (growth.customers === 0) return <NothingShown />;
  if (view.asTable) {
    return (
      <TwinTable
        label={t("segments.flow.label")}
        numeric={[2]}
        columns={[t("segments.flow.from"), t("segments.flow.to"), t("segments.customersCount")]}
        rows={growth.flows.map((flow) => {
          const { from, a, to, b } = wordsOf(flow);
          const ends = [`${from} ${a}`, `${to} ${b}`];
          return {
            key: ends.join(),
            cells: [...ends, String(flow.customers)],
            copied: [...ends, toldCount(flow.customers, t)],
          };
        })}
      />
    );
  }
  return (
    <>
      <div className={page.scroll}>
        <svg
          className={styles.picture}
          width={layout.width + 2 * FLOW_MARGIN}
          height={layout.height + 8}
          viewBox={`${-FLOW_MARGIN} 0 ${layout.width + 2 * FLOW_MARGIN} ${layout.height + 8}`}
          role="list"
          aria-label={t("segments.flow.label")}
          {...grid}
        >
          {layout.columns.map(({ stage, x }, column) => (
            <text
              key={stage}
              x={x + FLOW_BAR / 2}
              y={16}
              className={styles.beat}
              data-column={column}
            >
              {t(`beat.${stage}`)} · {t(`board.stage.${stage}`)}
            </text>
          ))}
          {layout.ribbons.map(({ flow, from, to }, at) => (
            <path
              key={`${flow.from.stage}${flow.from.capital}>${flow.to.stage}${flow.to.capital}`}
              role="listitem"
              className={styles.ribbon}
              d={ribbon(from, to)}
              fill={capitalColor(capitalOf(flow.from.capital))}
              aria-label={t("segments.flow.link", { ...wordsOf(flow), count: flow.customers })}
              {...stop({ row: layout.bars.length + at, column: 0 })}
            >
              <title>{t("segments.flow.link", { ...wordsOf(flow), count: flow.customers })}</title>
            </path>
          ))}
          {layout.bars.map(({ stage, capital, customers, x, y, height }, at) => (
            <g
              key={`${stage}.${capital}`}
              role="listitem"
              className={styles.bar}
              transform={`translate(${x} ${y})`}
              aria-label={t("segments.flow.node", {
                stage: t(`board.stage.${stage}`),
                capital: words.label(capital, language),
                count: customers,
              })}
              {...stop({ row: at, column: 0 })}
            >
              <rect
                width={FLOW_BAR}
                height={height}
                rx={4}
                fill={capitalColor(capitalOf(capital))}
                className={styles.stone}
              />
              <text x={FLOW_BAR / 2} y={height / 2 + 5} className={styles.initial}>
                {words.initialOf(capital)}
              </text>
              <text
                x={stage === 1 ? -8 : FLOW_BAR + 8}
                y={height / 2 + 5}
                className={styles.name}
                data-side={stage === 1 ? "left" : "right"}
              >
                {words.label(capital, language)} {grouped(customers)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className={page.evidence}>
        {t("segments.flow.squeezed")}{" "}
        {layout.left > 0 && t("segments.flow.left", { count: layout.left })}
      </p>
    </>
  );
}
