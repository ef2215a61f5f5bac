import type { Editor, TLUiOverrides } from "tldraw";
import { CANVAS_ACTIONS } from "./canvas-actions.ts";
import { CANVAS_TOOLS } from "./canvas-tools.ts";
import { carryByMenu } from "./content/carry.ts";
import { rememberPaste } from "./content/paste-by-keys.ts";
import { EXPORT_DESK, type BegunExport } from "../ground/desks/export-desk.ts";
import { boardInPictures } from "../ground/board-context.ts";
import type { Refuse } from "./content/content-refusal.ts";

const ACTIONS: ReadonlySet<string> = new Set(Object.values(CANVAS_ACTIONS).flat());

const PICTURES: Readonly<Record<string, Pick<BegunExport, "picture" | "copies">>> = {
  "copy-as-png": { picture: "png", copies: true },
  "copy-as-svg": { picture: "svg", copies: true },
  "export-as-svg": { picture: "svg" },
  "export-as-png": { picture: "png" },
};

/** The library has them for SVG, which fewer programs take. */
const COPY_PICTURE_KEYS = "cmd+shift+c,ctrl+shift+c";

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
      const others = Object.entries(kept).filter(([id]) => !(id in PICTURES));
      const pictures = Object.entries(PICTURES).flatMap(([id, begun]) => {
        const offered = mayExport ? kept[id] : undefined;
        if (offered === undefined) return [];
        const { kbd: _kbd, ...action } = offered;
        const key = id === "copy-as-png" ? { kbd: COPY_PICTURE_KEYS } : {};
        return [[id, { ...action, ...key, onSelect: () => beginPicture(editor, begun) }] as const];
      });
      return {
        ...Object.fromEntries([...others, ...pictures]),
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

/** The library's own pictures lack lanes and our fonts: ours are made as all exports are [EF1] [EF3]. */
function beginPicture(editor: Editor, begun: Pick<BegunExport, "picture" | "copies">): void {
  const desk = boardInPictures(editor)?.part(EXPORT_DESK);
  desk?.begun.set({ source: { kind: "now" }, name: "", ...begun });
}
