export const TAKE_IN_MESSAGES = {
  "takeIn.open": { ja: "ファイルや文章を読み込む", en: "Take in a file or words" },
  "takeIn.title": { ja: "読み込む", en: "Take in" },
  "takeIn.close": { ja: "読み込みをやめる", en: "Close" },
  "takeIn.choose": { ja: "ファイルを選ぶ", en: "Choose a file" },
  "takeIn.kinds": {
    ja: "全体観から書き出したファイル、ExcelやCSVの表、GraphML、Mermaid、draw.io、Kumu、PRSMを読めます。ボードに落としてもかまいません。",
    en: "Files exported from here, tables of Excel or CSV, GraphML, Mermaid, draw.io, Kumu and PRSM. You may drop one on the board, too.",
  },
  "takeIn.words": { ja: "文章や表を貼り付ける", en: "Or paste an outline or cells" },
  "takeIn.example": {
    ja: "人的(ホップ) > 技術(ステップ) > 財務(ジャンプ)",
    en: "human (Hop) > technology (Step) > financial (Jump)",
  },
  "takeIn.wordsHint": {
    ja: "矢印(>、→)、字下げした箇条書き、Excelのセルを読みます。",
    en: "Arrows (>, →), indented bullets and cells of a spreadsheet are read.",
  },
  "takeIn.look": { ja: "どう描かれるかを見る", en: "See how it would be drawn" },
  "takeIn.reading": { ja: "読んでいます…", en: "Reading…" },
  "takeIn.understood": { ja: "読み取ったもの", en: "Understood" },
  "takeIn.guessed": { ja: "推し量ったもの", en: "Guessed" },
  "takeIn.unread": { ja: "読まなかったもの", en: "Not read" },
  "takeIn.alreadyThere": {
    ja: "すでにボードにあり、重ねて描かないもの: {cards, plural, =0 {} other {カード#枚 }}{arrows, plural, =0 {} other {つながり#本 }}{results, plural, =0 {} other {Do結果#件}}",
    en: "On the board already, and not drawn twice: {cards, plural, =0 {} one {# card. } other {# cards. }}{arrows, plural, =0 {} one {# link. } other {# links. }}{results, plural, =0 {} one {# Do result.} other {# Do results.}}",
  },
  "takeIn.kept": { ja: "ボードのままにするもの", en: "Left as the board has it" },
  "takeIn.kept.star": {
    ja: "お星さまの言葉。ファイルでは「{text}」",
    en: "The star; the file says “{text}”",
  },
  "takeIn.kept.horizon": {
    ja: "{stage}の終わりの条件。ファイルでは「{text}」",
    en: "The exit condition of {stage}; the file says “{text}”",
  },
  "takeIn.kept.links": {
    ja: "強さ、時間、根拠がファイルと違うつながり {count}本",
    en: "{count, plural, one {# link whose strength, delay or grounds differ} other {# links whose strength, delay or grounds differ}}",
  },
  "takeIn.kept.results": {
    ja: "指標、期日、担い手、状態などがファイルと違うDo結果 {count}件",
    en: "{count, plural, one {# Do result whose indicator, due, owner or state differs} other {# Do results whose indicator, due, owner or state differ}}",
  },
  "takeIn.kept.ourDos": {
    ja: "当社Do {count}件は、社内の人が読み込むと移ります",
    en: "{count, plural, one {# Do} other {# Dos}} of the supplier’s: only its own team takes them over",
  },
  "takeIn.nothingNew": {
    ja: "すべてボードにあるため、描くものはありません。",
    en: "All of it is on the board already.",
  },
  "takeIn.noRoom": {
    ja: "ボードに入りきらない数です。分けて読み込んでください。",
    en: "This is more than the board has room for; please take it in in parts.",
  },
  "takeIn.take": { ja: "ボードに描く", en: "Draw it" },
  "takeIn.asWords": { ja: "文章のまま置く", en: "Place as words" },
  "takeIn.leave": { ja: "描かない", en: "Leave it" },
  "takeIn.undo": {
    ja: "「元に戻す」一回で、すべて消せます。",
    en: "One undo takes all of it back.",
  },
  "takeIn.done": {
    ja: "カード{count}枚を描きました。",
    en: "{count, plural, one {# card} other {# cards}} drawn.",
  },
};
