export const HOME_MESSAGES = {
  "home.title": { ja: "顧客", en: "Customers" },
} as const;
