import type { TLBinding, TLPage, TLPageId, TLRecord, TLShape } from "@tldraw/tlschema";
import { compareCodeUnits } from "@zentaikan/capital-graph";
import { readAlternatives } from "../document/alternatives.ts";
import type { BoardDocument } from "../document/board-document.ts";
import { alternativeOf, FIRST_ALTERNATIVE } from "../records/alternative-of.ts";
import { withoutOurDos } from "../records/our-dos-of.ts";
import { isPlainObject } from "../plain-object.ts";
import { BOARD_PAGE_ID, FIRST_RECORDS } from "../records/first-records.ts";
import { looseShapes } from "./loose-shapes.ts";
import { validRecord } from "../records/valid-record.ts";

/**
 * What a document shows: its valid records, made fit to live together. Merged edits may leave a
 * binding without its shape, a shape without its parent, two frames inside each other, two
 * bindings of one arrow end. None of that may reach an editor, and every replica must settle it
 * alike; so the view is a function of the document alone, and nothing of it is written back.
 *
 * Of several alternatives it shows one, with what all share: the adopted one, unless told (BV10).
 *
 * It is kept current by `refresh`, which reads only what changed and answers whose view that may
 * have altered. A record that becomes unreadable meanwhile shows as it was read last (BV9).
 */
export class BoardView {
  readonly #document: BoardDocument;
  /** Null where everything is in sight. */
  #inSight: string | null;
  readonly #records = new Map<string, TLRecord>();
  readonly #skipped = new Set<string>();
  /** By shape, in sight or not; what belongs to the first one is not noted. */
  readonly #alternatives = new Map<string, string>();
  /** Who names whom: children by parent, bindings by either shape. */
  readonly #dependants = new Map<string, Set<string>>();
  /** Bindings of each arrow end, sound or not. */
  readonly #bindings = new Map<string, Set<string>>();
  /** Which of them holds, as far as somebody asked since that may have changed. */
  readonly #holders = new Map<string, string | null>();
  /** Shapes whose parent is there and cannot hold them. */
  #loose: ReadonlySet<string> = new Set();
  readonly #pages = new Map<string, TLPage>();
  #home: TLPageId = BOARD_PAGE_ID;

  /** @param inSight id of the alternative to show; null for all of them, one over the other */
  constructor(
    document: BoardDocument,
    inSight: string | null = readAlternatives(document.doc).adopted,
  ) {
    this.#document = document;
    this.#inSight = inSight;
    this.refresh(document.ids());
  }

  /** Records that lie in the document but cannot be shown as they lie there. */
  get skipped(): ReadonlySet<string> {
    return this.#skipped;
  }

  /** Ids of the alternatives in which anything is drawn, but for the first one. */
  get alternatives(): ReadonlySet<string> {
    return new Set(this.#alternatives.values());
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

  /** Shows another alternative. @returns the ids under which something else may show now */
  show(alternative: string): Set<string> {
    this.#inSight = alternative;
    return this.refresh(this.#document.ids());
  }

  /** @returns the ids under which something else may show now */
  refresh(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>();
    const ends = new Set<string>();
    let hasNewParents = false;
    for (const id of ids) {
      const before = this.#records.get(id);
      this.#collectAffected(id, affected, ends);
      this.#read(id);
      this.#collectAffected(id, affected, ends);
      hasNewParents ||= parentIn(before) !== parentIn(this.#records.get(id));
    }
    // Whole ends at once: who asks for the rivals of each binding goes through all of them for each.
    for (const end of ends) {
      this.#holders.delete(end);
      for (const id of this.#bindings.get(end) ?? []) affected.add(id);
    }
    if (hasNewParents) this.#settleLoose(affected);
    const home = this.#findHome();
    if (home === this.#home) return affected;
    this.#home = home;
    for (const id of this.ids()) affected.add(id);
    return affected;
  }

  /** Bindings of the same arrow end that lie in the document but do not show. */
  unseenRivalsOf(binding: TLBinding): string[] {
    const ids = [...(this.#bindings.get(endOf(binding)) ?? [])];
    return ids.filter((id) => id !== binding.id && this.get(id) === undefined);
  }

  #read(id: string): void {
    const before = this.#records.get(id);
    const found = this.#document.read(id);
    const read = found === undefined ? null : validRecord(id, found);
    const valid = read ?? (found === undefined ? null : this.#instead(before, id, found));
    const alternative = valid === null ? null : alternativeOf(valid);
    if (alternative === null || alternative === FIRST_ALTERNATIVE) this.#alternatives.delete(id);
    else this.#alternatives.set(id, alternative);
    const record = this.#isInSight(alternative) ? valid : null;
    for (const target of targetsOf(before)) removeFrom(this.#dependants, target, id);
    if (before?.typeName === "binding") removeFrom(this.#bindings, endOf(before), id);
    if (record === null) this.#records.delete(id);
    else this.#records.set(id, record);
    if (record?.typeName === "page") this.#pages.set(id, record);
    else this.#pages.delete(id);
    for (const target of targetsOf(record)) addTo(this.#dependants, target, id);
    if (record?.typeName === "binding") addTo(this.#bindings, endOf(record), id);
    if (found === undefined || read !== null) this.#skipped.delete(id);
    else this.#skipped.add(id);
  }

  /** @param alternative null for what all share */
  #isInSight(alternative: string | null): boolean {
    return this.#inSight === null || alternative === null || alternative === this.#inSight;
  }

  /** What shows of a record that cannot be read: what it was, else what is for everybody of it. */
  #instead(before: TLRecord | undefined, id: string, found: unknown): TLRecord | null {
    return before ?? (isPlainObject(found) ? validRecord(id, withoutOurDos(found)) : null);
  }

  #collectAffected(id: string, affected: Set<string>, ends: Set<string>): void {
    affected.add(id);
    const record = this.#records.get(id);
    if (record?.typeName === "binding") ends.add(endOf(record));
    for (const dependantId of this.#dependants.get(id) ?? []) {
      affected.add(dependantId);
      const dependant = this.#records.get(dependantId);
      if (dependant?.typeName === "binding") ends.add(endOf(dependant));
    }
  }

  /** The parent that a shape shows under: its own, or the page when its own cannot hold it. */
  #parentOf({ id, parentId }: TLShape): TLShape["parentId"] {
    const parent = this.#records.get(parentId);
    if (parent?.typeName === "page") return parentId;
    return parent?.typeName === "shape" && !this.#loose.has(id) ? parentId : this.#home;
  }

  /** Finds anew which shapes stand on the page instead of in their parents. */
  #settleLoose(affected: Set<string>): void {
    const before = this.#loose;
    this.#loose = looseShapes(this.#records);
    for (const id of before) if (!this.#loose.has(id)) affected.add(id);
    for (const id of this.#loose) if (!before.has(id)) affected.add(id);
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

  /** Of several sound bindings of one arrow end, the one with the smallest id holds. */
  #holds(binding: TLBinding): boolean {
    const end = endOf(binding);
    let holder = this.#holders.get(end);
    if (holder === undefined) {
      holder = this.#findHolder(end);
      this.#holders.set(end, holder);
    }
    return holder === binding.id;
  }

  #findHolder(end: string): string | null {
    let holder: string | null = null;
    for (const id of this.#bindings.get(end) ?? []) {
      const binding = this.#records.get(id);
      if (binding?.typeName !== "binding" || !this.#isSound(binding)) continue;
      if (holder === null || id < holder) holder = id;
    }
    return holder;
  }

  /** The page of whatever lost its own: the first in order, the smallest id among equals. */
  #findHome(): TLPageId {
    let home: TLPage | null = null;
    for (const page of this.#pages.values()) {
      if (
        home === null ||
        (compareCodeUnits(page.index, home.index) || compareCodeUnits(page.id, home.id)) < 0
      ) {
        home = page;
      }
    }
    return home?.id ?? BOARD_PAGE_ID;
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

function parentIn(record: TLRecord | undefined): string | null {
  return record?.typeName === "shape" ? record.parentId : null;
}

function endOf({ fromId, props }: TLBinding): string {
  return `${fromId} ${props.terminal}`;
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

function removeFrom(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  set?.delete(id);
  if (set?.size === 0) sets.delete(key);
}
