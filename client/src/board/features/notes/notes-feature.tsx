import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { NOTE_DESK } from "../../ground/desks/note-desk.ts";
import { NoteMark } from "./NoteMark.tsx";
import { NOTES_TAB } from "./notes-tab.ts";
import { noteInAddress, openNoteDesk } from "./open-note-desk.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const NotesPanel = partOnDemand(async () => (await import("./NotesPanel.tsx")).NotesPanel);

export const NOTES: BoardFeature = {
  name: "notes",
  parts: [opens(NOTE_DESK, ({ panelTabs }) => openNoteDesk(panelTabs))],
  followAddress: (fragment, { part }) => {
    const place = noteInAddress(fragment);
    if (place !== null) part(NOTE_DESK).open(place);
  },
  tab: {
    id: NOTES_TAB,
    label: "notes.title",
    Content: ({ editor }) => editor !== null && <NotesPanel editor={editor} />,
    isForWords: true,
    isBehind: true,
  },
  OnCard: NoteMark,
};
