import * as Y from "yjs";
import type { FindRoot } from "./document-root.ts";
import type { Struct } from "./read-struct.ts";
import { DeleteRanges } from "./delete-ranges.ts";
import { IntegrationSteps, type StepsRecord } from "./integration-steps.ts";
import type { Turns } from "./turns.ts";

/** A list that items lie in: the entries of a map, the nodes of a fragment, the letters of a text. */
export interface ItemList {
  /**
   * `unknown`: of what was collected as garbage nobody knows where it lay, and what builds on it
   * becomes garbage as well. `foreign`: what lies stored from before there was a rule.
   */
  readonly kind: "unknown" | "values" | "nodes" | "letters" | "attributes" | "foreign";
  readonly writtenBy: "people" | "author" | "server";
  /** How many types lie around it. */
  readonly depth: number;
}

const UNKNOWN = 0;
const FOREIGN = 1;
const FIRST_LISTS: readonly ItemList[] = [
  { kind: "unknown", writtenBy: "people", depth: 0 },
  { kind: "foreign", writtenBy: "people", depth: 0 },
];

/** What `Places` knew at some moment. */
interface PlacesMark {
  readonly lists: number;
  readonly structs: number;
  readonly runs: Map<number, { readonly length: number; readonly end: number }>;
  readonly types: Y.ID[];
  readonly roots: string[];
}

/** `Places` as it goes from one thread to another. */
export interface PlacesRecord {
  readonly lists: readonly ItemList[];
  readonly roots: ReadonlyMap<string, number>;
  readonly runs: ReadonlyMap<number, readonly number[]>;
  readonly children: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly structs: number;
  readonly steps: StepsRecord;
}

/**
 * In which list each item of a document lies. Bytes alone do not say it: an item names its
 * neighbours, and its parent only where it has none. Whoever judges an edit must know, for a
 * neighbour decides what the new item is part of.
 *
 * Neighbouring clocks of one client in one list are one run, so that a note is some runs a
 * paragraph and all records of a board are one run a client.
 */
export class Places {
  readonly #findRoot: FindRoot;
  #lists: ItemList[] = [...FIRST_LISTS];
  #roots = new Map<string, number>();
  /** For each client [end, list, end, list, …], ends exclusive and rising. */
  #runs = new Map<number, number[]>();
  /** For each item that is a type, the list of its children; that of its attributes follows. */
  #children = new Map<number, Map<number, number>>();
  #structs = 0;
  /** Clocks of what only the server writes. */
  readonly guarded = new DeleteRanges();
  /** How far replicas walk to place what lies here. */
  steps = new IntegrationSteps();
  #mark: PlacesMark | null = null;

  constructor(findRoot: FindRoot) {
    this.#findRoot = findRoot;
  }

  /** How many structs were learned; what a compaction joins is counted until `recount`. */
  get structs(): number {
    return this.#structs;
  }

  recount(structs: number): void {
    this.#structs = structs;
  }

  /** The list that an item lies in; null for one that no list can hold. */
  listOf(item: Y.Item, fromClock: number): number | null {
    const origin = originFrom(item, fromClock);
    if (origin === null && item.rightOrigin === null) return this.#listUnder(item);
    const left = origin === null ? null : this.#listAt(origin);
    const right = item.rightOrigin === null ? null : this.#listAt(item.rightOrigin);
    if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
    if (left !== null && right !== null && left !== right) return null;
    if (origin !== null && Y.compareIDs(origin, item.rightOrigin)) return null;
    return left ?? right;
  }

  list(index: number): ItemList {
    const list = this.#lists[index];
    if (list === undefined) throw new Error("no such list");
    return list;
  }

  /** Whether what lies there lies under keys. */
  holdsEntries(index: number): boolean {
    const { kind } = this.list(index);
    return kind === "values" || kind === "attributes";
  }

  /** Takes in a struct from this clock on; `list` is where it lies if it is an item that fits. */
  append(struct: Struct, fromClock: number, list: number | null): void {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    const at = struct instanceof Y.Item ? (list ?? FOREIGN) : UNKNOWN;
    let runs = this.#runs.get(client);
    if (runs === undefined) this.#runs.set(client, (runs = []));
    this.#remember(client, runs);
    this.#structs += 1;
    extend(runs, fromClock, UNKNOWN);
    extend(runs, end, at);
    if (!(struct instanceof Y.Item)) return;
    const around = this.list(at);
    if (around.writtenBy === "server") this.guarded.add(client, fromClock, end);
    if (around.kind !== "unknown" && around.kind !== "foreign") {
      const isEntry = this.holdsEntries(at);
      const origin = originFrom(struct, fromClock);
      this.steps.add(struct, { list: at, isEntry, from: fromClock, origin });
    }
    if (struct.content instanceof Y.ContentType) this.#addType(struct, around);
  }

  /** Takes in a deletion of what is here. */
  delete(client: number, start: number, end: number): void {
    for (const clock of start === end - 1 ? [start] : [start, end - 1]) {
      const list = this.#listAt({ client, clock });
      if (list !== UNKNOWN && !this.holdsEntries(list)) this.steps.split(list);
    }
  }

  /** From here on, what comes can be taken back. */
  begin(): void {
    const { length: lists } = this.#lists;
    this.#mark = { lists, structs: this.#structs, runs: new Map(), types: [], roots: [] };
  }

  /** What came since `begin` stays. A mark that is kept until the next one grows old. */
  *keep(): Turns<void> {
    this.#mark = null;
    yield* this.steps.keep();
  }

  /** Forgets what came since `begin`. What the server wrote is never taken back. */
  takeBack(): void {
    const mark = this.#mark;
    if (mark === null) return;
    this.#mark = null;
    this.steps.drop();
    this.#lists.length = mark.lists;
    this.#structs = mark.structs;
    for (const [client, { length, end }] of mark.runs) {
      const runs = this.#runs.get(client);
      if (runs === undefined || length === 0) this.#runs.delete(client);
      else {
        runs.length = length;
        runs[length - 2] = end;
      }
    }
    for (const { client, clock } of mark.types) this.#children.get(client)?.delete(clock);
    for (const root of mark.roots) this.#roots.delete(root);
  }

  record(): PlacesRecord {
    return {
      lists: this.#lists,
      roots: this.#roots,
      runs: this.#runs,
      children: this.#children,
      structs: this.#structs,
      steps: this.steps.record(),
    };
  }

  static of(record: PlacesRecord, findRoot: FindRoot): Places {
    const places = new Places(findRoot);
    places.#lists = [...record.lists];
    places.#roots = new Map(record.roots);
    places.#runs = new Map(Array.from(record.runs, ([client, runs]) => [client, [...runs]]));
    places.#children = new Map(
      Array.from(record.children, ([client, lists]) => [client, new Map(lists)]),
    );
    places.#structs = record.structs;
    places.steps = IntegrationSteps.of(record.steps);
    for (const [client, runs] of places.#runs) places.#guard(client, runs);
    return places;
  }

  #guard(client: number, runs: readonly number[]): void {
    let start = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const [end = 0, list = UNKNOWN] = [runs[at], runs[at + 1]];
      if (this.list(list).writtenBy === "server") this.guarded.add(client, start, end);
      start = end;
    }
  }

  #listAt({ client, clock }: Pick<Y.ID, "client" | "clock">): number {
    const runs = this.#runs.get(client) ?? [];
    let low = 0;
    let high = runs.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((runs[middle * 2] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return runs[low * 2 + 1] ?? UNKNOWN;
  }

  /** The list that an item names itself, by its parent. */
  #listUnder({ parent, parentSub }: Y.Item): number | null {
    const under: unknown = parent;
    if (typeof under === "string") return this.#rootList(under, parentSub !== null);
    if (!(under instanceof Y.ID)) return null;
    const children = this.#children.get(under.client)?.get(under.clock);
    if (children === undefined) return UNKNOWN;
    return parentSub === null ? children : children + 1;
  }

  #rootList(name: string, hasKey: boolean): number | null {
    const known = this.#roots.get(name);
    if (known !== undefined) return (this.list(known).kind === "values") === hasKey ? known : null;
    const root = this.#findRoot(name);
    if (root === null || (root.holds === "values") !== hasKey) return null;
    this.#roots.set(name, this.#lists.length);
    this.#mark?.roots.push(name);
    return this.#addList({ kind: root.holds, writtenBy: root.writtenBy, depth: 0 });
  }

  #addType({ id, content }: Y.Item, { kind: around, depth, writtenBy }: ItemList): void {
    const type: unknown = content instanceof Y.ContentType ? content.type : null;
    const kind = around === "nodes" || around === "unknown" ? kindUnder(type) : "foreign";
    const children = this.#addList({ kind, writtenBy, depth: depth + 1 });
    this.#addList({ kind: "attributes", writtenBy, depth: depth + 1 });
    let ofClient = this.#children.get(id.client);
    if (ofClient === undefined) this.#children.set(id.client, (ofClient = new Map()));
    ofClient.set(id.clock, children);
    this.#mark?.types.push(id);
  }

  #addList(list: ItemList): number {
    this.#lists.push(list);
    return this.#lists.length - 1;
  }

  #remember(client: number, runs: readonly number[]): void {
    const mark = this.#mark;
    if (mark === null || mark.runs.has(client)) return;
    mark.runs.set(client, { length: runs.length, end: runs.at(-2) ?? 0 });
  }
}

/** What an item names as its left neighbour, when what lies before this clock is known. */
export function originFrom(
  { id: { client, clock }, origin }: Y.Item,
  fromClock: number,
): Y.ID | null {
  return fromClock > clock ? Y.createID(client, fromClock - 1) : origin;
}

function kindUnder(type: unknown): ItemList["kind"] {
  if (type instanceof Y.XmlElement) return "nodes";
  return type instanceof Y.XmlText ? "letters" : "foreign";
}

/** Makes the runs reach up to `end`, by `list`. */
function extend(runs: number[], end: number, list: number): void {
  if (end <= (runs.at(-2) ?? 0)) return;
  if (runs.at(-1) === list) runs[runs.length - 2] = end;
  else runs.push(end, list);
}
