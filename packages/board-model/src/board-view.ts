import type { TLBinding, TLPage, TLPageId, TLRecord, TLShape } from "@tldraw/tlschema";
import type { BoardDocument } from "./board-document.ts";
import { BOARD_PAGE_ID, FIRST_RECORDS } from "./first-records.ts";
import { validRecord } from "./valid-record.ts";

/**
 * What a document shows: its valid records, made fit to live together. Merged edits may leave a
 * binding without its shape, a shape without its parent, two frames inside each other, two
 * bindings of one arrow end. None of that may reach an editor, and every replica must settle it
 * alike; so the view is a function of the document alone, and nothing of it is written back.
 *
 * It is kept current by `refresh`, which reads only what changed and answers whose view that may
 * have altered.
 */
export class BoardView {
  readonly #document: BoardDocument;
  readonly #records = new Map<string, TLRecord>();
  readonly #skipped = new Set<string>();
  /** Who names whom: children by parent, bindings by either shape. */
  readonly #dependants = new Map<string, Set<string>>();
  readonly #pages = new Map<string, TLPage>();
  #home: TLPageId = BOARD_PAGE_ID;

  constructor(document: BoardDocument) {
    this.#document = document;
    this.refresh(document.ids());
  }

  /** Records that lie in the document but cannot be shown. */
  get skipped(): ReadonlySet<string> {
    return this.#skipped;
  }

  ids(): Set<string> {
    return new Set([...this.#records.keys(), ...FIRST_RECORDS.map((record) => record.id)]);
  }

  /** The record as it shows, undefined when nothing shows under this id. */
  get(id: string): TLRecord | undefined {
    const record = this.#records.get(id);
    if (record === undefined) return this.#substitute(id);
    if (record.typeName === "binding") return this.#holds(record) ? record : undefined;
    if (record.typeName !== "shape") return record;
    const parentId = this.#parentOf(record);
    return parentId === record.parentId ? record : { ...record, parentId };
  }

  /** @returns the ids under which something else may show now */
  refresh(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>();
    for (const id of ids) {
      this.#collectAffected(id, affected);
      this.#read(id);
      this.#collectAffected(id, affected);
    }
    const home = this.#findHome();
    if (home === this.#home) return affected;
    this.#home = home;
    for (const id of this.ids()) affected.add(id);
    return affected;
  }

  #read(id: string): void {
    const before = this.#records.get(id);
    const found = this.#document.read(id);
    const record = found === undefined ? null : validRecord(id, found);
    for (const target of targetsOf(before)) this.#dependants.get(target)?.delete(id);
    if (record === null) this.#records.delete(id);
    else this.#records.set(id, record);
    if (record?.typeName === "page") this.#pages.set(id, record);
    else this.#pages.delete(id);
    for (const target of targetsOf(record)) {
      const dependants = this.#dependants.get(target);
      if (dependants === undefined) this.#dependants.set(target, new Set([id]));
      else dependants.add(id);
    }
    if (found === undefined || record !== null) this.#skipped.delete(id);
    else this.#skipped.add(id);
  }

  #collectAffected(id: string, affected: Set<string>): void {
    affected.add(id);
    const record = this.#records.get(id);
    if (record?.typeName === "binding") {
      for (const rival of this.#rivalsOf(record)) affected.add(rival.id);
    }
    for (const dependantId of this.#dependants.get(id) ?? []) {
      affected.add(dependantId);
      const dependant = this.#records.get(dependantId);
      if (dependant?.typeName !== "binding") continue;
      for (const rival of this.#rivalsOf(dependant)) affected.add(rival.id);
    }
    // A ring of parents is broken at one of its members; which one, its other members learn here.
    if (record?.typeName === "shape") {
      for (const ancestor of this.#ancestryOf(record)) affected.add(ancestor.id);
    }
  }

  /** The parent that a shape shows under: its own, or the page when its own cannot hold it. */
  #parentOf(shape: TLShape): TLShape["parentId"] {
    const parent = this.#records.get(shape.parentId);
    if (parent?.typeName === "page") return shape.parentId;
    if (parent?.typeName !== "shape") return this.#home;
    const ring = this.#ringThrough(shape);
    return ring.length > 0 && ring.every((member) => shape.id <= member.id)
      ? this.#home
      : shape.parentId;
  }

  /** The members of a ring of parents that this shape is one of; empty when it is in none. */
  #ringThrough(shape: TLShape): TLShape[] {
    const ancestry = this.#ancestryOf(shape);
    return ancestry.at(-1)?.parentId === shape.id ? ancestry : [];
  }

  /** The shape and the shapes around it, inside out; a ring is walked once. */
  #ancestryOf(shape: TLShape): TLShape[] {
    const ancestry = new Set<TLShape>();
    let current: TLRecord | undefined = shape;
    while (current?.typeName === "shape" && !ancestry.has(current)) {
      ancestry.add(current);
      current = this.#records.get(current.parentId);
    }
    return [...ancestry];
  }

  /** Whether a binding joins an arrow to something that an arrow can be attached to. */
  #isSound({ fromId, toId }: TLBinding): boolean {
    const arrow = this.#records.get(fromId);
    const target = this.#records.get(toId);
    return (
      arrow?.typeName === "shape" &&
      arrow.type === "arrow" &&
      target?.typeName === "shape" &&
      target.type !== "arrow"
    );
  }

  /** Bindings of the same arrow end that lie in the document but do not show. */
  unseenRivalsOf(binding: TLBinding): string[] {
    return this.#rivalsOf(binding)
      .map((rival) => rival.id)
      .filter((id) => this.get(id) === undefined);
  }

  /** Of several sound bindings of one arrow end, the one with the smallest id holds. */
  #holds(binding: TLBinding): boolean {
    return (
      this.#isSound(binding) &&
      this.#rivalsOf(binding).every((rival) => binding.id < rival.id || !this.#isSound(rival))
    );
  }

  /** Other bindings of the same arrow end, sound or not. */
  #rivalsOf(binding: TLBinding): TLBinding[] {
    return [...(this.#dependants.get(binding.fromId) ?? [])]
      .map((id) => this.#records.get(id))
      .filter(
        (other): other is TLBinding =>
          other?.typeName === "binding" &&
          other.id !== binding.id &&
          other.fromId === binding.fromId &&
          other.props.terminal === binding.props.terminal,
      );
  }

  /** The page of whatever lost its own: the first in order, the smallest id among equals. */
  #findHome(): TLPageId {
    const [first] = [...this.#pages.values()].toSorted(
      (a, b) => compare(a.index, b.index) || compare(a.id, b.id),
    );
    return first?.id ?? BOARD_PAGE_ID;
  }

  /** What an editor cannot be without shows even where nobody seeded it. */
  #substitute(id: string): TLRecord | undefined {
    const substitute = FIRST_RECORDS.find((record) => record.id === id);
    return substitute?.typeName === "page" && this.#pages.size > 0 ? undefined : substitute;
  }
}

/** Ids that a record names, and whose presence decides how it shows. */
function targetsOf(record: TLRecord | null | undefined): string[] {
  if (record?.typeName === "shape") return [record.parentId];
  return record?.typeName === "binding" ? [record.fromId, record.toId] : [];
}

/** By code unit, as everywhere: a locale would order two replicas differently. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
