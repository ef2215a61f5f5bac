import type { Stage } from "@zentaikan/capital-graph";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { remarkOn } from "../draft/remarks.ts";

export function isMermaid(text: string): boolean {
  return /^(?:\s*%%[^\n]*\n|---\n[^]{0,2000}?\n---\n|\s*\n)*\s*(?:flowchart|graph)\s/.test(
    text.slice(0, 4000).replaceAll("\r\n", "\n"),
  );
}

const MAX_LINE = 4000;

/** Flowcharts: nodes, arrows with their words, and subgraphs that name a stage. */
export function readMermaid(text: string): Draft {
  const draft = new Draft();
  const stages: (Stage | null)[] = [];
  const words = new Map<string, { words: string; stage: Stage | null; isStar: boolean }>();
  for (const raw of text.split(/[\r\n]+/)) {
    for (const line of statementsOf(raw.slice(0, MAX_LINE))) {
      if (
        /^(?:%%|---$|title:|flowchart\b|graph\b|direction\b|classDef\b|class\b|style\b|linkStyle\b|click\b)/.test(
          line,
        )
      )
        continue;
      if (line === "end") stages.pop();
      else if (line.startsWith("subgraph")) stages.push(stageOfSubgraph(line));
      else if (
        !readStatement(line, {
          draft,
          words,
          stage: stages.findLast((each) => each !== null) ?? null,
        })
      ) {
        draft.unread.add(remarkOn(line, NOT_READ));
      }
    }
  }
  for (const [id, node] of words) {
    draft.node({
      id,
      words: node.words || id,
      stage: node.stage,
      ...(node.isStar && { isStar: true }),
    });
  }
  return draft;
}

/** A semicolon between quotes ends nothing. */
function statementsOf(line: string): readonly string[] {
  const parts = line.match(/(?:"[^"]*"|[^";])+/g) ?? [];
  return parts.flatMap((part) => part.trim() || []);
}

function stageOfSubgraph(line: string): Stage | null {
  const [, id = "", label = ""] = /^subgraph\s+([^\s[]*)\s*(?:\[(.*)\])?/.exec(line) ?? [];
  return readStageName(unquoted(label)) ?? readStageName(id.replace(/^"|"$/g, ""));
}

interface Around {
  readonly draft: Draft;
  readonly words: Map<string, { words: string; stage: Stage | null; isStar: boolean }>;
  readonly stage: Stage | null;
}

/** `a["…"] & b --> c -- words --> d`; false where something else stands. */
function readStatement(line: string, around: Around): boolean {
  const scanner = { line, at: 0 };
  let before = readNodes(scanner, around);
  if (before === null) return false;
  while (true) {
    const arrow = take(scanner, ARROW);
    if (arrow === null) return scanner.at >= line.length;
    const [, open = "", inner = "", labelled = ""] = arrow;
    const said = unquoted(inner || labelled);
    const after = readNodes(scanner, around);
    if (after === null) return false;
    const isReinvested = /^-\.|^=/.test(open) || /再投資|reinvest/i.test(said);
    for (const from of before) {
      for (const to of after) {
        around.draft.link({
          from,
          to,
          kind: isReinvested ? "reinvest" : "cause",
          sign: /減|reduc|^-$/i.test(said) ? "-" : "+",
        });
      }
    }
    before = after;
  }
}

const ARROW =
  /\s*(-\.+->?|-{2,}[->xo]?|={2,}>?|-\.|--|==)(?:\s*("[^"]*"|[^-=|">.]+?)\s*(?:-{2,}>|\.+->|={2,}>))?\s*(?:\|([^|]*)\|)?/y;
const NODE_ID = /\s*([\p{L}\p{N}_][\p{L}\p{N}_.]*)/uy;
/** Every form of a node: what its brackets look like says nothing here. */
const NODE_LABEL = /([[({>/\\]{1,3})("[^"]*"|[^\])}"]*)([\])}/\\]{1,3})/y;
const STAR_FORM = /^(?:\(\[|\{\{|\(\()$/;

function readNodes(scanner: Scanner, around: Around): readonly string[] | null {
  const ids: string[] = [];
  do {
    const id = take(scanner, NODE_ID)?.[1];
    if (id === undefined) return null;
    const label = take(scanner, NODE_LABEL);
    take(scanner, /:::[\w-]+/y);
    const known = around.words.get(id) ?? { words: "", stage: around.stage, isStar: false };
    if (label !== null) {
      known.words = unquoted(label[2] ?? "");
      known.isStar = STAR_FORM.test(label[1] ?? "") && /^[★☆]/.test(known.words);
    }
    known.stage ??= around.stage;
    around.words.set(id, known);
    ids.push(id);
  } while (take(scanner, /\s*&/y) !== null);
  return ids;
}

interface Scanner {
  readonly line: string;
  at: number;
}

function take(scanner: Scanner, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.line);
  if (found !== null) scanner.at = pattern.lastIndex;
  return found;
}

/** Its letters, as Mermaid escapes them: `#34;`, `#quot;` and `<br/>`. */
function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"|"$/g, "")
    .replace(/<br\s{0,3}\/?>/gi, "\n")
    .replace(/#(\d{1,7});/g, (written, code: string) =>
      Number(code) > 0x10ffff ? written : String.fromCodePoint(Number(code)),
    )
    .replace(/#(quot|amp|lt|gt);/g, (written, name: string) => NAMED.get(name) ?? written);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["quot", '"'],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
]);

const NOT_READ = {
  ja: "{}という行は読めませんでした。",
  en: "The line {} was not understood.",
};
