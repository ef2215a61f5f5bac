import { BOARD_PAGE_ID } from "@zentaikan/board-model";
import type { BoardBinding, BoardShape } from "./board-store.ts";
import { SAMPLE_PROPS } from "./sample-props.ts";
import type { SeededRandom } from "../support/seeded-random.ts";

/** Cards and what joins and holds them more often than the others: that is where edits meet. */
const OFTEN = ["capital-card", "arrow", "arrow", "frame"] as const;
const OURS = ["capital-card", "vision-star", "sector", "story-panel"] as const;
const KINDS = [...OFTEN, ...OURS, "frame", "geo", "note", "draw"] as const;
const COLORS = ["black", "blue", "red", "green"];

/** Makes records such as tldraw's tools make them, with ids that the seed decides. */
export class RandomRecords {
  readonly #random: SeededRandom;
  #count = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  shape(): BoardShape {
    const random = this.#random;
    const kind = random.pick(KINDS);
    const props: Record<string, unknown> = { ...SAMPLE_PROPS[kind] };
    if ("richText" in props) props["richText"] = this.richText();
    if ("capital" in props) props["capital"] = random.pick(["hum", "tec", "cus", "fin", "?"]);
    const shape = {
      typeName: "shape",
      id: `shape:${this.#id()}`,
      type: kind,
      parentId: BOARD_PAGE_ID,
      index: `a${1 + random.below(9)}`,
      isLocked: false,
      opacity: 1,
      rotation: 0,
      ...this.place(),
      props,
      meta: {},
    };
    return shape as unknown as BoardShape;
  }

  /** A Do result under this card. */
  doResult(card: BoardShape): BoardShape {
    return {
      typeName: "shape",
      id: `shape:${this.#id()}`,
      type: "do-result",
      parentId: card.id,
      index: `a${1 + this.#random.below(9)}`,
      isLocked: false,
      opacity: 1,
      rotation: 0,
      x: 0,
      y: 0,
      props: { ...SAMPLE_PROPS["do-result"], text: this.text() },
      meta: {},
    } as unknown as BoardShape;
  }

  /** One field of a Do result, as a table is filled in. */
  field(): object {
    return this.#random.pick([
      { indicator: this.text() },
      { target: this.text() },
      { due: this.text() },
      { owner: this.#random.pick(["", this.text()]) },
      { state: this.#random.pick(["idea", "agreed", "doing", "achieved"]) },
      { ourDos: [{ id: this.#id(), text: this.text(), paid: this.#random.pick([true, null]) }] },
    ]);
  }

  binding(arrow: BoardShape, target: BoardShape, terminal: "start" | "end"): BoardBinding {
    return {
      typeName: "binding",
      id: `binding:${this.#id()}`,
      type: "arrow",
      fromId: arrow.id,
      toId: target.id,
      props: {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: "none",
      },
      meta: {},
    } as BoardBinding;
  }

  /** The same under another id, a little aside, as paste makes it. */
  copy(shape: BoardShape): BoardShape {
    return { ...shape, id: `shape:${this.#id()}`, x: shape.x + 20, y: shape.y + 20 } as BoardShape;
  }

  color(): string {
    return this.#random.pick(COLORS);
  }

  text(): string {
    return `text ${this.#random.below(1000)}`;
  }

  richText(): object {
    const text = { type: "text", text: this.text() };
    return { type: "doc", content: [{ type: "paragraph", content: [text] }] };
  }

  place(): { x: number; y: number } {
    return { x: this.#random.below(1500), y: this.#random.below(700) };
  }

  #id(): string {
    this.#count += 1;
    return `${this.#random.below(1000)}-${this.#count}`;
  }
}
