import type { Viewpoint } from "@zentaikan/capital-graph";
import type { StandingLevelBody } from "@zentaikan/protocol/relationships";
import { acrossAt, heightAt, stepsOf, yearsIn, type TimeSpan } from "./level-steps.ts";
import * as styles from "./level-steps.css.ts";

const FRAME = { width: 220, height: 52, margin: 6 };
const MOST_YEARS = 5;
const MARK = 3.5;

interface LevelStepsProps {
  readonly points: readonly StandingLevelBody[];
  readonly span: TimeSpan;
  /** All of it in words. */
  readonly label: string;
}

/** How near we were to one customer, from both sides, on the time that all rows of the page share. */
export function LevelSteps({ points, span, label }: LevelStepsProps) {
  const { width, height, margin } = FRAME;
  return (
    <svg
      className={styles.steps}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {yearsIn(span, MOST_YEARS).map(({ year }) => {
        const x = acrossAt(Date.UTC(year, 0, 1), span, FRAME);
        return <line key={year} className={styles.year} x1={x} x2={x} y1={0} y2={height} />;
      })}
      {[1, 7].map((level) => {
        const y = heightAt(level, FRAME);
        return (
          <line key={level} className={styles.rule} x1={margin} x2={width - margin} y1={y} y2={y} />
        );
      })}
      <Side points={points} span={span} viewpoint="ourGuess" />
      <Side points={points} span={span} viewpoint="customer" />
    </svg>
  );
}

/** The two sides differ by line and mark; colour says nothing. */
function Side({
  points,
  span,
  viewpoint,
}: Omit<LevelStepsProps, "label"> & { readonly viewpoint: Viewpoint }) {
  const steps = stepsOf(points, { viewpoint, span, frame: FRAME });
  if (steps === null) return null;
  return (
    <g className={styles.side[viewpoint]}>
      <path className={styles.line} d={steps.path} />
      {steps.marks.map(({ x, y }, index) =>
        viewpoint === "customer" ? (
          <circle key={index} className={styles.mark} cx={x} cy={y} r={MARK} />
        ) : (
          <path key={index} className={styles.mark} d={diamond(x, y)} />
        ),
      )}
    </g>
  );
}

function diamond(x: number, y: number): string {
  const reach = MARK + 1;
  return `M${x} ${y - reach}L${x + reach} ${y}L${x} ${y + reach}L${x - reach} ${y}Z`;
}

/** The years under which the steps stand. */
export function YearAxis({ span }: { readonly span: TimeSpan }) {
  return (
    <svg
      className={styles.steps}
      viewBox={`0 0 ${FRAME.width} 20`}
      width={FRAME.width}
      height={20}
      aria-hidden
    >
      {yearsIn(span, MOST_YEARS).map(({ year }) => {
        const x = acrossAt(Date.UTC(year, 0, 1), span, FRAME);
        return (
          <text key={year} className={styles.yearWords} x={x} y={15} textAnchor={anchorOf(x)}>
            {year}
          </text>
        );
      })}
    </svg>
  );
}

/** At the edges the number would be cut. */
function anchorOf(x: number): "start" | "middle" | "end" {
  if (x < 16) return "start";
  return x > FRAME.width - 16 ? "end" : "middle";
}
