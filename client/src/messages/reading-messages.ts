export const READING_MESSAGES = {
  "reading.title": { ja: "読み取り", en: "Reading" },
  "reading.lights": { ja: "全体観の四つの明かり", en: "Four lights of the whole-structure view" },
  "reading.light.on": { ja: "{name}:ついています", en: "{name}: lit" },
  "reading.light.off": { ja: "{name}:まだついていません", en: "{name}: not lit yet" },
  "reading.findings": { ja: "気づき", en: "Findings" },
  "reading.findings.none": {
    ja: "いま気になるところはありません。",
    en: "Nothing stands out just now.",
  },
  "reading.findings.more": {
    ja: "あと{count}件のヒント",
    en: "{count, plural, one {# more hint} other {# more hints}}",
  },
  "reading.findings.fewer": { ja: "ヒントをたたむ", en: "Fewer hints" },
  "reading.severity.error": { ja: "読み取れません", en: "Cannot be read" },
  "reading.severity.warning": { ja: "注意", en: "Worth mending" },
  "reading.severity.hint": { ja: "ヒント", en: "Hint" },

  "reading.routes": { ja: "道筋", en: "Routes" },
  "reading.routes.count": { ja: "星への道筋 {count}本", en: "Routes to the star: {count}" },
  "reading.routes.then": { ja: "から", en: ", then " },
  "reading.routes.strength": { ja: "道筋の強さ", en: "Strength of the route" },
  "reading.firstMovers": { ja: "起点", en: "First movers" },
  "reading.bottlenecks": { ja: "要(かなめ)と一本足", en: "Bottlenecks and sole starts" },
  "reading.bottleneck": {
    ja: "{node}が止まると、{goals}に届きません",
    en: "Without {node}, {goals} cannot be reached",
  },
  "reading.loops": { ja: "ループ", en: "Loops" },
  "reading.loop.reinforcing": { ja: "強化:{nodes}", en: "Reinforcing: {nodes}" },
  "reading.loop.balancing": { ja: "均衡:{nodes}", en: "Balancing: {nodes}" },
  "reading.loop.mixed": { ja: "向きが定まらない:{nodes}", en: "Of both signs: {nodes}" },
  "reading.spirals": {
    ja: "らせん(次の段で戻ってくる資本)",
    en: "Spirals (a capital returns at a later stage)",
  },
  "reading.neverGrown": { ja: "一度も増えない資本", en: "Capitals never grown" },
} as const;
