/** As it is written, without what only lays it out. */
interface OutlineLine {
  readonly indent: number;
  readonly words: string;
  readonly isBullet: boolean;
}

const MAX_LINES = 3000;
const MAX_LINE = 2000;

/**
 * The lines of a text that say something. What stands above and below a line of nothing but an arrow
 * downwards is one chain; lines of a mail that somebody answers have their marks taken off.
 */
export function outlineLines(text: string): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  let isJoined = false;
  for (const raw of text.split(/\r\n|\r|\n/, MAX_LINES)) {
    const line = bulletOf(raw.slice(0, MAX_LINE));
    if (line.words === "") continue;
    const above = lines.at(-1);
    if (DOWNWARDS.test(line.words)) isJoined = above !== undefined;
    else if (isJoined && above !== undefined) {
      // The chain grows by what was read, so a text without end is as long as it was.
      lines[lines.length - 1] = { ...above, words: `${above.words} → ${line.words}` };
      isJoined = false;
    } else lines.push(line);
  }
  return lines;
}

const DOWNWARDS = /^[↓⇓⬇▼▽｜|][\ufe0f]?$/u;

/** A tab indents like four spaces, a space in full width like two. */
function bulletOf(line: string): OutlineLine {
  const space = /^[\s　]*/.exec(line)?.[0] ?? "";
  const indent = Array.from(space).reduce(
    (sum, each) => sum + (each === "\t" ? 4 : each === "　" ? 2 : 1),
    0,
  );
  const rest = line.slice(space.length);
  const mark = BULLET.exec(rest)?.[0] ?? "";
  const quoted = /^(?:[>＞][\s　]?)+(?=\S)/.exec(rest)?.[0] ?? "";
  const begin = mark === "" ? quoted : mark;
  return { indent, words: rest.slice(begin.length).trim(), isBullet: mark !== "" || indent > 0 };
}

const BULLET = /^(?:[-*+•・･●○◦‣–■□◆◇▪▫✓✔☑◎]|[(（]?[\d０-９]{1,3}[.)．）](?!\d)|[①-⑳])[\s　]*/u;
