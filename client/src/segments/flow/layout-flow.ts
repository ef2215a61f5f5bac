import { STAGES, type GrowthCounts, type GrowthFlow, type Stage } from "@zentaikan/capital-graph";
import type { RibbonEnd } from "../plot.ts";

interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly stage: Stage; readonly x: number }[];
  readonly bars: readonly FlowBar[];
  readonly ribbons: readonly FlowRibbon[];
  /** Flows that are told in the table alone. */
  readonly left: number;
}

interface FlowBar {
  readonly stage: Stage;
  readonly capital: string;
  readonly customers: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

interface FlowRibbon {
  readonly flow: GrowthFlow;
  readonly from: RibbonEnd;
  readonly to: RibbonEnd;
}

export const FLOW_BAR = 28;
/** With its words on either side as wide as the column of the page. */
const WIDTH = 960;
export const FLOW_MARGIN = 120;
const HEIGHT = 560;
const HEAD = 30;
const GAP = 14;
/** A bar of one customer among thousands is still there to be pointed at. */
const LEAST_BAR = 20;
const MOST_BARS = 12;
const MOST_RIBBONS = 60;

/**
 * An alluvial picture: three columns, in each the capitals that grow in that beat, in the order of
 * the lineup, as high as their customers are many. A ribbon is as wide as its customers; where what
 * leads from a bar is more than the bar, it shares the bar's height.
 */
export function layoutFlow(counts: GrowthCounts): FlowLayout {
  const order = new Map(counts.capitals.map((capital, place) => [capital, place]));
  const placeOf = (capital: string) => order.get(capital) ?? 0;
  const columns = STAGES.map((stage) =>
    counts.cells
      .filter((cell) => cell.stage === stage)
      .toSorted((one, other) => other.customers - one.customers)
      .slice(0, MOST_BARS)
      .toSorted((one, other) => placeOf(one.capital) - placeOf(other.capital)),
  );
  const measure = Math.min(
    ...columns.map((cells) => {
      const all = cells.reduce((sum, { customers }) => sum + customers, 0);
      const free = HEIGHT - HEAD - GAP * Math.max(0, cells.length - 1) - LEAST_BAR * cells.length;
      return all === 0 ? Infinity : Math.max(0, free) / all;
    }),
  );
  const heightOf = (customers: number) =>
    LEAST_BAR + customers * (Number.isFinite(measure) ? measure : 0);
  const bars = columns.flatMap((cells, column) => {
    const whole =
      cells.reduce((sum, { customers }) => sum + heightOf(customers), 0) +
      GAP * Math.max(0, cells.length - 1);
    let y = HEAD + (HEIGHT - HEAD - whole) / 2;
    return cells.map((cell) => {
      const bar = { ...cell, x: xOf(column), y, height: heightOf(cell.customers) };
      y += bar.height + GAP;
      return bar;
    });
  });
  const byCell = new Map(bars.map((bar) => [`${bar.stage}.${bar.capital}`, bar]));
  const ends = counts.flows.flatMap((flow) => {
    const from = byCell.get(`${flow.from.stage}.${flow.from.capital}`);
    const to = byCell.get(`${flow.to.stage}.${flow.to.capital}`);
    // Within one beat nothing flows on: it stands in the table.
    return from === undefined || to === undefined || from.stage >= to.stage
      ? []
      : [{ flow, from, to }];
  });
  const drawn = ends.slice(0, MOST_RIBBONS);
  return {
    width: WIDTH,
    height: HEIGHT,
    columns: STAGES.map((stage, column) => ({ stage, x: xOf(column) })),
    bars,
    ribbons: ribbonsOf(drawn),
    left: counts.flows.length - drawn.length,
  };
}

function xOf(column: number): number {
  return ((WIDTH - FLOW_BAR) / (STAGES.length - 1)) * column;
}

interface DrawnFlow {
  readonly flow: GrowthFlow;
  readonly from: FlowBar;
  readonly to: FlowBar;
}

function ribbonsOf(drawn: readonly DrawnFlow[]): readonly FlowRibbon[] {
  const starts = shares(drawn, "from", (one, other) => one.to.y - other.to.y);
  const arrivals = shares(drawn, "to", (one, other) => one.from.y - other.from.y);
  return drawn.flatMap((one) => {
    const [start, arrival] = [starts.get(one), arrivals.get(one)];
    if (start === undefined || arrival === undefined) return [];
    return [
      {
        flow: one.flow,
        from: { x: one.from.x + FLOW_BAR, ...start },
        to: { x: one.to.x, ...arrival },
      },
    ];
  });
}

/** Where along its bar each flow lies: side by side, in the order of its other end. */
function shares(
  drawn: readonly DrawnFlow[],
  end: "from" | "to",
  compare: (one: DrawnFlow, other: DrawnFlow) => number,
): ReadonlyMap<DrawnFlow, { readonly top: number; readonly bottom: number }> {
  const places = new Map<DrawnFlow, { top: number; bottom: number }>();
  for (const [bar, flows] of Map.groupBy(drawn, (one) => one[end])) {
    const all = flows.reduce((sum, { flow }) => sum + flow.customers, 0);
    const unit = bar.height / Math.max(all, bar.customers);
    let top = bar.y + (bar.height - unit * all) / 2;
    for (const flow of flows.toSorted(compare)) {
      const bottom = top + unit * flow.flow.customers;
      places.set(flow, { top, bottom });
      top = bottom;
    }
  }
  return places;
}
