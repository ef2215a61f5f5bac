/** Among capitals the word itself says nothing, and in English takes the room of a line. */
export function shortCapitalName(label: string): string {
  return label.replace(/ capital$/i, "");
}
