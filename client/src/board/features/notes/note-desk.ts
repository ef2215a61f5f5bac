import { atom, type Atom } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import type { PanelTabs } from "../../ground/panel-tabs.ts";

/** Which words of a note somebody asked to see; the note shows them and lets go of the wish. */
export class NoteDesk {
  readonly wanted: Atom<NoteRangeAnchor | null> = atom<NoteRangeAnchor | null>(
    "wanted words",
    null,
  );
  readonly #tabs: PanelTabs;

  constructor(tabs: PanelTabs) {
    this.#tabs = tabs;
  }

  show(words: NoteRangeAnchor): void {
    this.wanted.set(words);
    this.#tabs.show("notes");
  }
}
