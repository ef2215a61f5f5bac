import type { DrawnOurDo } from "@zentaikan/capital-graph";
import { isPlainObject } from "../plain-object.ts";
import { DO_RESULT } from "./do-result.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * What a record says of our Dos: a Do result those that it has, with price and words; a flow the ids
 * of those that it brings (`meta.flow.supports`), whose words stand where they are done. Total.
 */
export function ourDosOf(record: Values): readonly DrawnOurDo[] {
  return lyingIn(record).flatMap((ourDo) => {
    if (typeof ourDo === "string") return ourDo === "" ? [] : [{ id: ourDo, text: "", paid: null }];
    if (!isPlainObject(ourDo)) return [];
    const { id, text, paid } = ourDo;
    if (typeof id !== "string" || id === "" || typeof text !== "string") return [];
    return [{ id, text, paid: typeof paid === "boolean" ? paid : null }];
  });
}

/** The record with these as well; one that it says itself stays as it says. */
export function giveOurDos<Whole extends Values>(
  record: Whole,
  list: readonly DrawnOurDo[],
): Whole {
  const lying = lyingIn(record);
  const known = new Set(lying.map((ourDo) => (isPlainObject(ourDo) ? ourDo["id"] : ourDo)));
  const others = list.filter(({ id }) => !known.has(id));
  return withList(record, [...lying, ...(isFlow(record) ? others.map(({ id }) => id) : others)]);
}

/** The record without them, as they lie beside it. */
export function withoutOurDos<Whole extends Values>(record: Whole): Whole {
  return withList(record, []);
}

function withList<Whole extends Values>(record: Whole, list: readonly unknown[]): Whole {
  const { type, props, meta } = record;
  if (type === DO_RESULT && isPlainObject(props)) {
    return { ...record, props: { ...props, ourDos: list } };
  }
  if (!isFlow(record) || !isPlainObject(meta) || !isPlainObject(meta["flow"])) return record;
  const { flow } = meta;
  if (list.length === 0 && flow["supports"] === undefined) return record;
  return { ...record, meta: { ...meta, flow: { ...flow, supports: list } } };
}

function lyingIn(record: Values): readonly unknown[] {
  const { type, props, meta } = record;
  if (type === DO_RESULT) return listAt(props, "ourDos");
  return isFlow(record) && isPlainObject(meta) ? listAt(meta["flow"], "supports") : [];
}

function isFlow({ type, meta }: Values): boolean {
  return type === "arrow" && isPlainObject(meta) && isPlainObject(meta["flow"]);
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = isPlainObject(value) ? value[name] : null;
  return Array.isArray(list) ? (list as unknown[]) : [];
}
