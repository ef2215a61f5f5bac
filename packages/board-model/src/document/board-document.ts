import type { TLRecord } from "@tldraw/tlschema";
import type { Doc, YMapEvent } from "yjs";
import type { Map as YMap } from "yjs";
import { readBoardSchemaVersion } from "./board-meta.ts";
import { BOARD_ROOTS } from "../board-roots.ts";
import { FIELD_FACETS } from "./field-facets.ts";
import { chunkName } from "./ink-facets.ts";
import { ourDosIn } from "./internal-document.ts";
import { OurDos } from "./our-dos.ts";
import { ourDosOf, withoutOurDos } from "../records/our-dos-of.ts";
import { BoardNotes } from "../notes/board-notes.ts";
import { BoardTexts } from "../texts/board-texts.ts";
import { isPlainObject } from "../plain-object.ts";
import { BASE } from "./place-facets.ts";
import { joinRecord, splitRecord, type Facets } from "./record-facets.ts";
import { isSameContent } from "../same-content.ts";
import { giveDrawnTexts, takeDrawnTexts } from "../records/drawn-texts.ts";
import { giveTexts, hasTextFields, takeTexts, TEXT_FIELDS } from "../records/text-fields.ts";

/** The version of the schema from which on all texts lie beside the records. */
const TEXTS_SINCE = 3;
/** The version from which on our Dos lie apart from each other. */
const OUR_DOS_SINCE = 5;
/** The version from which on our Dos lie in the internal document. */
export const OUR_DOS_APART_SINCE = 7;
/** The version from which on the words of tldraw's shapes are texts, too. */
const DRAWN_TEXTS_SINCE = 6;

/** A record as JSON, whatever its kind. */
export type PlainRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The records of a board in its Y.Doc: one Y.Map from `<record id>/<facet>` to the facet's value,
 * the base under the bare id (`record-facets.ts` says which facets there are), and beside it a
 * Y.Text for each text that several write at once (`text-fields.ts`).
 *
 * A base marked with `texts` has its texts there, and so has every one of a migrated board. One
 * without the mark on another board has them in its facets, and there they are written: two tabs
 * that moved them at once would have them twice.
 *
 * Reading answers what lies there, sense or nonsense; `board-view.ts` judges it. A facet without
 * a base is no record: it is what an edit left that met a deletion.
 */
export class BoardDocument {
  readonly doc: Doc;
  readonly #records: YMap<unknown>;
  readonly #texts: BoardTexts;
  /** On the board, before version 7. */
  readonly #earlyOurDos: OurDos;
  readonly #internal: { readonly doc: Doc; readonly ourDos: OurDos } | null;
  readonly #notes: BoardNotes;

  /** @param internal what lies beside the board for our team alone; null for whoever is given none of it */
  constructor(doc: Doc, internal: Doc | null = null) {
    this.doc = doc;
    this.#records = doc.getMap(BOARD_ROOTS.records);
    this.#texts = new BoardTexts(doc);
    this.#earlyOurDos = new OurDos(this.#records, this.#texts);
    this.#internal = internal && { doc: internal, ourDos: ourDosIn(internal) };
    this.#notes = new BoardNotes(doc);
  }

  /** Undefined when there is no such record. Not validated. */
  read(id: string): unknown {
    const record = this.#readFacets(id);
    if (!isPlainObject(record)) return record;
    const plain = this.#isSince(OUR_DOS_APART_SINCE) ? withoutOurDos(record) : record;
    const whole = this.#ourDos?.give(plain, id) ?? plain;
    if (!this.#hasTexts(id)) return whole;
    const textOf = (name: string) => this.#texts.read({ id, name });
    return giveDrawnTexts(giveTexts(whole, textOf), textOf);
  }

  ids(): string[] {
    return [...this.#records.keys()].filter((key) => !key.includes("/"));
  }

  /**
   * Makes the document hold exactly this record, whatever lay under its id. One that was removed
   * here has its note again.
   */
  put(record: PlainRecord): void {
    const { id } = record;
    const { plain, texts } = this.#takeTexts(record);
    if (!this.#records.has(id)) {
      // What lies hidden there is deleted soon [BD20], and would be missing.
      this.#clear(id);
      this.#notes.giveBack(id);
    }
    this.#replace(id, marked(splitRecord(this.#withoutOurDos(plain)), hasTextFields(record)));
    for (const name of TEXT_FIELDS) this.#texts.set({ id, name }, texts.get(name) ?? "");
    if (this.#isSince(OUR_DOS_SINCE)) this.#ourDos?.put(id, record);
  }

  /**
   * Writes the facets in which `after` differs from `before`, and no other, and does to the texts
   * what was done to those of `before`: what somebody else changed meanwhile stays. A record that
   * somebody deleted meanwhile stays deleted.
   */
  update(before: PlainRecord, after: PlainRecord): void {
    const { id } = after;
    if (this.read(id) === undefined) return;
    if (!this.#hasTexts(id)) return this.#update(id, splitRecord(before), splitRecord(after));
    const [old, next] = [this.#takeTexts(before), this.#takeTexts(after)];
    const changed = TEXT_FIELDS.filter((name) => old.texts.get(name) !== next.texts.get(name));
    if (changed.length > 0) this.#takeInTexts(id);
    for (const name of changed) {
      const [base, mine] = [old.texts.get(name) ?? "", next.texts.get(name) ?? ""];
      this.#texts.edit({ id, name }, { base, mine });
    }
    if (this.#isSince(OUR_DOS_SINCE) && !isSameContent(ourDosOf(before), ourDosOf(after))) {
      if (!this.#isSince(OUR_DOS_APART_SINCE)) this.#earlyOurDos.takeIn(id, this.#readFacets(id));
      this.#ourDos?.edit(id, before, after);
    }
    const facets = marked(splitRecord(this.#withoutOurDos(next.plain)), hasTextFields(after));
    const from = splitRecord(this.#withoutOurDos(old.plain));
    this.#update(id, marked(from, hasTextFields(before)), facets);
  }

  remove(id: string): void {
    this.#clear(id);
    this.#notes.take(id);
  }

  /** Calls back with the ids of the records that a transaction touched; returns the way out. */
  observe(listener: (ids: ReadonlySet<string>, origin: unknown) => void): () => void {
    const onEvent = (event: YMapEvent<unknown>) => {
      listener(new Set([...event.keysChanged].map(recordIdOf)), event.transaction.origin);
    };
    this.#records.observe(onEvent);
    const stops = [this.#texts.observe(listener), this.#internal?.ourDos.observe(listener)];
    return () => {
      this.#records.unobserve(onEvent);
      for (const stop of stops) stop?.();
    };
  }

  /** One transaction of everything that the work writes. */
  transact(work: () => void, origin: unknown = null): void {
    const internal = this.#internal?.doc;
    this.doc.transact(() => (internal ? internal.transact(work, origin) : work()), origin);
  }

  #clear(id: string): void {
    for (const name of this.#namesOf(id)) this.#records.delete(keyOf(id, name));
    this.#earlyOurDos.clear(id);
    this.#texts.clear(id);
  }

  /** Null where there are none for whoever reads and writes here. */
  get #ourDos(): OurDos | null {
    if (!this.#isSince(OUR_DOS_APART_SINCE)) return this.#earlyOurDos;
    return this.#internal?.ourDos ?? null;
  }

  #readFacets(id: string): unknown {
    return joinRecord(id, (name) => this.#records.get(keyOf(id, name)));
  }

  /** Also where the mark is gone, as a tab that was away during the migration wrote the base. */
  #hasTexts(id: string): boolean {
    if (this.#isSince(TEXTS_SINCE)) return true;
    const base = this.#records.get(id);
    return isPlainObject(base) && base["texts"] !== undefined;
  }

  #isSince(version: number): boolean {
    return (readBoardSchemaVersion(this.doc) ?? 0) >= version;
  }

  #takeTexts(record: PlainRecord) {
    const { plain, texts } = takeTexts(record);
    if (!this.#isSince(DRAWN_TEXTS_SINCE)) return { plain, texts };
    const drawn = takeDrawnTexts(plain);
    return { plain: drawn.plain, texts: new Map([...texts, ...drawn.texts]) };
  }

  #withoutOurDos(record: PlainRecord): PlainRecord {
    return this.#isSince(OUR_DOS_SINCE) ? withoutOurDos(record) : record;
  }

  /** What a tab of before there were texts wrote into a facet, while it was away, becomes the text. */
  #takeInTexts(id: string): void {
    const record = this.#readFacets(id);
    if (!isPlainObject(record)) return;
    const { plain, texts } = this.#takeTexts({ ...record, id });
    // A rich text in a facet is one that was written, also where it says nothing.
    const written = [...texts].filter(([name, text]) => text !== "" || name === "richText");
    if (written.length === 0) return;
    for (const [name, text] of written) this.#texts.set({ id, name }, text);
    this.#replace(id, marked(splitRecord(plain), true));
  }

  #replace(id: string, facets: Facets): void {
    for (const name of this.#namesOf(id)) {
      if (!facets.has(name)) this.#records.delete(keyOf(id, name));
    }
    this.#write(id, facets);
  }

  #update(id: string, old: Facets, facets: Facets): void {
    const changed = [...facets].filter(([name, value]) => !isSameContent(old.get(name), value));
    for (const name of old.keys()) {
      if (facets.has(name)) continue;
      // Emptied, not deleted: a rival base may still name the facet as one it needs.
      if (name.startsWith("d")) this.#records.delete(keyOf(id, name));
      else changed.push([name, {}]);
    }
    this.#write(id, new Map(changed));
  }

  #write(id: string, facets: Facets): void {
    // A slash in an id would make its base look like a facet of another record.
    if (id.includes("/")) throw new RangeError(`record id with a slash: ${id}`);
    for (const [name, value] of facets) {
      const key = keyOf(id, name);
      if (!isSameContent(this.#records.get(key), value)) this.#records.set(key, value);
    }
  }

  #namesOf(id: string): string[] {
    const fixed = [BASE, "g", "t", "m", "s", ...FIELD_FACETS];
    const names = fixed.filter((name) => this.#records.has(keyOf(id, name)));
    for (let chunk = 0; this.#records.has(keyOf(id, chunkName(chunk))); chunk += 1) {
      names.push(chunkName(chunk));
    }
    return names;
  }
}

function marked(facets: Facets, hasTexts: boolean): Facets {
  const base = facets.get(BASE);
  if (!hasTexts || !isPlainObject(base)) return facets;
  return new Map([...facets, [BASE, { ...base, texts: 1 }]]);
}

/** tldraw's records are JSON by their validators; their types do not say so. */
export function toPlainRecord(record: TLRecord): PlainRecord {
  return record as unknown as PlainRecord;
}

function keyOf(id: string, facet: string): string {
  return facet === BASE ? id : `${id}/${facet}`;
}

function recordIdOf(key: string): string {
  const slash = key.indexOf("/");
  return slash === -1 ? key : key.slice(0, slash);
}
