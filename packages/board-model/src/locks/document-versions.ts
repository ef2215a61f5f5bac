import type { Doc } from "yjs";
import type { Map as YMap, YMapEvent } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import type { PlainRecord } from "../document/board-document.ts";
import { BASE, GEOMETRY, META, unpackGeometry, unpackMeta } from "../document/place-facets.ts";
import { isAlike } from "./is-alike.ts";
import { isPlainObject } from "../plain-object.ts";
import type { StageLaneShape } from "../records/stage-lane.ts";
import type { RecordVersions } from "./record-versions.ts";

/** Of each record that an edit touches the new values of its facets; undefined where one is taken away. */
type WrittenFacets = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** What decides where a record lies and what it belongs to; each may win or lose by itself. */
const DECISIVE = [BASE, GEOMETRY, META];
const LANE: StageLaneShape["type"] = "stage-lane";

/** The records of a document, and who lies in whom, kept current as the document is. */
export class DocumentVersions {
  readonly #records: YMap<unknown>;
  readonly #bases = new Map<string, Links>();
  readonly #links = new Index();

  constructor(doc: Doc) {
    this.#records = doc.getMap(BOARD_ROOTS.records);
    for (const key of this.#records.keys()) this.#note(key);
    this.#records.observe((event: YMapEvent<unknown>) => {
      for (const key of event.keysChanged) this.#note(key);
    });
  }

  /** As they are before and after an edit that is not in the document. */
  around(edit: WrittenFacets): RecordVersions {
    const written = new Index();
    for (const [id, facets] of edit) written.add(id, linksOf(facets.get(BASE)));
    const known = new Map<string, readonly PlainRecord[]>();
    return {
      versions: (id) => {
        const found = known.get(id) ?? this.#versions(id, edit.get(id));
        known.set(id, found);
        return found;
      },
      childrenOf: (id) => both(this.#links.children, written.children, id),
      bindingsOf: (id) => both(this.#links.bindings, written.bindings, id),
      bindingsTo: (id) => both(this.#links.bound, written.bound, id),
      lanes: () => new Set([...this.#links.lanes, ...written.lanes]),
    };
  }

  /** Whether an edit may have a record there no more, or again, or as something else. */
  isOfBeing(id: string, written: ReadonlyMap<string, unknown>): boolean {
    if (written.has(BASE)) return true;
    const now = (name: string): unknown => this.#records.get(`${id}/${name}`);
    return [...written].some(
      ([name, value]) => value === undefined || !isAlike(name, now(name), value),
    );
  }

  #versions(id: string, facets: ReadonlyMap<string, unknown> = NO_FACETS): readonly PlainRecord[] {
    const changed = DECISIVE.filter((name) => facets.has(name));
    const versions: PlainRecord[] = [];
    for (let which = 0; which < 2 ** changed.length; which += 1) {
      const facet = (name: string): unknown => {
        const at = changed.indexOf(name);
        const isNew = at !== -1 && (which & (2 ** at)) !== 0;
        return isNew ? facets.get(name) : this.#records.get(name === BASE ? id : `${id}/${name}`);
      };
      const base = facet(BASE);
      if (!isPlainObject(base)) continue;
      // Whether all that it needs is there does not matter: it may come by the next edit.
      const { at, place } = unpackGeometry(facet(GEOMETRY));
      const props = { ...(isPlainObject(base["props"]) ? base["props"] : {}), ...place };
      versions.push({ ...base, ...at, id, props, meta: unpackMeta(facet(META)) });
    }
    return versions;
  }

  #note(key: string): void {
    if (key.includes("/")) return;
    const before = this.#bases.get(key);
    if (before !== undefined) this.#links.delete(key, before);
    const now = linksOf(this.#records.get(key));
    if (now === null) return void this.#bases.delete(key);
    this.#bases.set(key, now);
    this.#links.add(key, now);
  }
}

const NO_FACETS: ReadonlyMap<string, unknown> = new Map();

interface Links {
  readonly parent: string | null;
  readonly arrow: string | null;
  readonly bound: string | null;
  readonly isLane: boolean;
}

class Index {
  readonly children = new Map<string, Set<string>>();
  readonly bindings = new Map<string, Set<string>>();
  readonly bound = new Map<string, Set<string>>();
  readonly lanes = new Set<string>();

  add(id: string, links: Links | null): void {
    if (links === null) return;
    if (links.parent !== null) put(this.children, links.parent, id);
    if (links.arrow !== null) put(this.bindings, links.arrow, id);
    if (links.bound !== null) put(this.bound, links.bound, id);
    if (links.isLane) this.lanes.add(id);
  }

  delete(id: string, { parent, arrow, bound, isLane }: Links): void {
    if (parent !== null) take(this.children, parent, id);
    if (arrow !== null) take(this.bindings, arrow, id);
    if (bound !== null) take(this.bound, bound, id);
    if (isLane) this.lanes.delete(id);
  }
}

function linksOf(base: unknown): Links | null {
  if (!isPlainObject(base)) return null;
  const { typeName, type, parentId, fromId, toId } = base;
  const isBinding = typeName === "binding";
  return {
    parent: typeof parentId === "string" ? parentId : null,
    arrow: isBinding && typeof fromId === "string" ? fromId : null,
    bound: isBinding && typeof toId === "string" ? toId : null,
    isLane: type === LANE,
  };
}

function both(
  one: ReadonlyMap<string, ReadonlySet<string>>,
  other: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
): Iterable<string> {
  const more = other.get(id);
  return more === undefined ? (one.get(id) ?? []) : new Set([...(one.get(id) ?? []), ...more]);
}

function put(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

function take(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  set?.delete(id);
  if (set?.size === 0) sets.delete(key);
}
