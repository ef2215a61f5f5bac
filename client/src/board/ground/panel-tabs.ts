import { atom, type Atom } from "tldraw";
import { browserStorage } from "../../browser-storage.ts";

/** The name of one part of the panel. */
export type PanelTab = string & { readonly brand: "PanelTab" };

export function panelTab(name: string): PanelTab {
  return name as PanelTab;
}

/** How much of the page the panel takes: none, a column beside the canvas, or the canvas's too. */
type PanelSize = "away" | "beside" | "whole";

const storageKey = "zentaikan.panel";

/** Which part of the panel one person has before them, which one lies behind a sheet, and how large. */
export class PanelTabs {
  readonly current: Atom<PanelTab>;
  readonly size: Atom<PanelSize>;
  #behind: PanelTab;
  readonly #canBeBehind: ReadonlySet<PanelTab>;
  readonly #canStandBeside: ReadonlySet<PanelTab>;

  constructor({
    first,
    behind,
    beside,
  }: {
    readonly first: PanelTab;
    /** Those that a sheet may lie over. */
    readonly behind: readonly PanelTab[];
    /** Those that leave the canvas in sight on a phone, too. */
    readonly beside: readonly PanelTab[];
  }) {
    this.current = atom<PanelTab>("panel tab", first);
    const isAway = browserStorage.read(storageKey) === "away";
    this.size = atom<PanelSize>("panel size", isAway ? "away" : "beside");
    this.#behind = first;
    this.#canBeBehind = new Set(behind);
    this.#canStandBeside = new Set(beside);
  }

  show(tab: PanelTab): void {
    if (this.#canBeBehind.has(tab)) this.#behind = tab;
    this.current.set(tab);
    if (this.size.get() === "away") this.setSize("beside");
  }

  /**
   * As somebody else has it open who is followed. It leaves the canvas in sight, and takes the place of
   * nothing that people write or vote in.
   */
  showBeside(tab: PanelTab): void {
    const stands = (one: PanelTab): boolean => this.#canStandBeside.has(one);
    if (!stands(tab) || !stands(this.current.get()) || this.size.get() === "away") return;
    this.show(tab);
    this.size.set("beside");
  }

  /** Away, it stays away on this person's next board; the whole page it takes on this one alone. */
  setSize(size: PanelSize): void {
    this.size.set(size);
    browserStorage.write(storageKey, size === "away" ? size : null);
  }

  /** Something is shown on the canvas. */
  uncoverCanvas(): void {
    if (this.size.get() === "whole") this.setSize("beside");
  }

  /** On a phone a sheet lies over everything, and is put away. */
  putSheetAway(): void {
    this.current.set(this.#behind);
  }
}
