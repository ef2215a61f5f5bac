import { computed, type Computed, type Editor, type TLArrowShape } from "tldraw";
import {
  flowLabelShare,
  flowLabelSize,
  hasFlowMeaning,
  placeFlowLabels,
  readFlowMeaning,
  SECTOR,
  wordsOfFlow,
} from "@zentaikan/board-model";
import { flowWord } from "@zentaikan/capital-graph";
import { bodyVertices } from "../drawing/body-vertices.ts";
import { flowBundle } from "../drawing/flow-bundle.ts";
import { flowState } from "../drawing/flow-state.ts";
import { pointAlong } from "./arrow-paths.ts";

type Shares = Computed<ReadonlyMap<string, number>>;

const known = new WeakMap<Editor, Shares>();

/** How far along its way the words of each flow stand, off those of all others; once a board. */
export function flowLabels(editor: Editor): Shares {
  const before = known.get(editor);
  if (before !== undefined) return before;
  const { query } = editor.store;
  const drawn = query.records("shape", () => ({ type: { eq: "arrow" } }));
  const standing = query.records("shape", () => ({ type: { eq: SECTOR } }));
  const shares = computed("flow labels", () => {
    const all = drawn.get() as readonly TLArrowShape[];
    // Where nothing can be a flow no arrow is asked what it hangs on, and no card that moves concerns them.
    const mayFlow = standing.get().length > 0 || all.some(({ meta }) => hasFlowMeaning(meta));
    const arrows = mayFlow ? all.filter((arrow) => flowState(editor, arrow) !== "none") : [];
    const sectors = standing.get().flatMap((shape) => editor.getShapePageBounds(shape) ?? []);
    return placeFlowLabels(
      arrows.map((arrow) => labelOf(editor, arrow)),
      sectors,
    );
  });
  known.set(editor, shares);
  return shares;
}

function labelOf(editor: Editor, arrow: TLArrowShape) {
  const onPage = editor.getShapePageTransform(arrow);
  const vertices = bodyVertices(editor.getShapeGeometry(arrow)).map((one) =>
    onPage.applyToPoint(one),
  );
  const { kind, amount, unit } = readFlowMeaning(arrow.meta);
  const words = [wordsOfFlow(arrow) || flowWord(kind).ja, amount ?? "", unit].join("");
  const bundle = flowBundle(editor, arrow);
  const place = bundle.findIndex(({ id }) => id === arrow.id);
  const [tail, head] = [vertices[0], vertices.at(-1)];
  const way = { x: (head?.x ?? 0) - (tail?.x ?? 0), y: (head?.y ?? 0) - (tail?.y ?? 0) };
  const isBack = bundle[place]?.isBack === true;
  return {
    id: arrow.id,
    at: (share: number) => pointAlong(vertices, share),
    share: place === -1 ? 0.5 : flowLabelShare({ place, count: bundle.length, way, isBack }),
    size: flowLabelSize(kind === "money" ? `¥¥${words}` : words),
  };
}
