import type { DrawnOurDo } from "@zentaikan/capital-graph";
import type { Doc, Map as YMap } from "yjs";
import { BOARD_ROOTS, isTextRoot, recordOfText, textRoot } from "../board-roots.ts";
import { ourDosIn } from "../document/internal-document.ts";
import { OUR_DO_FIELD, ourDosOf } from "../document/our-dos.ts";
import { DO_RESULT } from "../records/do-result.ts";

/**
 * Our Dos lay on the board, where guests read, until version 7. Who was away then, or knows an
 * earlier form, may still bring some: they are moved as often as some are found.
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
      const { props } = from.give({ type: DO_RESULT, props: { ourDos: early } }, id);
      const whole = ourDosOf({ type: DO_RESULT, props });
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
    for (const [id, { keys, words }] of recordsWithOurDos(board)) {
      for (const key of keys) records.delete(key);
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
  /** As one value, by a tab of before version 5. */
  early: readonly DrawnOurDo[];
  /** By our Do. */
  readonly words: Map<string, string>;
  readonly prices: Map<string, boolean>;
}

function recordsWithOurDos(board: Doc): ReadonlyMap<string, LyingOurDos> {
  const found = new Map<string, LyingOurDos>();
  const at = (id: string): LyingOurDos => {
    const known = found.get(id) ?? { keys: [], early: [], words: new Map(), prices: new Map() };
    found.set(id, known);
    return known;
  };
  const records: YMap<unknown> = board.getMap(BOARD_ROOTS.records);
  for (const [key, stored] of records) {
    const [id = "", facet = ""] = key.split("/");
    const ourDo = facet.slice(1);
    const value: unknown = Array.isArray(stored) ? stored[0] : undefined;
    if (facet === OUR_DO_FIELD) {
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
