import type { Signal } from "tldraw";
import type { Capital } from "@zentaikan/capital-graph";
import { defineBoardPart } from "../board-part.ts";

/** What cards would be if somebody did what they only look at, for the canvas. */
interface PlannedCards {
  /** By card; null while nobody looks. */
  readonly planned: Signal<ReadonlyMap<string, { readonly capital: Capital | null }> | null>;
}

export const PLANNED_CARDS = defineBoardPart<PlannedCards>("planned cards");
