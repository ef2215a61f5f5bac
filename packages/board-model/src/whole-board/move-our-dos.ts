import type { DrawnOurDo } from "@zentaikan/capital-graph";
import type { Doc, Map as YMap } from "yjs";
import { BOARD_ROOTS, isTextRoot, recordOfText, textRoot } from "../board-roots.ts";
import { ourDosIn } from "../document/internal-document.ts";
import { OUR_DO_FIELD } from "../document/our-dos.ts";
import { META } from "../document/place-facets.ts";
import { DO_RESULT } from "../records/do-result.ts";
import { ourDosOf, withoutOurDos } from "../records/our-dos-of.ts";

/**
 * Our Dos lay on the board, where guests read, until version 7, and which of them a flow brings until
 * version 10. Who was away then, or knows an earlier form, may still bring some: they are moved as
 * often as some are found.
 */
export function hasOurDos(board: Doc): boolean {
  return recordsWithOurDos(board).size > 0;
}

/**
 * Writes what of our Dos lies on the board into the internal document. One that is there already is
 * made as the board says; of one whose words alone came late these are put behind those that it has.
 * @returns how many there were
 */
export function copyOurDos(board: Doc, internal: Doc): number {
  const [from, to] = [ourDosIn(board), ourDosIn(internal)];
  let count = 0;
  internal.transact(() => {
    for (const [id, { words, prices, early }] of recordsWithOurDos(board)) {
      const whole = ourDosOf(from.give({ type: DO_RESULT, props: { ourDos: early } }, id));
      to.take(id, whole);
      const late = to.list(id).flatMap((known): DrawnOurDo[] => {
        if (whole.some((one) => one.id === known.id)) return [];
        const text = words.get(known.id) ?? "";
        const paid = prices.get(known.id);
        if (text === "" && paid === undefined) return [];
        return [{ ...known, text: known.text + text, paid: paid ?? known.paid }];
      });
      to.take(id, late);
      count += whole.length + late.length;
    }
  });
  return count;
}

/** Takes whatever our Dos lie there off the board. */
export function dropOurDos(board: Doc): void {
  const records = board.getMap(BOARD_ROOTS.records);
  board.transact(() => {
    for (const [id, { keys, words, flow }] of recordsWithOurDos(board)) {
      for (const key of keys) records.delete(key);
      if (flow !== null) records.set(`${id}/${META}`, [withoutOurDos(flow).meta]);
      for (const ourDo of words.keys()) {
        const text = board.getText(textRoot(id, OUR_DO_FIELD + ourDo));
        text.delete(0, text.length);
      }
    }
  });
}

/** What lies on a board of the our Dos of one Do result. */
interface LyingOurDos {
  readonly keys: string[];
  /** As one value, by a tab of before version 5; of a flow, by one of before version 10. */
  early: readonly DrawnOurDo[];
  /** Of a flow that says some, what it says. */
  flow: { readonly type: "arrow"; readonly meta: unknown } | null;
  /** By our Do. */
  readonly words: Map<string, string>;
  readonly prices: Map<string, boolean>;
}

function recordsWithOurDos(board: Doc): ReadonlyMap<string, LyingOurDos> {
  const found = new Map<string, LyingOurDos>();
  const at = (id: string): LyingOurDos => {
    const none = { keys: [], early: [], flow: null, words: new Map(), prices: new Map() };
    const known = found.get(id) ?? none;
    found.set(id, known);
    return known;
  };
  const records: YMap<unknown> = board.getMap(BOARD_ROOTS.records);
  for (const [key, stored] of records) {
    const [id = "", facet = ""] = key.split("/");
    const ourDo = facet.slice(1);
    const value: unknown = Array.isArray(stored) ? stored[0] : undefined;
    if (facet === META) {
      const flow = { type: "arrow", meta: value } as const;
      const early = ourDosOf(flow);
      if (early.length > 0) Object.assign(at(id), { early, flow });
    } else if (facet === OUR_DO_FIELD) {
      at(id).early = ourDosOf({ type: DO_RESULT, props: { ourDos: value } });
      at(id).keys.push(key);
    } else if (facet.startsWith(OUR_DO_FIELD) || (facet.startsWith("p") && ourDo !== "")) {
      at(id).keys.push(key);
      if (facet.startsWith("p") && typeof value === "boolean") at(id).prices.set(ourDo, value);
    }
  }
  for (const root of board.share.keys()) {
    if (!isTextRoot(root)) continue;
    const field = root.slice(root.indexOf("/") + 1);
    if (!field.startsWith(OUR_DO_FIELD) || field === OUR_DO_FIELD) continue;
    const text = board.getText(root).toJSON();
    if (text !== "") at(recordOfText(root)).words.set(field.slice(1), text);
  }
  return found;
}
