import { MAX_OUR_DOS } from "@zentaikan/board-model";
import type { DrawnOurDo } from "@zentaikan/capital-graph";
import { PRICES, type Price } from "../../canvas/depth/price.ts";
import { foldCell } from "./pasted-columns.ts";

/** One of our Dos as a line of a cell says it; without a price where the line names none. */
export interface PastedOurDo {
  readonly text: string;
  readonly price: Price | null;
}

const PRICE_WORDS: Readonly<Record<Price, readonly string[]>> = {
  paid: ["有償", "paid"],
  free: ["無償", "free"],
  unsettled: ["未定", "unsettled"],
};
const PAID: Readonly<Record<Price, boolean | null>> = { paid: true, free: false, unsettled: null };

/** A line for each, as the table is copied [EF2]: `月例の勉強会 (有償)`. One that is said twice is one. */
export function readOurDos(cell: string): readonly PastedOurDo[] {
  const said = new Map<string, PastedOurDo>();
  for (const line of cell.split("\n")) {
    const read = readOurDo(line.trim());
    if (read.text !== "") said.set(read.text, read);
  }
  return [...said.values()];
}

/** Those of a paste that would add something to these, or settle another price. */
export function newOurDos(
  said: readonly PastedOurDo[],
  ourDos: readonly DrawnOurDo[],
): readonly PastedOurDo[] {
  return said.filter(({ text, price }) => {
    const there = ourDos.find((ourDo) => ourDo.text === text);
    return there === undefined || (price !== null && there.paid !== PAID[price]);
  });
}

/** As many as one person makes; what is there stays, with the price that was said. */
export function withOurDos(
  ourDos: readonly DrawnOurDo[],
  said: readonly PastedOurDo[],
  newId: () => string,
): DrawnOurDo[] {
  const next = [...ourDos];
  for (const { text, price } of said) {
    const at = next.findIndex((ourDo) => ourDo.text === text);
    const there = next[at];
    if (there === undefined) next.push({ id: newId(), text, paid: price && PAID[price] });
    else if (price !== null) next[at] = { ...there, paid: PAID[price] };
  }
  return next.length > MAX_OUR_DOS ? next.slice(0, Math.max(MAX_OUR_DOS, ourDos.length)) : next;
}

function readOurDo(line: string): PastedOurDo {
  const open = Math.max(line.lastIndexOf("("), line.lastIndexOf("("));
  const isClosed = line.endsWith(")") || line.endsWith(")");
  if (open <= 0 || !isClosed) return { text: line, price: null };
  const word = foldCell(line.slice(open + 1, -1));
  const price = PRICES.find((one) => PRICE_WORDS[one].includes(word)) ?? null;
  return price === null ? { text: line, price } : { text: line.slice(0, open).trim(), price };
}
