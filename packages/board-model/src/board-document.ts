import type { TLRecord } from "@tldraw/tlschema";
import type { Doc, YMapEvent } from "yjs";
import type { Map as YMap } from "yjs";
import { BOARD_ROOTS } from "./board-roots.ts";
import { FIELD_FACETS } from "./field-facets.ts";
import { chunkName } from "./ink-facets.ts";
import { BASE, joinRecord, splitRecord, type Facets } from "./record-facets.ts";
import { isSameContent } from "./same-content.ts";

/** A record as JSON, whatever its kind. */
export type PlainRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The records of a board in its Y.Doc: one Y.Map from `<record id>/<facet>` to the facet's value,
 * the base under the bare id (`record-facets.ts` says which facets there are).
 *
 * Reading answers what lies there, sense or nonsense; `board-view.ts` judges it. A facet without
 * a base is no record: it is what an edit left that met a deletion.
 */
export class BoardDocument {
  readonly doc: Doc;
  readonly #records: YMap<unknown>;

  constructor(doc: Doc) {
    this.doc = doc;
    this.#records = doc.getMap(BOARD_ROOTS.records);
  }

  /** Undefined when there is no such record. Not validated. */
  read(id: string): unknown {
    return joinRecord(id, (name) => this.#records.get(keyOf(id, name)));
  }

  ids(): string[] {
    return [...this.#records.keys()].filter((key) => !key.includes("/"));
  }

  /** Makes the document hold exactly this record, whatever lay under its id. */
  put(record: PlainRecord): void {
    const facets = splitRecord(record);
    for (const name of this.#namesOf(record.id)) {
      if (!facets.has(name)) this.#records.delete(keyOf(record.id, name));
    }
    this.#write(record.id, facets);
  }

  /**
   * Writes the facets in which `after` differs from `before`, and no other: what somebody else
   * changed meanwhile stays. A record that somebody deleted meanwhile stays deleted.
   */
  update(before: PlainRecord, after: PlainRecord): void {
    if (this.read(after.id) === undefined) return;
    const old = splitRecord(before);
    const facets = splitRecord(after);
    const changed = [...facets].filter(([name, value]) => !isSameContent(old.get(name), value));
    for (const name of old.keys()) {
      if (facets.has(name)) continue;
      // Emptied, not deleted: a rival base may still name the facet as one it needs.
      if (name.startsWith("d")) this.#records.delete(keyOf(after.id, name));
      else changed.push([name, {}]);
    }
    this.#write(after.id, new Map(changed));
  }

  remove(id: string): void {
    for (const name of this.#namesOf(id)) this.#records.delete(keyOf(id, name));
  }

  /** Calls back with the ids of the records that a transaction touched; returns the way out. */
  observe(listener: (ids: ReadonlySet<string>, origin: unknown) => void): () => void {
    const onEvent = (event: YMapEvent<unknown>) => {
      listener(new Set([...event.keysChanged].map(recordIdOf)), event.transaction.origin);
    };
    this.#records.observe(onEvent);
    return () => this.#records.unobserve(onEvent);
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
