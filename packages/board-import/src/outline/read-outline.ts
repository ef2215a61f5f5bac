import type { LinkKind, Stage } from "@zentaikan/capital-graph";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { remarkOn } from "../draft/remarks.ts";

const MAX_LINES = 3000;
const MAX_LINE = 2000;

/**
 * What people write in a mail or a document:
 *
 *   人的(ホップ)、組織 > 技術(ステップ) => 財務     a chain; `=>` is a reinvestment
 *   - 人的資本                                   bullets: what is indented grows of what is above
 *     - 技術資本
 *   ホップ:                                      a line that names a stage holds for those below
 *
 * Names are matched later; a line without any is left for the list of what was not read.
 */
export function readOutline(text: string): Draft {
  const draft = new Draft({ isOutline: true });
  let stage: Stage | null = null;
  const names = new Map<string, string>();
  const above: { readonly indent: number; readonly ids: readonly string[] }[] = [];
  for (const raw of text.split(/\r\n|\r|\n/, MAX_LINES)) {
    const { indent, words, isBullet } = bulletOf(raw.slice(0, MAX_LINE));
    if (words === "") continue;
    const named = readStageName(words);
    if (named !== null) {
      stage = named;
      above.length = 0;
      continue;
    }
    const { first, last } = readChain(words, { draft, names, stage });
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const parent = isBullet ? above.at(-1) : undefined;
    if (parent !== undefined) {
      draft.guessed.add(INDENTED);
      for (const from of parent.ids) for (const to of first) draft.link({ from, to });
    }
    if (isBullet) above.push({ indent, ids: last });
  }
  return draft;
}

/** A tab indents like four spaces. */
function bulletOf(line: string): {
  readonly indent: number;
  readonly words: string;
  readonly isBullet: boolean;
} {
  const space = /^[\s　]*/.exec(line)?.[0] ?? "";
  const indent = Array.from(space).reduce(
    (sum, each) => sum + (each === "\t" ? 4 : each === "　" ? 2 : 1),
    0,
  );
  const rest = line.slice(space.length);
  const mark = /^(?:[-*+•・●○◦‣–]|\d{1,3}[.)．])[\s　]*/.exec(rest)?.[0] ?? "";
  return {
    indent,
    words: rest.slice(mark.length).trim(),
    isBullet: mark !== "" || indent > 0,
  };
}

interface Around {
  readonly draft: Draft;
  /** The first card of each name. */
  readonly names: Map<string, string>;
  readonly stage: Stage | null;
}

const ARROWS = /(=>|⇒|-->|->|→|⟶|➡️?|>|＞)/;

function readChain(
  line: string,
  { draft, names, stage }: Around,
): { readonly first: readonly string[]; readonly last: readonly string[] } {
  const pieces = line.split(ARROWS);
  let first: readonly string[] = [];
  let before: readonly string[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const kind: LinkKind = /=>|⇒/.test(pieces[index - 1] ?? "") ? "reinvest" : "cause";
    const ids = (pieces[index] ?? "")
      .split(/[,、，+＋]/)
      .flatMap((name) => name.trim() || [])
      .map((words) => nodeOf(words, { draft, names, stage: pieces.length === 1 ? stage : null }));
    if (ids.length === 0) {
      draft.unread.add(remarkOn(line, OPEN_ENDED));
      continue;
    }
    for (const from of before) for (const to of ids) draft.link({ from, to, kind });
    if (first.length === 0) first = ids;
    before = ids;
  }
  return { first, last: before };
}

/** The same words are the same card: in a chain, in another one, and as a bullet of a stage. */
function nodeOf(words: string, { draft, names, stage }: Around): string {
  const name = words.normalize("NFKC").toLowerCase();
  const id = stage === null ? (names.get(name) ?? name) : `${stage} ${name}`;
  if (!names.has(name)) names.set(name, id);
  draft.node({ id, words, stage });
  return id;
}

const INDENTED = {
  ja: "字下げした行は、その上の行から増えるものと読みました。",
  en: "An indented line is read as growing of the line above it.",
};
const OPEN_ENDED = {
  ja: "{}の矢印には、片方の端がありません。",
  en: "An arrow of {} has only one end.",
};
