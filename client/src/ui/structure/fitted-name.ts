/** Of a name as much as there is room for, in letters; wide letters, and what says that there is more, count twice. */
export function fittedName(name: string, room: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  const widths = letters.map((letter) => (/[\u0020-\u024f]/.test(letter) ? 1 : WIDE));
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return name;
  let left = room - WIDE;
  const cut = widths.findIndex((width) => (left -= width) < 0);
  return `${letters.slice(0, cut).join("")}…`;
}

const WIDE = 1.8;
