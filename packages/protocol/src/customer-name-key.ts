/** By which names of customers are held against each other: width, case and blanks make no other name. */
export function customerNameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
