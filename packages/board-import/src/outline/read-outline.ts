import type { CapitalLineup, LinkKind, Sign, Stage } from "@zentaikan/capital-graph";
import { Draft } from "../draft/draft.ts";
import { readName, readStageName, splitStage } from "../draft/read-name.ts";
import { remarkOn } from "../draft/remarks.ts";
import { outlineLines } from "./outline-lines.ts";

/**
 * What people write in a mail or a document:
 *
 *   人的(ホップ)、組織 > 技術(ステップ) => 財務     a chain; `=>` is a reinvestment
 *   - 人的資本                                   bullets: what is indented grows of what is above
 *     - 技術資本
 *   ホップ:                                      a line that names a stage holds for those below
 *   ホップ: 人的、組織                             and before names for those beside it
 *
 * The lineup only tells where names end; what names nothing is left for the list of what was not read.
 */
export function readOutline(text: string, lineup: CapitalLineup): Draft {
  const draft = new Draft({ isOutline: true });
  let stage: Stage | null = null;
  const around = { draft, lineup, names: new Map<string, string>() };
  const above: { readonly indent: number; readonly ids: readonly string[] }[] = [];
  for (const { indent, words, isBullet } of outlineLines(text)) {
    const named = readStageName(words);
    if (named !== null) {
      stage = named;
      above.length = 0;
      continue;
    }
    const { first, last } = readChain(words, { ...around, stage });
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

interface Around {
  readonly draft: Draft;
  readonly lineup: CapitalLineup;
  /** The first card of each name. */
  readonly names: Map<string, string>;
  readonly stage: Stage | null;
}

/** In Japanese ⇒ is an arrow like any other; what grows back is written `=>`, or said. */
const ARROWS =
  /([=＝][>＞]|[-－ー―—–─~〜]{0,3}[>＞]|[→⟶➔➜➡⇒⟹⇨▶►▷]\ufe0f?|[<＜][-－ー―—–─]{1,3}|[←⟵⇐⇦])/u;
const BACKWARDS = /^[<＜←⟵⇐⇦]/;
const REINVESTS = /^[=＝]/;

function readChain(
  line: string,
  around: Around,
): { readonly first: readonly string[]; readonly last: readonly string[] } {
  const { draft } = around;
  const pieces = line.split(ARROWS);
  let first: readonly string[] = [];
  let before: readonly string[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const arrow = pieces[index - 1] ?? "";
    const { words, kind, sign } = saidOfLink(pieces[index] ?? "");
    const ids = namesIn(words, around, pieces.length === 1);
    if (ids.length === 0) {
      draft.unread.add(remarkOn(line, OPEN_ENDED));
      continue;
    }
    if (REINVESTS.test(arrow)) draft.guessed.add(DOUBLE);
    const meaning = { kind: REINVESTS.test(arrow) ? "reinvest" : kind, sign } as const;
    for (const one of before) {
      for (const other of ids) {
        const [from, to] = BACKWARDS.test(arrow) ? [other, one] : [one, other];
        draft.link({ from, to, ...meaning });
      }
    }
    if (first.length === 0) first = ids;
    before = ids;
  }
  return { first, last: before };
}

/** What is said in brackets behind a name and speaks of the arrow to it. */
function saidOfLink(piece: string): {
  readonly words: string;
  readonly kind: LinkKind;
  readonly sign: Sign;
} {
  const said = /[(（](再投資|reinvest(?:ment)?|減らす|reduces?)[)）]\s*$/i.exec(piece);
  if (said === null) return { words: piece, kind: "cause", sign: "+" };
  const isReduced = /減|reduce/i.test(said[1] ?? "");
  return {
    words: piece.slice(0, said.index),
    kind: isReduced ? "cause" : "reinvest",
    sign: isReduced ? "-" : "+",
  };
}

/** Between commas, but for those in brackets. */
const COMMAS = /[,、，+＋&＆](?![^(（[［【]{0,200}[)）\]］】])/;

/** @param isAlone no arrow stands in the line, so that the stage above holds for it */
function namesIn(piece: string, around: Around, isAlone: boolean): readonly string[] {
  let stage = isAlone ? around.stage : null;
  return piece.split(COMMAS).flatMap((part) => {
    const said = splitStage(part.trim());
    const words = said.rest.trim();
    stage = said.stage ?? stage;
    if (words === "") return [];
    return apart(words, around.lineup).map((name) => nodeOf(name, { ...around, stage }));
  });
}

/** `技術・顧客`, `技術／顧客` and `人的と組織` are several names, where each of them is one. */
function apart(words: string, lineup: CapitalLineup): readonly string[] {
  const isName = (name: string) => readName(name, lineup).kind !== "unknown";
  if (words.length > 200 || isName(words)) return [words];
  const parts = words.split(/[・･/／と]|\sand\s/).map((part) => part.trim());
  return parts.length > 1 && parts.every(isName) ? parts : [words];
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
const DOUBLE = {
  ja: "「=>」は再投資と読みました。",
  en: "“=>” is read as a reinvestment.",
};
const OPEN_ENDED = {
  ja: "{}の矢印には、片方の端がありません。",
  en: "An arrow of {} has only one end.",
};
