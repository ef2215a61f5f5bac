/** The overview of keys. */
export const SHORTCUT_MESSAGES = {
  "shortcuts.show": { ja: "キーの一覧を見る", en: "Show all keys" },
  "shortcuts.title": { ja: "キーの一覧", en: "Keys" },
  "shortcuts.explained": {
    ja: "キャンバスを操作しているときに使えます。文字を書いているあいだは、どのキーも文字として入ります。",
    en: "They work while you are on the canvas. While you write, every key is a letter.",
  },
  "shortcuts.ours": { ja: "このボードで", en: "On this board" },
  "shortcuts.edit": { ja: "編集する", en: "Edit" },
  "shortcuts.view": { ja: "表示を変える", en: "View" },
  "shortcuts.arrange": { ja: "並べる・重ねる", en: "Arrange" },
  "shortcuts.centreAcross": { ja: "左右の中央にそろえる", en: "Align horizontally" },
  "shortcuts.centreUpAndDown": { ja: "上下の中央にそろえる", en: "Align vertically" },
  "shortcuts.zoomInHere": { ja: "ポインターの位置を拡大", en: "Zoom in at the pointer" },
  "shortcuts.zoomOutHere": { ja: "ポインターの位置を縮小", en: "Zoom out at the pointer" },
} as const;
