import { useMemo } from "react";
import { useTranslate } from "../../messages/language.ts";
import { planeScale, segmentSymbol } from "../plot.ts";
import { useShownSegments } from "../shown-segments.ts";
import { useRovingGrid } from "../use-roving-grid.ts";
import * as styles from "./closeness.css.ts";
import { differenceOf, type DrawnPattern, type ToldPatterns } from "./drawn-patterns.ts";

const PLANE = { width: 1120, height: 600, margin: 90 } as const;
/** So many names stand in the picture; of more, each is told when it is pointed at. */
const MOST_LABELS = 24;

/** Patterns on a plane, each joined to the one that is nearest to it. */
export function ClosenessPicture({ patterns, nearest, namesOf, segmentOf }: ToldPatterns) {
  const t = useTranslate();
  const { body, change } = useShownSegments();
  const scale = useMemo(() => planeScale(patterns, PLANE), [patterns]);
  const { grid, stop } = useRovingGrid({ rows: patterns.length, columns: 1 });
  const isLabelled = patterns.length <= MOST_LABELS;
  const at = ({ x, y }: DrawnPattern) => ({ x: scale.x(x), y: scale.y(y) });
  const wordsOf = (pattern: DrawnPattern, neighbour: DrawnPattern | null) => {
    const told = { names: namesOf(pattern), segment: segmentOf(pattern) };
    if (neighbour === null) return t("segments.map.alone", told);
    const { parts } = differenceOf(pattern.form, neighbour.form);
    return t("segments.map.point", {
      ...told,
      nearest: namesOf(neighbour),
      differences: t("segments.map.differences", { count: parts }),
    });
  };
  const open = (pattern: DrawnPattern) => {
    const known = pattern.customers.map((place) => body.customers[place]?.known?.id);
    change({ customer: known.find((id) => id !== undefined) ?? null });
  };
  return (
    <svg
      className={styles.plane}
      viewBox={`0 0 ${PLANE.width} ${PLANE.height}`}
      role="list"
      aria-label={t("segments.map.label")}
      {...grid}
    >
      {isLabelled && <NearestLines patterns={patterns} nearest={nearest} at={at} />}
      {patterns.map((pattern, row) => {
        const { x, y } = at(pattern);
        const words = wordsOf(pattern, nearest[row] ?? null);
        return (
          <g
            key={pattern.key}
            role="listitem"
            className={styles.point}
            transform={`translate(${x} ${y})`}
            aria-label={words}
            onClick={() => open(pattern)}
            onKeyDown={({ key }) => key === "Enter" && open(pattern)}
            {...stop({ row, column: 0 })}
          >
            <title>{words}</title>
            <path
              d={segmentSymbol(
                pattern.segment ?? 0,
                130 + 60 * Math.min(20, pattern.customers.length),
              )}
              className={styles.symbol}
              data-medoid={pattern.isMedoid}
            />
            {isLabelled && (
              <text x={0} y={-16} className={styles.label} data-medoid={pattern.isMedoid}>
                {namesOf(pattern)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function NearestLines({
  patterns,
  nearest,
  at,
}: Pick<ToldPatterns, "patterns" | "nearest"> & {
  readonly at: (pattern: DrawnPattern) => { readonly x: number; readonly y: number };
}) {
  const t = useTranslate();
  const drawn = new Set<string>();
  return patterns.map((pattern, row) => {
    const other = nearest[row];
    if (!other) return null;
    const pair = [pattern.key, other.key].toSorted().join(" ");
    if (drawn.has(pair)) return null;
    drawn.add(pair);
    const [from, to] = [at(pattern), at(other)];
    return (
      <g key={pair} aria-hidden>
        <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.line} />
        <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 + 4} className={styles.lineWords}>
          {t("segments.map.differences", { count: differenceOf(pattern.form, other.form).parts })}
        </text>
      </g>
    );
  });
}
