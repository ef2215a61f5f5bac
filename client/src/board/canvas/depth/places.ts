import {
  atom,
  computed,
  react,
  unsafe__withoutCapture,
  type Atom,
  type Computed,
  type Editor,
  type TLShape,
} from "tldraw";
import {
  CAPITAL_CARD,
  cardOfDoResult,
  DO_RESULT,
  type CapitalCardShape,
  type DoResultShape,
} from "@zentaikan/board-model";
import type { Box } from "../../ground/drawing/board-look.ts";
import { depthOf } from "./depth.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import { openCards, type ClosedCard, type OpenCards } from "@zentaikan/board-model/open-cards";

const NOTHING_OPEN: OpenCards = { places: new Map(), deeperBy: 0 };

/**
 * Where the cards and Do results of one editor show. Each shape depends on its own place alone, so
 * that one open card which grows lays out anew only what gives way to it. The places are told to the
 * shapes, at the end of each change: were they to ask, each would for every letter of any of them.
 */
class Places {
  readonly closed: Computed<readonly ClosedCard[]>;
  readonly all: Computed<OpenCards>;
  readonly #each = new Map<string, Atom<Box | null>>();
  readonly deeperBy: Computed<number>;
  readonly doResults: Computed<ReadonlyMap<string, readonly DoResultShape[]>>;

  constructor(editor: Editor) {
    const { query } = editor.store;
    const cards = query.records("shape", () => ({ type: { eq: CAPITAL_CARD } }));
    const results = query.records("shape", () => ({ type: { eq: DO_RESULT } }));
    const find = shapeById(editor);
    let standing: readonly DoResultShape[] = [];
    this.doResults = computed("Do results", () => {
      standing = putInOrder(results.get() as readonly DoResultShape[], standing);
      return Map.groupBy(standing, (shape) => cardOfDoResult(shape, find)?.id ?? "");
    });
    this.closed = computed(
      "closed cards",
      () =>
        (cards.get() as readonly CapitalCardShape[]).map((card) => ({
          id: card.id,
          box: boxOf(editor, card),
          doResults: (this.doResults.get().get(card.id) ?? []).map(({ id, props }) => ({
            id,
            text: props.text,
          })),
        })),
      // What is written of a Do result beside its text moves nothing.
      { isEqual: isSameClosed },
    );
    this.all = computed("open cards", () =>
      depthOf(editor).get() === "frame" ? NOTHING_OPEN : openCards(this.closed.get()),
    );
    this.deeperBy = computed("deeper by", () => this.all.get().deeperBy);
    const stop = react("tell places", () => {
      const now = this.all.get().places;
      for (const [id, place] of this.#each) place.set(now.get(id) ?? null);
    });
    editor.disposables.add(stop);
  }

  of(id: string): Box | null {
    const known =
      this.#each.get(id) ?? atom(`place ${id}`, this.#now(id), { isEqual: isSamePlace });
    this.#each.set(id, known);
    return known.get();
  }

  #now(id: string): Box | null {
    return unsafe__withoutCapture(() => this.all.get()).places.get(id) ?? null;
  }
}

const places = new WeakMap<Editor, Places>();

function placesOf(editor: Editor): Places {
  const known = places.get(editor) ?? new Places(editor);
  places.set(editor, known);
  return known;
}

/** The card as it shows, in its own space. */
export function cardPlace(editor: Editor, card: CapitalCardShape): Box {
  const { w, h } = card.props;
  return placesOf(editor).of(card.id) ?? { x: 0, y: 0, w, h };
}

/**
 * The Do result as it shows, in its own space. While its card is closed it lies where the card
 * does, so that whatever asks where it is, a pin or a flight, is led to the card.
 */
export function doResultPlace(editor: Editor, doResult: DoResultShape): Box {
  const card = cardOfDoResult(doResult, shapeById(editor));
  if (card === null) return { x: 0, y: 0, w: 1, h: 1 };
  const { w, h } = card.props;
  const place = placesOf(editor).of(doResult.id) ?? { x: 0, y: 0, w, h };
  let [x, y] = [place.x, place.y];
  // Its own place, and that of a group around it, say nothing.
  for (let shape: TLShape | undefined = doResult; shape !== undefined && shape.id !== card.id;) {
    x -= shape.x;
    y -= shape.y;
    shape = shapeById(editor)(shape.parentId);
  }
  return { ...place, x, y };
}

/** Of everything that is open. */
export function openPlaces(editor: Editor): OpenCards {
  return placesOf(editor).all.get();
}

/** How much deeper a lane is while its cards are open. */
export function deeperBy(editor: Editor): number {
  return placesOf(editor).deeperBy.get();
}

/** How deep a lane is while a card is dragged over it, be it for that card or for the others. */
export function deepestBy(editor: Editor, dragged: CapitalCardShape): number {
  const others = placesOf(editor)
    .closed.get()
    .filter(({ id }) => id !== dragged.id);
  return Math.max(deeperBy(editor), openCards(others).deeperBy);
}

/** From top to bottom. */
export function doResultsOf(editor: Editor, cardId: string): readonly DoResultShape[] {
  return placesOf(editor).doResults.get().get(cardId) ?? [];
}

/** Those that stood in their order and still do are not put in it anew: a letter changes none. */
function putInOrder(
  found: readonly DoResultShape[],
  before: readonly DoResultShape[],
): readonly DoResultShape[] {
  const known = new Map(found.map((shape) => [shape.id, shape]));
  const again = before.flatMap((shape) => {
    const now = known.get(shape.id);
    return now?.index === shape.index ? [now] : [];
  });
  const isAll = again.length === found.length && before.length === found.length;
  return isAll ? again : found.toSorted(asTheyStand);
}

/** In their order; ids decide between two that were put in one place at once. */
function asTheyStand(a: DoResultShape, b: DoResultShape): number {
  return a.index === b.index ? (a.id < b.id ? -1 : 1) : a.index < b.index ? -1 : 1;
}

function isSameClosed(before: readonly ClosedCard[], after: readonly ClosedCard[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at];
      return (
        one.id === other?.id &&
        isSamePlace(one.box, other.box) &&
        one.doResults.length === other.doResults.length &&
        one.doResults.every(({ id, text }, place) => {
          const there = other.doResults[place];
          return id === there?.id && text === there.text;
        })
      );
    })
  );
}

function boxOf(editor: Editor, card: CapitalCardShape): Box {
  const { x, y } = editor.getShapePageTransform(card).point();
  return { x, y, w: card.props.w, h: card.props.h };
}

export function isSamePlace(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}
