import type { TLUiOverrides } from "tldraw";
import { CANVAS_TOOLS } from "./canvas-tools.ts";
import { carryByMenu } from "./content/carry.ts";
import { rememberPaste } from "./content/paste-by-keys.ts";
import type { Refuse } from "./content/content-refusal.ts";

/** What the menus over the canvas show, and what its buttons, handles and screen readers stand on. */
const ACTIONS: ReadonlySet<string> = new Set(
  [
    ["undo", "redo"],
    ["cut", "copy", "paste", "duplicate", "delete", "select-all"],
    ["copy-as-svg", "copy-as-png", "export-as-svg", "export-as-png", "toggle-transparent"],
    ["download-original", "image-replace"],
    ["edit-link", "toggle-auto-size", "toggle-lock"],
    ["group", "ungroup", "frame-selection", "remove-frame", "fit-frame-to-content"],
    ["align-left", "align-center-horizontal", "align-right"],
    ["align-top", "align-center-vertical", "align-bottom"],
    ["distribute-horizontal", "distribute-vertical", "stretch-horizontal", "stretch-vertical"],
    ["stack-horizontal", "stack-vertical", "pack", "flip-horizontal", "flip-vertical"],
    ["bring-to-front", "bring-forward", "send-backward", "send-to-back"],
    ["zoom-in", "zoom-in-on-cursor", "zoom-out", "zoom-out-on-cursor"],
    ["zoom-to-100", "zoom-to-fit", "zoom-to-selection", "back-to-content"],
    ["exit-pen-mode", "stop-following", "enlarge-shapes", "shrink-shapes"],
    ["adjust-shape-styles", "a11y-open-context-menu", "a11y-repeat-shape-announce"],
  ].flat(),
);

/** Where people look for it on Windows, beside the library's own keys. */
const REDO_KEYS = "cmd+shift+z,ctrl+shift+z,ctrl+y";

/**
 * Of what the canvas library offers, only what this product shows, in menus and on keys alike [KB5]:
 * what a new version of it brings waits until somebody adds it here.
 */
export function canvasOffers(refuse: Refuse): TLUiOverrides {
  return {
    actions(editor, all, { paste }) {
      rememberPaste(editor, paste);
      const kept = Object.fromEntries(Object.entries(all).filter(([id]) => ACTIONS.has(id)));
      const { redo, cut, copy } = kept;
      return {
        ...kept,
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
