import type { DrawnOurDo } from "@zentaikan/capital-graph";
import type { Map as YMap, YMapEvent } from "yjs";
import { isPlainObject } from "../plain-object.ts";
import { giveOurDos, ourDosOf } from "../records/our-dos-of.ts";
import type { BoardTexts } from "../texts/board-texts.ts";

/**
 * Our Dos of Do results, and which of them a flow brings, in the document that no guest is given
 * (`internal-document.ts`); until version 7, and version 10, on the board. Each is there by a facet of its own, has its price in another and its
 * words in a text, so that people who add, price, write and take away several at once all keep what
 * they did, and a deletion wins [DR2]:
 *
 *   <id>/w<our Do>   [order]          text:<id>/w<our Do>   its words
 *   <id>/p<our Do>   [paid]           absent while nobody settled it
 *
 * Until version 5 they were one value, `<id>/w`. What a tab of before wrote there while it was away
 * is shown with the others, and becomes like them when somebody writes on.
 */
export class OurDos {
  readonly #records: YMap<unknown>;
  readonly #texts: BoardTexts;
  readonly #index: OurDoIndex;

  constructor(records: YMap<unknown>, texts: BoardTexts) {
    this.#records = records;
    this.#texts = texts;
    this.#index = indexOf(records);
  }

  /** The record with all of its our Dos. Total. */
  give<Whole extends Values>(record: Whole, id: string): Whole {
    const stored = this.#stored(id);
    return stored.length === 0 ? record : giveOurDos(record, this.list(id));
  }

  /** In their order. */
  list(id: string): readonly DrawnOurDo[] {
    return this.#stored(id).map((ourDo) => this.#read(id, ourDo));
  }

  /** All that lie here, also of Do results that are on the board no more. */
  all(): readonly KeptOurDos[] {
    const kept = [...this.#index.records()].map((id) => ({ doResult: id, ourDos: this.list(id) }));
    return kept.filter(({ ourDos }) => ourDos.length > 0);
  }

  /** Adds these, or makes those that are there as these say. */
  take(id: string, list: readonly DrawnOurDo[]): void {
    for (const place of list.keys()) this.#add(id, list, place);
  }

  /** Calls back with the Do results whose our Dos a transaction touched; returns the way out. */
  observe(listener: (ids: ReadonlySet<string>, origin: unknown) => void): () => void {
    const onEvent = ({ keysChanged, transaction }: YMapEvent<unknown>) => {
      const ids = [...keysChanged].map((key) => String(key).split("/")[0] ?? "");
      listener(new Set(ids), transaction.origin);
    };
    this.#records.observe(onEvent);
    const stop = this.#texts.observe(listener);
    return () => {
      this.#records.unobserve(onEvent);
      stop();
    };
  }

  /** Does to them what made `after` of `before`; what others did to them meanwhile stays. */
  edit(id: string, before: Values, after: Values): void {
    const [old, next] = [ourDosOf(before), ourDosOf(after)];
    for (const { id: ourDo } of old) {
      if (!next.some((one) => one.id === ourDo)) this.#remove(id, ourDo);
    }
    for (const [place, ourDo] of next.entries()) {
      const was = old.find((one) => one.id === ourDo.id);
      if (was === undefined) this.#add(id, next, place);
      else if (this.#has(id, ourDo.id)) this.#change(id, was, ourDo);
    }
  }

  /** Makes the document hold exactly those of this record. */
  put(id: string, record: Values): void {
    const next = ourDosOf(record);
    for (const ourDo of this.#stored(id)) {
      if (!next.some((one) => one.id === ourDo)) this.#remove(id, ourDo);
    }
    for (const place of next.keys()) this.#add(id, next, place);
  }

  /** What a tab of before wrote as one value becomes like the others. */
  takeIn(id: string, record: unknown): void {
    const early = isPlainObject(record) ? ourDosOf(record) : [];
    for (const place of early.keys()) this.#add(id, early, place);
    if (early.length > 0) this.#records.delete(earlyKey(id));
  }

  clear(id: string): void {
    for (const ourDo of this.#stored(id)) this.#remove(id, ourDo);
  }

  #has(id: string, ourDo: string): boolean {
    return this.#records.has(thereKey(id, ourDo));
  }

  /** In their order. */
  #stored(id: string): readonly string[] {
    const there = [...this.#index.of(id)].filter((ourDo) => this.#has(id, ourDo));
    const orders = new Map(there.map((ourDo) => [ourDo, this.#order(id, ourDo)]));
    return there.toSorted(
      (one, other) => (orders.get(one) ?? 0) - (orders.get(other) ?? 0) || (one < other ? -1 : 1),
    );
  }

  #order(id: string, ourDo: string): number {
    const stored = this.#records.get(thereKey(id, ourDo));
    const order: unknown = Array.isArray(stored) ? stored[0] : undefined;
    return typeof order === "number" && Number.isFinite(order) ? order : 0;
  }

  #read(id: string, ourDo: string): DrawnOurDo {
    const stored = this.#records.get(priceKey(id, ourDo));
    const paid: unknown = Array.isArray(stored) ? stored[0] : undefined;
    const text = this.#texts.read({ id, name: ourDoField(ourDo) });
    return { id: ourDo, text, paid: typeof paid === "boolean" ? paid : null };
  }

  #add(id: string, list: readonly DrawnOurDo[], place: number): void {
    const ourDo = list[place];
    if (ourDo === undefined) return;
    const key = thereKey(id, ourDo.id);
    this.#index.note(key);
    if (!this.#records.has(key)) this.#records.set(key, [this.#orderAt(id, list, place)]);
    if (this.#read(id, ourDo.id).paid !== ourDo.paid) this.#price(id, ourDo);
    this.#texts.set({ id, name: ourDoField(ourDo.id) }, ourDo.text);
  }

  /** Behind the one before it, and before the one behind it. */
  #orderAt(id: string, list: readonly DrawnOurDo[], place: number): number {
    const orderOf = (one: DrawnOurDo | undefined) =>
      one !== undefined && this.#has(id, one.id) ? this.#order(id, one.id) : null;
    const [before, behind] = [orderOf(list[place - 1]), orderOf(list[place + 1])];
    if (before === null) return behind === null ? 0 : behind - 1;
    return behind === null ? before + 1 : (before + behind) / 2;
  }

  #change(id: string, was: DrawnOurDo, ourDo: DrawnOurDo): void {
    if (was.paid !== ourDo.paid) this.#price(id, ourDo);
    const name = ourDoField(ourDo.id);
    this.#texts.edit({ id, name }, { base: was.text, mine: ourDo.text });
  }

  #price(id: string, { id: ourDo, paid }: DrawnOurDo): void {
    if (paid === null) this.#records.delete(priceKey(id, ourDo));
    else this.#records.set(priceKey(id, ourDo), [paid]);
  }

  #remove(id: string, ourDo: string): void {
    this.#records.delete(thereKey(id, ourDo));
    this.#records.delete(priceKey(id, ourDo));
    this.#texts.set({ id, name: ourDoField(ourDo) }, "");
  }
}

type Values = Readonly<Record<string, unknown>>;

/** What one Do result, or one flow, had of our Dos at some time. */
export interface KeptOurDos {
  readonly doResult: string;
  readonly ourDos: readonly DrawnOurDo[];
}

/** Of facets and texts of our Dos, the first letter of their names. */
export const OUR_DO_FIELD = "w";

/** As the words of one of our Dos are called among the texts of its Do result. */
export function ourDoField(ourDo: string): string {
  return OUR_DO_FIELD + ourDo;
}

function thereKey(id: string, ourDo: string): string {
  return `${id}/w${ourDo}`;
}

function earlyKey(id: string): string {
  return `${id}/w`;
}

function priceKey(id: string, ourDo: string): string {
  return `${id}/p${ourDo}`;
}

/** Which our Dos a record may have: asking every key of a board for each would take its square. */
class OurDoIndex {
  readonly #byRecord = new Map<string, Set<string>>();

  constructor(records: YMap<unknown>) {
    for (const key of records.keys()) this.note(key);
    records.observe(({ keysChanged }: YMapEvent<unknown>) => {
      for (const key of keysChanged) this.note(String(key));
    });
  }

  of(id: string): Iterable<string> {
    return this.#byRecord.get(id) ?? [];
  }

  records(): Iterable<string> {
    return this.#byRecord.keys();
  }

  note(key: string): void {
    const slash = key.indexOf("/");
    if (slash === -1 || key[slash + 1] !== "w" || key.length === slash + 2) return;
    const id = key.slice(0, slash);
    const ourDos = this.#byRecord.get(id) ?? new Set();
    ourDos.add(key.slice(slash + 2));
    this.#byRecord.set(id, ourDos);
  }
}

/** One a document, however many look at it. */
const indices = new WeakMap<YMap<unknown>, OurDoIndex>();

function indexOf(records: YMap<unknown>): OurDoIndex {
  const known = indices.get(records);
  if (known !== undefined) return known;
  const index = new OurDoIndex(records);
  indices.set(records, index);
  return index;
}
