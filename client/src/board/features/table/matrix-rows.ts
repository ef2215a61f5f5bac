import {
  STAGES,
  type Capital,
  type GrowthNode,
  type Interpretation,
  type Stage,
} from "@zentaikan/capital-graph";

/** The board as a table: a row for each capital of the lineup, a column for each stage. */
interface MatrixRow {
  readonly capital: Capital;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly capital: Capital;
  readonly stage: Stage;
  /** The node here, before others one that grows; null where there is none. */
  readonly node: GrowthNode | null;
}

export function matrixRows({ lineup, structure }: Interpretation): readonly MatrixRow[] {
  return lineup.capitals
    .filter(({ id, retired }) => !retired || structure.nodes.some((node) => node.capital === id))
    .map((capital) => ({
      capital,
      cells: STAGES.map((stage) => ({
        capital,
        stage,
        node: nodeAt(structure.nodes, capital, stage),
      })),
    }));
}

function nodeAt(nodes: readonly GrowthNode[], capital: Capital, stage: Stage): GrowthNode | null {
  const here = nodes.filter((node) => node.capital === capital.id && node.stage === stage);
  return here.find(({ direction }) => direction === "grow") ?? here[0] ?? null;
}
