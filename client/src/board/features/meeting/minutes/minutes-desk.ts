import { atom, type Atom } from "tldraw";
import { defineBoardPart } from "../../../ground/board-part.ts";

/** Of which meeting one has the minutes before them; null for none. It outlives the panel. */
interface MinutesDesk {
  readonly shown: Atom<string | null>;
}

export const MINUTES_DESK = defineBoardPart<MinutesDesk>("minutes desk");

export function openMinutesDesk(): MinutesDesk {
  return { shown: atom<string | null>("minutes shown", null) };
}

/** The meeting whose minutes an address leads to, `#minutes=<meeting>`; null for none. */
export function minutesInAddress(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/u, "")).get("minutes");
}
