import { atom } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import type { ComingText, NoteDesk, NotePlace } from "../../ground/desks/note-desk.ts";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import { NOTES_TAB } from "./notes-tab.ts";

export function openNoteDesk(tabs: PanelTabs): NoteDesk {
  const wanted = atom<NoteRangeAnchor | null>("wanted words", null);
  const asked = atom<NotePlace | null>("asked note", null);
  const coming = atom<ComingText | null>("coming text", null);
  const open = (place: NotePlace) => {
    asked.set(place);
    tabs.show(NOTES_TAB);
  };
  return {
    wanted,
    asked,
    open,
    coming,
    write: (place, markdown) => {
      coming.set({ ...place, markdown });
      open(place);
    },
    show: (words) => {
      wanted.set(words);
      tabs.show(NOTES_TAB);
    },
  };
}

/** The note that an address leads to, `#note=<record>&readers=<party>`; null for none. */
export function noteInAddress(fragment: string): NotePlace | null {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  const record = asked.get("note");
  if (record === null) return null;
  return { record, party: asked.get("readers") === "internal" ? "internal" : "customer" };
}
