import { useMemo } from "react";
import { useTranslate } from "../../messages/language.ts";
import { placeLabels } from "./place-labels.ts";
import { planeScale, segmentSymbol } from "../plot.ts";
import { scroll } from "../segments-page.css.ts";
import { SegmentMark } from "../SegmentMark.tsx";
import { useShownSegments } from "../shown-segments.ts";
import { useRovingGrid } from "../use-roving-grid.ts";
import * as styles from "./closeness.css.ts";
import { differenceOf, type DrawnPattern, type ToldPatterns } from "./drawn-patterns.ts";

const PLANE = { width: 1198, height: 600, margin: 90 } as const;
/** So many names stand in the picture; of more, each is told when it is pointed at. */
const MOST_LABELS = 24;

/** Patterns on a plane, each joined to the one that is nearest to it. */
export function ClosenessPicture({ patterns, nearest, namesOf, segmentOf }: ToldPatterns) {
  const t = useTranslate();
  const { body, change, segmentName } = useShownSegments();
  const scale = useMemo(() => planeScale(patterns, PLANE), [patterns]);
  const { grid, stop } = useRovingGrid({ rows: patterns.length, columns: 1 });
  const isLabelled = patterns.length <= MOST_LABELS;
  const at = ({ x, y }: DrawnPattern) => ({ x: scale.x(x), y: scale.y(y) });
  const lines = isLabelled ? linesOf(patterns, nearest) : [];
  const lineWords = lines.map(({ from, to }) => {
    const { parts } = differenceOf(from.form, to.form);
    const [start, end] = [at(from), at(to)];
    const text = t("segments.map.differences", { count: parts });
    return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, text };
  });
  const { labels, further } = placeLabels(
    isLabelled ? patterns.map((pattern) => ({ ...at(pattern), text: namesOf(pattern) })) : [],
    lineWords,
  );
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
    <>
      <div className={scroll}>
        <svg
          className={styles.plane}
          width={PLANE.width}
          height={PLANE.height}
          viewBox={`0 0 ${PLANE.width} ${PLANE.height}`}
          role="list"
          aria-label={t("segments.map.label")}
          {...grid}
        >
          {lines.map(({ from, to }, line) => {
            const [start, end] = [at(from), at(to)];
            const words = lineWords[line];
            return (
              <g key={`${from.key} ${to.key}`} aria-hidden>
                <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} className={styles.line} />
                {words !== undefined && further[line] === true && (
                  <text x={words.x} y={words.y + 4} className={styles.lineWords}>
                    {words.text}
                  </text>
                )}
              </g>
            );
          })}
          {patterns.map((pattern, row) => {
            const { x, y } = at(pattern);
            const words = wordsOf(pattern, nearest[row] ?? null);
            const label = labels[row];
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
                {label && (
                  <text
                    x={label.x - x}
                    y={label.y - y + 5}
                    textAnchor={label.anchor}
                    className={styles.label}
                    data-medoid={pattern.isMedoid}
                  >
                    {namesOf(pattern)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </div>
      <ul className={styles.legend}>
        {body.found?.segments.map(({ pattern }, segment) => (
          <li key={body.patterns[pattern]?.id} className={styles.legendItem}>
            <SegmentMark segment={segment} />
            {segmentName(segment)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Each pair of neighbours once. */
function linesOf(
  patterns: readonly DrawnPattern[],
  nearest: ToldPatterns["nearest"],
): readonly { readonly from: DrawnPattern; readonly to: DrawnPattern }[] {
  const drawn = new Set<string>();
  return patterns.flatMap((from, row) => {
    const to = nearest[row];
    if (!to) return [];
    const pair = from.key < to.key ? `${from.key} ${to.key}` : `${to.key} ${from.key}`;
    if (drawn.has(pair)) return [];
    drawn.add(pair);
    return [{ from, to }];
  });
}
