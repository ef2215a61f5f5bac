import type { TLShape } from "@tldraw/tlschema";
import type { Stage } from "@zentaikan/capital-graph";
import type { PlainRecord } from "../document/board-document.ts";
import { isPlainObject } from "../plain-object.ts";
import type * as capitalCard from "../records/capital-card.ts";
import type * as sector from "../records/sector.ts";
import type * as stageLane from "../records/stage-lane.ts";
import type * as storyPanel from "../records/story-panel.ts";
import type * as visionStar from "../records/vision-star.ts";
import { fromPage, toPage, type Point } from "../view/page-transform.ts";
import type { RecordVersions } from "./record-versions.ts";

/** What of a board is not to be changed for a while. */
export interface HeldParts {
  /** Cards, stages, the star, and arrows at them. */
  readonly frame: boolean;
  /** Each with its detail. */
  readonly stages: ReadonlySet<Stage>;
}

interface Touch {
  readonly id: string;
  /** Nothing of it but its texts. */
  readonly isOfWords: boolean;
  /** It may be there no more, or as something else: arrows at it mean something else then. */
  readonly isOfBeing: boolean;
}

/** As types, since the relay's process loads nothing of the canvas library. */
const CARD: typeof capitalCard.CAPITAL_CARD = "capital-card";
const LANE: typeof stageLane.STAGE_LANE = "stage-lane";
const STAR: typeof visionStar.VISION_STAR = "vision-star";
const CIRCULATION: readonly TLShape["type"][] = [
  "sector" satisfies typeof sector.SECTOR,
  "story-panel" satisfies typeof storyPanel.STORY_PANEL,
];
const OF_FRAME: ReadonlySet<unknown> = new Set([CARD, STAR, LANE, ...CIRCULATION]);
const ALL: ReadonlySet<Stage> = new Set([1, 2, 3]);
/** More than an honest board has; whoever goes beyond is held back where anything is held. */
const most = { levels: 100, placements: 64, lanes: 100 };

/**
 * Whether an edit touches what is held. Where it cannot be told, it does: of everything that lies
 * around a record or below it, each version counts, and each place where it may show.
 *
 * It is decided for each record by itself and its neighbours, never by reading the drawing as a
 * whole: each step looks at every record once.
 */
export class HeldBoard {
  readonly #held: HeldParts;
  readonly #board: RecordVersions;
  readonly #lanes: () => readonly Lane[] | null;
  /** Each of these is asked of many records, and answered once. */
  readonly #isFrameArrow: (id: string) => boolean;
  readonly #isStageArrow: (id: string) => boolean;
  readonly #isIn: (id: string) => boolean;
  readonly #isHeldCard: (id: string) => boolean;
  /** Below these lies nothing of the frame. */
  readonly #bare = new Set<string>();
  /** Neither these nor what lies below them are at an arrow that is held. */
  readonly #unbound = new Set<string>();

  constructor(held: HeldParts, board: RecordVersions) {
    this.#held = held;
    this.#board = board;
    let lanes: readonly Lane[] | null | undefined;
    this.#lanes = () => (lanes === undefined ? (lanes = this.#readLanes()) : lanes);
    this.#isFrameArrow = onceEach((id) => {
      const means = board
        .versions(id)
        .some(({ meta }) => isPlainObject(meta) && (isSaid(meta["link"]) || isSaid(meta["flow"])));
      return means || this.#endsOf(id).some((end) => this.#isOfFrameItself(end));
    });
    this.#isStageArrow = onceEach((id) => this.#endsOf(id).some((end) => this.#isIn(end)));
    this.#isIn = onceEach((id) => this.#above(id)?.some((card) => this.#isHeldCard(card)) ?? true);
    this.#isHeldCard = onceEach((id) =>
      [...this.#stagesOf(id)].some((one) => held.stages.has(one)),
    );
  }

  isTouchedBy(touch: Touch): boolean {
    const { frame, stages } = this.#held;
    if (touch.isOfBeing && this.#isAroundHeldArrow(touch.id)) return true;
    return this.#board
      .versions(touch.id)
      .some(
        (record) =>
          (frame && this.#isOfFrame(record)) || (stages.size > 0 && this.#isOfStage(record, touch)),
      );
  }

  /** What lies in a card goes with it. */
  #isAroundHeldArrow(id: string): boolean {
    const seen = new Set([id]);
    for (const one of seen) {
      if (this.#unbound.has(one)) continue;
      if (this.#isAtHeldArrow(one)) return true;
      for (const child of this.#board.childrenOf(one)) seen.add(child);
    }
    for (const one of seen) this.#unbound.add(one);
    return false;
  }

  #isAtHeldArrow(id: string): boolean {
    const { frame, stages } = this.#held;
    return [...this.#board.bindingsTo(id)]
      .flatMap((binding) => this.#board.versions(binding))
      .map(({ fromId }) => String(fromId))
      .some(
        (arrow) =>
          (frame && this.#isFrameArrow(arrow)) || (stages.size > 0 && this.#isStageArrow(arrow)),
      );
  }

  #isOfFrame({ typeName, type, id, fromId, toId }: PlainRecord): boolean {
    if (typeName === "binding")
      return this.#isFrameArrow(String(fromId)) || this.#isOfFrameItself(String(toId));
    if (typeName !== "shape") return typeName !== "asset";
    if (type === "arrow" && this.#isFrameArrow(id)) return true;
    return OF_FRAME.has(type) || this.#hasFrameBelow(id);
  }

  #isOfStage(record: PlainRecord, { isOfWords }: Touch): boolean {
    const { typeName, type, id, fromId, toId } = record;
    if (typeName === "binding")
      return this.#isStageArrow(String(fromId)) || this.#isIn(String(toId));
    if (typeName !== "shape") return typeName !== "asset";
    if (type === "arrow" && this.#isStageArrow(id)) return true;
    // Where a lane lies decides of cards in all of them.
    if (type === LANE) return !isOfWords || this.#held.stages.has(stageOf(record["props"]));
    if (type !== STAR && type !== "arrow" && this.#isIn(id)) return true;
    // What holds cards takes them along wherever it goes.
    return !isOfWords && this.#hasFrameBelow(id);
  }

  /** The cards that it lies in, itself included; null where that goes on and on. */
  #above(id: string): readonly string[] | null {
    const seen = new Set([id]);
    const cards = new Set<string>();
    for (const one of seen) {
      if (seen.size > most.levels) return null;
      for (const { typeName, type, parentId } of this.#board.versions(one)) {
        if (typeName !== "shape") continue;
        if (type === CARD) cards.add(one);
        if (typeof parentId === "string") seen.add(parentId);
      }
    }
    return [...cards];
  }

  /** All stages in which a card is, says that it is, or may come to be. */
  #stagesOf(card: string): ReadonlySet<Stage> {
    const [lanes, placements] = [this.#lanes(), this.#placementsOf(card)];
    if (lanes === null || placements === null) return ALL;
    const found = new Set<Stage>();
    for (const { meta } of this.#board.versions(card)) {
      const stated = isPlainObject(meta) ? meta["stage"] : undefined;
      if (isStage(stated)) found.add(stated);
    }
    for (const { rotation, origin, w, h } of placements) {
      const centre = toPage({ x: w / 2, y: h / 2 }, { pageId: "", rotation, origin });
      for (const lane of lanes) if (holds(lane, centre)) found.add(lane.stage);
    }
    return found;
  }

  #readLanes(): readonly Lane[] | null {
    const lanes: Lane[] = [];
    for (const id of this.#board.lanes()) {
      const placements = this.#placementsOf(id);
      if (placements === null) return null;
      for (const { stage, ...place } of placements)
        if (stage !== null) lanes.push({ ...place, stage });
      if (lanes.length > most.lanes) return null;
    }
    return lanes;
  }

  /** Where it may show: within all that lies around it, or less, where something of that is not shown. */
  #placementsOf(id: string): readonly Placed[] | null {
    const found: Placed[] = [];
    const waiting = this.#board.versions(id).map((record) => placed(record));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      found.push(next.place);
      if (found.length + waiting.length > most.placements) return null;
      for (const around of this.#board.versions(next.parentId))
        if (around["typeName"] === "shape") waiting.push(within(next.place, around));
    }
    return found;
  }

  /** What an arrow is bound to. */
  #endsOf(arrow: string): string[] {
    const bindings = [...this.#board.bindingsOf(arrow)].flatMap((id) => this.#board.versions(id));
    return [...new Set(bindings.map(({ toId }) => String(toId)))];
  }

  #isOfFrameItself(id: string): boolean {
    return this.#board.versions(id).some(({ type }) => OF_FRAME.has(type));
  }

  #hasFrameBelow(id: string): boolean {
    const seen = new Set([id]);
    for (const one of seen) {
      if (this.#bare.has(one)) continue;
      for (const child of this.#board.childrenOf(one)) {
        if (this.#isOfFrameItself(child)) return true;
        seen.add(child);
      }
    }
    for (const one of seen) this.#bare.add(one);
    return false;
  }
}

function onceEach<Answer>(answer: (id: string) => Answer): (id: string) => Answer {
  const known = new Map<string, Answer>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = answer(id);
    known.set(id, found);
    return found;
  };
}

interface Placed {
  readonly rotation: number;
  readonly origin: Point;
  readonly w: number;
  readonly h: number;
  readonly stage: Stage | null;
}

interface Lane extends Placed {
  readonly stage: Stage;
}

function placed(record: PlainRecord): { readonly place: Placed; readonly parentId: string } {
  const { x, y, rotation, props, parentId } = record;
  const { w, h } = isPlainObject(props) ? props : {};
  const stage = record["type"] === LANE ? stageOf(props) : null;
  const origin = { x: numberOf(x), y: numberOf(y) };
  const place = { rotation: numberOf(rotation), origin, w: numberOf(w), h: numberOf(h), stage };
  return { place, parentId: String(parentId) };
}

function within(place: Placed, around: PlainRecord) {
  const { place: outer, parentId } = placed(around);
  const origin = toPage(place.origin, { pageId: "", ...outer });
  return { place: { ...place, origin, rotation: outer.rotation + place.rotation }, parentId };
}

function holds({ rotation, origin, w, h }: Lane, centre: Point): boolean {
  const { x, y } = fromPage(centre, { pageId: "", rotation, origin });
  return x >= 0 && x <= w && y >= 0 && y <= h;
}

function stageOf(props: unknown): Stage {
  const stage = isPlainObject(props) ? props["stage"] : undefined;
  return isStage(stage) ? stage : 1;
}

function isStage(value: unknown): value is Stage {
  return value === 1 || value === 2 || value === 3;
}

function isSaid(value: unknown): boolean {
  return isPlainObject(value);
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
