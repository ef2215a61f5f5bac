import { BOARD_ROOTS, isTextRoot, recordOfText } from "@zentaikan/board-model/board-roots";
import * as Y from "yjs";
import { DeleteRanges } from "../relay/delete-ranges.ts";
import { groupByClient, type Deletion } from "../relay/group-by-client.ts";
import { originFrom } from "../relay/places.ts";
import { isTimeToRest, type Turns } from "../relay/turns.ts";

/** A place of a document: a key of a map that lies in a root, or nothing that anybody locks. */
type Place = string | null;
const TEXT_OF = "\n";
/** Which alternative counts, and what was said of others. */
const DECISION = "\r";

/** What one edit writes and takes away, by the records that it belongs to. */
export class TouchedRecords {
  readonly #doc: Y.Doc;
  readonly #roots: RootNames;
  /** Of new items, by client in the order of their clocks. */
  readonly #fresh = new Map<number, FreshItem[]>();
  readonly #deletions: Deletion[] = [];
  #decides = false;

  constructor(doc: Y.Doc, roots: RootNames) {
    this.#doc = doc;
    this.#roots = roots;
  }

  /** Whether anything at all would be other than it is. */
  get isAny(): boolean {
    return this.#fresh.size > 0 || this.#deletions.some((one) => this.#deletesSomething(one));
  }

  /** Whether it settles which alternative counts, once its facets were asked for. */
  get decides(): boolean {
    return this.#decides;
  }

  addItem(item: Y.Item, from: number): void {
    const { client, clock } = item.id;
    const one = { from, end: clock + item.length, place: this.#placeOf(item, from), item };
    const list = this.#fresh.get(client);
    if (list === undefined) this.#fresh.set(client, [one]);
    else list.push(one);
  }

  addDeletion(deletion: Deletion): void {
    this.#deletions.push(deletion);
  }

  /**
   * Of each record that is touched the facets that are written; of its texts alone, none. Null where an
   * edit leaves two new values of one key, as no honest one does: which of them stays nobody can tell here.
   */
  *writtenFacets(): Turns<Map<string, Map<string, unknown>> | null> {
    const touched = new Map<string, Map<string, unknown>>();
    const gone = new DeleteRanges();
    for (const [client, ranges] of yield* groupByClient(this.#deletions))
      yield* gone.addInTurns(client, ranges);
    let count = 0;
    for (const deletion of this.#deletions) {
      for (const place of this.#deleted(deletion)) {
        this.#decides ||= place === DECISION;
        note(touched, place, undefined);
        if (isTimeToRest((count += 1))) yield;
      }
    }
    for (const [client, list] of this.#fresh) {
      for (const { place, from, item } of list) {
        if (isTimeToRest((count += 1))) yield;
        this.#decides ||= place === DECISION;
        const value = gone.has(client, from, from + 1) ? undefined : valueOf(item);
        if (!note(touched, place, value)) return null;
      }
    }
    return touched;
  }

  #placeOf(item: Y.Item, from: number): Place {
    const origin = originFrom(item, from);
    const neighbour = origin ?? item.rightOrigin;
    if (neighbour !== null) return this.#placeAt(neighbour);
    const parent: unknown = item.parent;
    // What lies in a note, however deep.
    return typeof parent === "string" ? placeIn(parent, item.parentSub) : null;
  }

  #placeAt({ client, clock }: Y.ID): Place {
    if (clock >= Y.getState(this.#doc.store, client)) {
      return itemAt(this.#fresh.get(client) ?? [], clock)?.place ?? null;
    }
    const item = Y.getItem(this.#doc.store, Y.createID(client, clock));
    return this.#placeOfKnown(item);
  }

  #placeOfKnown(item: Y.Item | Y.GC): Place {
    if (!(item instanceof Y.Item)) return null;
    const root = this.#roots.of(item.parent);
    return root === null ? null : placeIn(root, item.parentSub);
  }

  *#deleted({ client, start, end }: Deletion): Iterable<Place> {
    const known = Y.getState(this.#doc.store, client);
    const structs = this.#doc.store.clients.get(client) ?? [];
    if (start >= known) return;
    for (let at = Y.findIndexSS(structs, start); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct === undefined || struct.id.clock >= end) return;
      if (!struct.deleted) yield this.#placeOfKnown(struct);
    }
  }

  #deletesSomething(deletion: Deletion): boolean {
    return this.#deleted(deletion)[Symbol.iterator]().next().done !== true;
  }
}

interface FreshItem {
  readonly from: number;
  readonly end: number;
  readonly place: Place;
  readonly item: Y.Item;
}

function itemAt(list: readonly FreshItem[], clock: number): FreshItem | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.end ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return list[low];
}

function placeIn(root: string, key: string | null): Place {
  if (root === BOARD_ROOTS.records) return key;
  if (root === BOARD_ROOTS.alternatives) return DECISION;
  return isTextRoot(root) ? TEXT_OF + recordOfText(root) : null;
}

/** Notes what becomes of a facet. @returns false where it has another new value already */
function note(touched: Map<string, Map<string, unknown>>, place: Place, value: unknown): boolean {
  // What belongs to no record.
  if (place === null || place === DECISION) return true;
  const isText = place.startsWith(TEXT_OF);
  const slash = place.indexOf("/");
  const id = isText ? place.slice(TEXT_OF.length) : slash === -1 ? place : place.slice(0, slash);
  let facets = touched.get(id);
  if (facets === undefined) touched.set(id, (facets = new Map()));
  if (isText) return true;
  const facet = slash === -1 ? "" : place.slice(slash + 1);
  if (value === undefined && facets.has(facet)) return true;
  if (value !== undefined && facets.get(facet) !== undefined) return false;
  facets.set(facet, value);
  return true;
}

function valueOf({ content }: Y.Item): unknown {
  return content instanceof Y.ContentAny ? content.arr[0] : undefined;
}

/** Names of the roots of a document, by the type that lies there. */
export class RootNames {
  readonly #doc: Y.Doc;
  readonly #names = new Map<unknown, string>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Null for what lies deeper. */
  of(type: unknown): string | null {
    if (type instanceof Y.AbstractType && type.parent !== null) return null;
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    for (const [name, root] of this.#doc.share) this.#names.set(root, name);
    return this.#names.get(type) ?? null;
  }
}
