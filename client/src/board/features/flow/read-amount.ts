/** A number as people write one, also in full width and with commas; null for none, undefined for no number. */
export function readAmount(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[,\s]/g, "");
  if (plain === "") return null;
  const amount = Number(plain);
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}
