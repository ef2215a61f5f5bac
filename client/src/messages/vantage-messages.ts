export const VANTAGE_MESSAGES = {
  "vantage.title": { ja: "土台と視座", en: "Start and vantage" },
  "vantage.baseline": { ja: "何を土台に描くか", en: "What this board starts from" },
  "vantage.baseline.managementCapital": { ja: "経営資本", en: "Management capitals" },
  "vantage.baseline.currentQA": {
    ja: "現行QA体系(品質保証体系)",
    en: "The current QA (quality-assurance) system",
  },
  "vantage.baseline.seen": {
    ja: "{baseline}を土台に描いています。",
    en: "Starts from: {baseline}.",
  },
  "vantage.improvement": {
    ja: "いまの体系を磨き続ける道です。それ自体に価値があります。同じ星へ、視座を上げたボードをもう1枚、並べて描くこともできます。",
    en: "A road that keeps improving what is in place, and of worth in itself. A second board from a higher vantage, towards the same star, can stand beside it.",
  },
  "vantage.raise": { ja: "視座を上げる", en: "Raise the vantage" },
  "vantage.raisedTitle": { ja: "{title}(視座を上げて)", en: "{title} (raised)" },
  "vantage.raising": { ja: "つくっています", en: "Making it" },
  "vantage.chip.currentQA": { ja: "改善型", en: "Improvement" },
  "vantage.chip.raised": { ja: "視座を上げたボード", en: "Raised" },
  "vantage.from": { ja: "もとの改善のボード", en: "The improvement it rose from" },
  "vantage.raised": { ja: "視座を上げたボード", en: "Raised from here" },
  "vantage.beside": { ja: "並べて見る", en: "See side by side" },
  "vantage.besideOf": {
    ja: "「{title}」と並べて見る",
    en: "See “{title}” side by side",
  },

  "leap.title": { ja: "改善と、視座を上げた姿", en: "The improvement and the leap" },
  "leap.back": { ja: "ボードへ戻る", en: "Back to the board" },
  "leap.adds": { ja: "視座を上げて加わること", en: "What the leap adds" },
  "leap.nothing": {
    ja: "まだ加わったことはありません。視座を上げたボードに描くと、ここに言葉で並びます。",
    en: "Nothing yet. What is drawn on the raised board stands here in words.",
  },
  "leap.empty": { ja: "まだ何も描かれていません。", en: "Nothing is drawn yet." },
  "leap.group.capital": { ja: "新たに育つ資本", en: "Capitals that begin to grow" },
  "leap.group.beat": { ja: "育つ時が変わる資本", en: "Capitals that grow in another beat" },
  "leap.group.route": { ja: "加わる道筋", en: "Routes that are added" },
  "leap.group.reinvestment": { ja: "次の周回への再投資", en: "Reinvestments for the next round" },
  "leap.group.stays": {
    ja: "改善のほうで育ち続ける資本",
    en: "What the improvement goes on growing",
  },
  "leap.print": { ja: "印刷する", en: "Print" },
  "leap.none.title": { ja: "並べるボードがありません", en: "There is no second board" },
  "leap.none.text": {
    ja: "このボードは視座を上げてつくられたものではないか、もとのボードを見る権限がありません。",
    en: "This board was not raised from another one, or you may not read that one.",
  },
} as const;
