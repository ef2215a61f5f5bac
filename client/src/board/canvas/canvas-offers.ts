import type { Editor, TLUiOverrides } from "tldraw";
import { CANVAS_ACTIONS } from "./canvas-actions.ts";
import { CANVAS_TOOLS } from "./canvas-tools.ts";
import { carryByMenu } from "./content/carry.ts";
import { rememberPaste } from "./content/paste-by-keys.ts";
import { EXPORT_DESK, type BegunExport } from "../ground/desks/export-desk.ts";
import { boardInPictures } from "../ground/board-context.ts";
import type { Refuse } from "./content/content-refusal.ts";

const ACTIONS: ReadonlySet<string> = new Set(Object.values(CANVAS_ACTIONS).flat());

/** Where people look for it on Windows, beside the library's own keys. */
const REDO_KEYS = "cmd+shift+z,ctrl+shift+z,ctrl+y";

/**
 * Of what the canvas library offers, only what this product shows, in menus and on keys alike [KB5]:
 * what a new version of it brings waits until somebody adds it here.
 */
export function canvasOffers(refuse: Refuse, mayExport: boolean): TLUiOverrides {
  return {
    actions(editor, all, { paste }) {
      rememberPaste(editor, paste);
      const kept = Object.fromEntries(Object.entries(all).filter(([id]) => ACTIONS.has(id)));
      const { redo, cut, copy } = kept;
      const { "export-as-svg": svg, "export-as-png": png, ...others } = kept;
      const beginExport = (picture: BegunExport["picture"]) => () => beginPicture(editor, picture);
      return {
        ...others,
        ...(svg && mayExport && { "export-as-svg": { ...svg, onSelect: beginExport("svg") } }),
        ...(png && mayExport && { "export-as-png": { ...png, onSelect: beginExport("png") } }),
        ...(redo && { redo: { ...redo, kbd: REDO_KEYS } }),
        ...(cut && { cut: { ...cut, onSelect: () => carryByMenu(editor, "cut", refuse) } }),
        ...(copy && { copy: { ...copy, onSelect: () => carryByMenu(editor, "copy", refuse) } }),
      };
    },
    tools(_editor, all) {
      return Object.fromEntries(
        CANVAS_TOOLS.flatMap(({ id, key }) => {
          const tool = all[id];
          return tool === undefined ? [] : [[id, { ...tool, kbd: key }]];
        }),
      );
    },
  };
}

/** The library's own pictures lack lanes and our fonts: ours are made by the form [EF1]. */
function beginPicture(editor: Editor, picture: BegunExport["picture"]): void {
  const desk = boardInPictures(editor)?.part(EXPORT_DESK);
  desk?.begun.set({ source: { kind: "now" }, name: "", picture });
}
