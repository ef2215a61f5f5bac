export const READING_MESSAGES = {
  "reading.title": { ja: "読み取り", en: "Reading" },
} as const;
