/** What a capital is called among capitals only: the word itself says nothing there. */
export function bareCapitalName(label: string): string {
  return label.replace(/資本$/u, "").replace(/(-relationship)?\s+capital$/iu, "") || label;
}
