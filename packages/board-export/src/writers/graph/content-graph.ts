import {
  STAGE_NAMES,
  STAGES,
  type GrowthLink,
  type GrowthNode,
  type Sign,
  type Stage,
} from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import type { PictureRect, PictureShape } from "../../picture/picture.ts";

/** The structure as programs for graphs know it: nodes with names of their own, and edges. */
interface ContentGraph {
  /** Customer, board, and what the file stands for, in one line. */
  readonly title: string;
  readonly standing: string;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly name: string;
    readonly nodes: readonly GraphNode[];
  }[];
  readonly star: GraphStar | null;
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** Plain in every format: a letter and a number. */
  readonly id: string;
  readonly node: GrowthNode;
  readonly label: string;
  readonly at: PictureRect;
}

interface GraphStar {
  readonly id: string;
  readonly text: string;
  readonly at: PictureRect;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  /** Null where the star grows of it. */
  readonly link: GrowthLink | null;
}

export function contentGraph(content: ExportContent): ContentGraph {
  const { language, interpretation } = content;
  const { structure } = interpretation;
  const standing = STANDING_NAMES[content.standing.kind][language];
  const places = placesOf(content.picture.shapes);
  const counts = new Map<Stage, number>();
  const nodes = structure.nodes.map((node, index): GraphNode => {
    const row = counts.get(node.stage) ?? 0;
    counts.set(node.stage, row + 1);
    const drawn = node.cards.map((card) => places.get(card)).find((place) => place !== undefined);
    const at = drawn ?? { x: node.stage * 300, y: row * 100, w: 208, h: 72 };
    return { id: `n${index}`, node, label: node.label[language], at };
  });
  const idOf = new Map(nodes.map(({ id, node }) => [node.key, id]));
  const { star } = structure;
  const edges = [
    ...structure.links.map(({ from, to, sign }, index) => ({
      from: idOf.get(from),
      to: idOf.get(to),
      sign,
      link: structure.links[index] ?? null,
    })),
    ...structure.starLinks.map(({ from, sign }) => ({
      from: idOf.get(from),
      to: star === null ? undefined : STAR_ID,
      sign,
      link: null,
    })),
  ].flatMap(({ from, to, sign, link }, index): readonly GraphEdge[] =>
    from === undefined || to === undefined ? [] : [{ id: `e${index}`, from, to, sign, link }],
  );
  return {
    title: [content.customer, content.title, standing].filter((part) => part !== "").join(" - "),
    standing,
    stages: STAGES.map((stage) => ({
      stage,
      name: STAGE_NAMES[stage][language],
      nodes: nodes.filter(({ node }) => node.stage === stage),
    })),
    star:
      star === null
        ? null
        : {
            id: STAR_ID,
            text: star.text,
            at: places.get(star.id) ?? { x: 1200, y: 0, w: 208, h: 208 },
          },
    edges,
  };
}

const STAR_ID = "star";

/** Where each record is drawn: its box, or the first one of its group. */
function placesOf(shapes: readonly PictureShape[]): ReadonlyMap<string, PictureRect> {
  const places = new Map<string, PictureRect>();
  for (const shape of shapes) {
    const box = shape.kind === "group" ? shape.shapes.find(({ kind }) => kind === "box") : shape;
    if (box?.kind === "box") places.set(shape.id, box.at);
  }
  return places;
}

const STANDING_NAMES = {
  agreed: { ja: "合意版", en: "Agreed" },
  unagreed: { ja: "未合意", en: "Not agreed" },
  anonymised: { ja: "匿名化", en: "Anonymised" },
} as const;
