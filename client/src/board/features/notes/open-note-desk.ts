import { atom } from "tldraw";
import type { NoteRangeAnchor } from "@zentaikan/board-model";
import type { NoteDesk } from "../../ground/desks/note-desk.ts";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import { NOTES_TAB } from "./notes-tab.ts";

export function openNoteDesk(tabs: PanelTabs): NoteDesk {
  const wanted = atom<NoteRangeAnchor | null>("wanted words", null);
  return {
    wanted,
    show: (words) => {
      wanted.set(words);
      tabs.show(NOTES_TAB);
    },
  };
}
