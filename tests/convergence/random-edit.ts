import type { BoardPeer } from "./board-peer.ts";
import { bindingsOf, shapesOf, type BoardRecord, type BoardShape } from "./board-store.ts";
import { inkPath } from "./ink-path.ts";
import type { RandomRecords } from "./random-records.ts";
import type { SeededRandom } from "../support/seeded-random.ts";

type Edit = (peer: BoardPeer, random: SeededRandom, records: RandomRecords) => void;

/** Does to a peer's store what a person might do next. */
export function editAtRandom(peer: BoardPeer, random: SeededRandom, records: RandomRecords): void {
  const edit = random.pick(EDITS);
  edit(peer, random, records);
}

/** Few shapes, so that people often take hold of the same one. */
const MAX_SHAPES = 14;

const create: Edit = (peer, _random, records) => {
  if (shapesOf(peer.store).length >= MAX_SHAPES) return;
  peer.edit(() => peer.store.put([records.shape()]));
};

/** Under a card, as panels and tables add them; people move some to another card. */
const detail: Edit = (peer, random, records) => {
  const cards = shapesOf(peer.store).filter(({ type }) => type === "capital-card");
  const doResults = shapesOf(peer.store).filter(({ type }) => type === "do-result");
  if (cards.length === 0) return;
  const card = random.pick(cards);
  if (doResults.length > 0 && random.chance(0.3)) {
    peer.edit(() => peer.store.put([{ ...random.pick(doResults), parentId: card.id }]));
  } else if (shapesOf(peer.store).length < MAX_SHAPES) {
    peer.edit(() => peer.store.put([records.doResult(card)]));
  }
};

const fillIn: Edit = (peer, random, records) => {
  const doResults = shapesOf(peer.store).filter(({ type }) => type === "do-result");
  if (doResults.length === 0) return;
  peer.edit(() => peer.store.put([withProps(random.pick(doResults), records.field())]));
};

const move: Edit = (peer, random, records) => {
  changeSome(peer, random, (shape) => ({ ...shape, ...records.place() }));
};

const resize: Edit = (peer, random) => {
  changeSome(peer, random, (shape) =>
    "w" in shape.props ? withProps(shape, { w: 50 + random.below(300) }) : shape,
  );
};

const restyle: Edit = (peer, random, records) => {
  changeSome(peer, random, (shape) => {
    if ("color" in shape.props) return withProps(shape, { color: records.color() });
    if (shape.type !== "capital-card") return { ...shape, opacity: random.pick([0.5, 1]) };
    return withProps(shape, { direction: random.pick(["grow", "keep", "spend"]) });
  });
};

const rename: Edit = (peer, random, records) => {
  changeSome(peer, random, (shape) => {
    if ("richText" in shape.props) return withProps(shape, { richText: records.richText() });
    if (shape.type === "capital-card") return withProps(shape, { subdivision: records.text() });
    return "text" in shape.props ? withProps(shape, { text: records.text() }) : shape;
  });
};

const mean: Edit = (peer, random) => {
  changeSome(peer, random, (shape) => {
    if (shape.type !== "arrow") return { ...shape, meta: random.chance(0.5) ? { stage: 2 } : {} };
    if (random.chance(0.5)) {
      return { ...shape, meta: { link: { kind: random.pick(["cause", "reinvest"]) } } };
    }
    const flow = {
      kind: random.pick(["money", "service", "trust", "?"]),
      paid: random.pick([true, false, null]),
      market: random.pick(["goods", "factor"]),
      amount: random.pick([null, random.below(100)]),
      inReturnFor: random.pick([null, shape.id, ...shapesOf(peer.store).map(({ id }) => id)]),
    };
    return { ...shape, meta: { flow } };
  });
};

const restack: Edit = (peer, random) => {
  changeSome(
    peer,
    random,
    (shape) => ({ ...shape, index: `a${1 + random.below(9)}` }) as BoardShape,
  );
};

/** Mostly frames into frames: two people who do it at once may put two into each other. */
const reparent: Edit = (peer, random) => {
  const shapes = shapesOf(peer.store);
  const frames = shapes.filter(({ type }) => type === "frame");
  if (frames.length === 0) return;
  const frame = random.pick(frames);
  const inner = random.pick(random.chance(0.7) ? frames : shapes);
  if (isInside(peer, frame, inner)) return;
  peer.edit(() => peer.store.put([{ ...inner, parentId: frame.id }]));
};

const remove: Edit = (peer, random) => {
  const shapes = shapesOf(peer.store);
  if (shapes.length === 0) return;
  const doomed = new Set<BoardRecord["id"]>([random.pick(shapes).id]);
  for (const shape of shapes) if (doomed.has(shape.parentId)) doomed.add(shape.id);
  for (const { id, fromId, toId } of bindingsOf(peer.store)) {
    if (doomed.has(fromId) || doomed.has(toId)) doomed.add(id);
  }
  peer.edit(() => peer.store.remove([...doomed]));
};

const bind: Edit = (peer, random, records) => {
  const shapes = shapesOf(peer.store);
  const arrows = shapes.filter(({ type }) => type === "arrow");
  const targets = shapes.filter(({ type }) => type !== "arrow");
  if (arrows.length === 0 || targets.length === 0) return;
  const [arrow, target] = [random.pick(arrows), random.pick(targets)];
  const terminal = random.pick(["start", "end"] as const);
  const held = bindingsOf(peer.store).find(
    ({ fromId, props }) => fromId === arrow.id && props.terminal === terminal,
  );
  peer.edit(() => {
    if (held === undefined) peer.store.put([records.binding(arrow, target, terminal)]);
    else if (random.chance(0.3)) peer.store.remove([held.id]);
    else peer.store.put([{ ...held, toId: target.id }]);
  });
};

const paste: Edit = (peer, random, records) => {
  const shapes = shapesOf(peer.store);
  if (shapes.length === 0 || shapes.length >= MAX_SHAPES) return;
  peer.edit(() => peer.store.put([0, 1].map(() => records.copy(random.pick(shapes)))));
};

const draw: Edit = (peer, random) => {
  changeSome(peer, random, (shape) => {
    if (shape.type !== "draw") return shape;
    return withProps(shape, {
      segments: [{ type: "free", path: inkPath(1 + random.below(300)), dim: 2 }],
    });
  });
};

const undo: Edit = (peer) => peer.undo();
const redo: Edit = (peer) => peer.redo();

const EDITS: readonly Edit[] = [
  [create, 3] as const,
  [move, 3] as const,
  [bind, 5] as const,
  [reparent, 3] as const,
  [undo, 2] as const,
  [detail, 2] as const,
  [fillIn, 3] as const,
  ...[resize, restyle, rename, mean, restack, remove, paste, draw, redo].map(
    (edit) => [edit, 1] as const,
  ),
].flatMap(([edit, weight]) => Array.from({ length: weight }, () => edit));

function changeSome(
  peer: BoardPeer,
  random: SeededRandom,
  change: (shape: BoardShape) => BoardShape,
): void {
  const shapes = shapesOf(peer.store);
  if (shapes.length === 0) return;
  const chosen = new Set([0, 1, 2].slice(0, 1 + random.below(3)).map(() => random.pick(shapes)));
  peer.edit(() => peer.store.put([...chosen].map(change)));
}

function withProps(shape: BoardShape, props: object): BoardShape {
  return { ...shape, props: { ...shape.props, ...props } } as BoardShape;
}

function isInside(peer: BoardPeer, inner: BoardShape, outer: BoardShape): boolean {
  if (inner.id === outer.id) return true;
  const parent = peer.store.get(inner.parentId as BoardShape["id"]);
  return parent !== undefined && isInside(peer, parent, outer);
}
