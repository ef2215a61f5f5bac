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
} as const;
