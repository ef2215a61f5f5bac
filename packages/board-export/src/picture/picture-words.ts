/** What a picture says itself, as the canvas says it. */
export const PICTURE_WORDS = {
  ja: {
    beats: { 1: "まず", 2: "次に", 3: "そうして" },
    directions: { grow: "増やす", keep: "保つ", spend: "取り崩す" },
    states: { idea: "案", agreed: "合意", doing: "実行中", achieved: "達成" },
    between: "・",
    star: "お星さま",
    loose: "まだつながっていません",
    contested: "意見が割れています",
    grows: (from: string, to: string) => `${from}の増大が${to}を増やす`,
    shrinks: (from: string, to: string) => `${from}の増大が${to}を減らす`,
    missing: { image: "画像", bookmark: "リンク", embed: "埋め込み", video: "動画" },
  },
  en: {
    beats: { 1: "First", 2: "Next", 3: "And so" },
    directions: { grow: "grow", keep: "keep", spend: "spend" },
    states: { idea: "Idea", agreed: "Agreed", doing: "Under way", achieved: "Achieved" },
    between: " · ",
    star: "Star",
    loose: "Not a relation yet",
    contested: "Contested",
    grows: (from: string, to: string) => `Growth of ${from} grows ${to}`,
    shrinks: (from: string, to: string) => `Growth of ${from} shrinks ${to}`,
    missing: { image: "Picture", bookmark: "Link", embed: "Embedded page", video: "Video" },
  },
} as const;
