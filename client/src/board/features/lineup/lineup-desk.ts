import { atom, computed, type Atom, type Signal } from "tldraw";
import type { CapitalId, CapitalLineup, Text } from "@zentaikan/capital-graph";
import { defineBoardPart } from "../../ground/board-part.ts";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import type { LineupDraft } from "./lineup-draft.ts";
import { LINEUP_TAB } from "./lineup-tab.ts";
import type { PlannedCard } from "./plan-switch.ts";

/** A switch that somebody looks at, with what they chose so far. */
export interface LookedAtSwitch {
  readonly to: CapitalLineup;
  readonly choices: ReadonlyMap<CapitalId, CapitalId>;
}

type LineupTalk =
  | { readonly kind: "opened"; readonly id: string }
  | { readonly kind: "new" }
  /** Of the draft, which stays meanwhile: for which lineup, and what of it goes along in words only. */
  | { readonly kind: "edited"; readonly lineup: string; readonly left: readonly Text[] };

/**
 * What lies on one person's desk while they think about the lineup: the switch they look at, the
 * draft they edit. It outlives the panel, so that a look at the reading costs
 * nobody their draft; nobody else sees it, and nothing of it is in the board.
 */
export class LineupDesk {
  readonly looking: Atom<LookedAtSwitch | null> = atom("switch looked at", null);
  /** A proposal that is read, or one that is written. */
  readonly proposal: Atom<LineupTalk | null> = atom("lineup proposal", null);
  readonly draft: Atom<LineupDraft | null> = atom("lineup draft", null);
  readonly #planned: Atom<ReadonlyMap<string, PlannedCard> | null> = atom("planned cards", null);
  /** Cards as they would be, for the canvas; null while nobody looks. */
  readonly planned: Signal<ReadonlyMap<string, PlannedCard> | null> = computed(
    "planned cards shown",
    () => (this.#tabs.current.get() === LINEUP_TAB ? this.#planned.get() : null),
  );
  readonly #tabs: PanelTabs;

  constructor(tabs: PanelTabs) {
    this.#tabs = tabs;
  }

  look(to: CapitalLineup): void {
    this.proposal.set(null);
    this.looking.set({ to, choices: new Map() });
  }

  open(): void {
    this.#tabs.show(LINEUP_TAB);
  }

  show(cards: ReadonlyMap<string, PlannedCard> | null): void {
    this.#planned.set(cards);
  }
}

export const LINEUP_DESK = defineBoardPart<LineupDesk>("lineup desk");
