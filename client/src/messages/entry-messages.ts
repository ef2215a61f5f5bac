export const ENTRY_MESSAGES = {
  "entry.label": { ja: "すばやく書く:資本を > でつなぐ", en: "Quick entry: join capitals by >" },
  "entry.placeholder": { ja: "人的 > 技術 > 顧客", en: "human > technology > customer" },
  "entry.enter": { ja: "ボードに置く(Enter)", en: "Put it on the board (Enter)" },
  "entry.unknown": {
    ja: "「{word}」にあたる資本が見つかりません。資本の名前を > でつないでください。",
    en: "“{word}” is no capital of this lineup. Join names of capitals by >.",
  },
  "entry.done": {
    ja: "カード{cards}枚、矢印{links}本を置きました。",
    en: "{cards, plural, one {# card} other {# cards}} and {links, plural, one {# arrow} other {# arrows}} added.",
  },

  "matrix.title": { ja: "表", en: "Matrix" },
  "matrix.label": { ja: "資本とステージの表", en: "Capitals by stage" },
  "matrix.capital": { ja: "資本", en: "Capital" },
  "matrix.cell.empty": { ja: "{capital}、{stage}:ありません", en: "{capital}, {stage}: not there" },
  "matrix.cell.filled": { ja: "{capital}、{stage}:増やします", en: "{capital}, {stage}: grows" },
  "matrix.help": {
    ja: "矢印キーで動き、Enterで置く・外す。L で「ここから」矢印を始め、行き先で Enter。Esc でやめる。",
    en: "Arrow keys move, Enter places or removes. L starts an arrow here; Enter on its goal draws it; Esc gives up.",
  },
  "matrix.linking": {
    ja: "{capital}({stage})から矢印を引きます。行き先で Enter、やめるなら Esc。",
    en: "Drawing an arrow from {capital} ({stage}). Enter on its goal, Esc to give up.",
  },
  "matrix.placed": { ja: "{capital}を{stage}に置きました", en: "{capital} placed in {stage}" },
  "matrix.removed": {
    ja: "{capital}を{stage}から外しました",
    en: "{capital} removed from {stage}",
  },
  "matrix.linked": {
    ja: "{from}から{to}へ矢印を引きました",
    en: "Arrow drawn from {from} to {to}",
  },
  "matrix.links": { ja: "矢印", en: "Arrows" },
  "matrix.links.none": { ja: "矢印はまだありません。", en: "There are no arrows yet." },
  "matrix.unlink": {
    ja: "{from}から{to}への矢印を消す",
    en: "Delete the arrow from {from} to {to}",
  },
} as const;
