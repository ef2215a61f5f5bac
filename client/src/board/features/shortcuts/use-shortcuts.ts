import { useActions, useReadonly, useTools, useTranslation } from "tldraw";
import type { MessageId } from "../../../messages/catalogue.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { CANVAS_ACTIONS } from "../../canvas/canvas-actions.ts";
import { CANVAS_TOOLS } from "../../canvas/canvas-tools.ts";
import { usePalette } from "../../canvas/use-palette.ts";
import { useBoard } from "../../ground/board-context.ts";
import { isOfferedTo } from "../../ground/is-offered-to.ts";

export interface Shortcut {
  readonly id: string;
  readonly words: string;
  /** As the canvas library writes them. */
  readonly keys: string;
}

interface ShortcutGroup {
  readonly name: string;
  readonly shortcuts: readonly Shortcut[];
}

/** What is bound for whoever looks, read where it is bound from; groups of nothing are left out. */
export function useShortcuts(): readonly ShortcutGroup[] {
  const t = useTranslate();
  const ofActions = useActionShortcuts();
  const palette = usePalette();
  const groups = [
    { name: t("shortcuts.ours"), shortcuts: useFeatureShortcuts() },
    { name: t("board.tools"), shortcuts: useToolShortcuts() },
    { name: t(palette?.label ?? "board.palette"), shortcuts: usePaletteShortcuts() },
    { name: t("shortcuts.edit"), shortcuts: ofActions(CANVAS_ACTIONS.edit) },
    { name: t("shortcuts.view"), shortcuts: ofActions(CANVAS_ACTIONS.view) },
    { name: t("shortcuts.arrange"), shortcuts: ofActions(CANVAS_ACTIONS.arrange) },
  ];
  return groups.filter(({ shortcuts }) => shortcuts.length > 0);
}

function useFeatureShortcuts(): readonly Shortcut[] {
  const t = useTranslate();
  const { abilities, features } = useBoard();
  return features
    .flatMap(({ keys }) => keys ?? [])
    .filter(isOfferedTo(abilities))
    .map(({ key, isWithAlt, words }) => {
      const keys = isWithAlt ? `alt+${key}` : key;
      return { id: keys, words: t(words), keys };
    });
}

function useToolShortcuts(): readonly Shortcut[] {
  const t = useTranslate();
  const tools = useTools();
  const isReadonly = useReadonly();
  return CANVAS_TOOLS.flatMap(({ id }) => {
    const tool = tools[id];
    if (tool?.kbd === undefined || (isReadonly && tool.readonlyOk !== true)) return [];
    return { id, words: t(`board.tool.${id}`), keys: tool.kbd };
  });
}

function usePaletteShortcuts(): readonly Shortcut[] {
  const language = useLanguage();
  const isReadonly = useReadonly();
  const palette = usePalette();
  if (isReadonly || palette === null) return [];
  return palette.chips.flatMap(({ id, label, key }) =>
    key === null ? [] : { id, words: label[language], keys: key },
  );
}

/** Where the library's words are clear in its menus alone. */
const CLEARER: Readonly<Record<string, MessageId>> = {
  "align-center-horizontal": "shortcuts.centreAcross",
  "align-center-vertical": "shortcuts.centreUpAndDown",
  "zoom-in-on-cursor": "shortcuts.zoomInHere",
  "zoom-out-on-cursor": "shortcuts.zoomOutHere",
};

/** What the canvas library binds of its own actions, mostly in its own words. */
function useActionShortcuts(): (ids: readonly string[]) => readonly Shortcut[] {
  const t = useTranslate();
  const actions = useActions();
  const say = useTranslation();
  const isReadonly = useReadonly();
  return (ids) =>
    ids.flatMap((id) => {
      const action = actions[id];
      if (action?.kbd === undefined || (isReadonly && action.readonlyOk !== true)) return [];
      const { label, kbd } = action;
      const key = typeof label === "string" ? label : label?.["default"];
      const words = CLEARER[id] === undefined ? key && say(key) : t(CLEARER[id]);
      return words === undefined ? [] : { id, words, keys: kbd };
    });
}
