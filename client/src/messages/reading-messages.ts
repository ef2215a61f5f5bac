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
} as const;
