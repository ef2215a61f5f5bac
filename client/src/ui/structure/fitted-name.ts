/** Of a name as much as there is room for, in letters; wide letters count twice. */
export function fittedName(name: string, room: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  let width = 0;
  for (const [at, letter] of letters.entries()) {
    width += /[\u0020-\u024f]/.test(letter) ? 1 : 1.8;
    if (width > room) return `${letters.slice(0, at).join("")}…`;
  }
  return name;
}
