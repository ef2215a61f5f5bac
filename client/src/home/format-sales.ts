import type { Language } from "@zentaikan/capital-graph";

/**
 * Sales as the reader's language writes them. Japanese counts in 億 (10⁸), English in billions:
 * 「420億円」 is "¥42 bn". Whatever is written in another way stays as it is.
 */
export function formatSales(written: string, language: Language): string {
  const [, amount] = /^([\d,]+(?:\.\d+)?)億円$/.exec(written.normalize("NFKC").trim()) ?? [];
  if (language === "ja" || amount === undefined) return written;
  const billions = Number(amount.replaceAll(",", "")) / 10;
  return `¥${billions.toLocaleString("en", { maximumFractionDigits: 1 })} bn`;
}
