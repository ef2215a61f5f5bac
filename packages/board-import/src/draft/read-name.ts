import {
  matchCapital,
  type CapitalId,
  type CapitalLineup,
  type Direction,
  type Stage,
} from "@zentaikan/capital-graph";
import { MAX_NAME_LENGTH } from "../limits.ts";

/** What a label in somebody's file says. */
type ReadName =
  | {
      readonly kind: "capital";
      readonly capital: CapitalId;
      readonly stage: Stage | null;
      readonly direction: Direction;
      readonly subdivisions: readonly string[];
    }
  | { readonly kind: "star"; readonly text: string }
  | { readonly kind: "unknown" };

/**
 * Reads `人的(ホップ)`, `hum.h`, `顧客ホップ`, `人的資本（採用）`, a capital with its small divisions on
 * the lines below, or `★` with what the star says.
 */
export function readName(words: string, lineup: CapitalLineup): ReadName {
  if (words.length > MAX_NAME_LENGTH * 10) return { kind: "unknown" };
  const lines = words.split(/\r\n|\r|\n/).map((line) => line.trim());
  const [first = "", ...below] = lines.filter((line) => line !== "");
  const head = first.replace(NUMBER, "");
  if (head.length > MAX_NAME_LENGTH) return { kind: "unknown" };
  const star = /^[★☆⭐]\s*(.*)$/u.exec(lines.join("\n").split("\n", 1)[0] ?? "");
  if (star !== null || STAR_WORD.test(head.normalize("NFKC").toLowerCase())) {
    return { kind: "star", text: [star?.[1] ?? "", ...below].join("\n").trim() };
  }
  const saying = STAR_SAYS.exec(head);
  if (saying !== null) return { kind: "star", text: [saying[1], ...below].join("\n").trim() };
  const direction = DIRECTIONS.find(([ending]) => ending.test(head));
  const name = direction === undefined ? head : head.replace(direction[0], "").trim();
  const found = readCapital(name, lineup);
  if (found === null) return { kind: "unknown" };
  return {
    kind: "capital",
    capital: found.capital,
    stage: found.stage,
    direction: direction?.[1] ?? "grow",
    subdivisions: [...found.subdivisions, ...below],
  };
}

/** Stages as people name them: by word, letter or number. */
export function readStageName(words: string): Stage | null {
  const whole = words.slice(0, 60).replace(NUMBER, "").normalize("NFKC").toLowerCase();
  const [, name = "", again = ""] = /^(\(?[^()]*\)?)(?:\(([^()]*)\))?[\s:]*$/.exec(whole) ?? [];
  const stage = stageOf(bare(name));
  // `ホップ(まず)` names one stage twice; anything else in brackets is something else.
  return again === "" || stageOf(bare(again)) === stage ? stage : null;
}

/** `ホップ: 人的、組織`, `【ホップ】人的`, `ホップ 人的` and `まず人的`: the stage and what is said to be in it. */
export function splitStage(words: string): { readonly stage: Stage | null; readonly rest: string } {
  const said = STAGE_BEFORE.exec(words.slice(0, 40));
  const stage = said === null ? null : readStageName(said[0]);
  const rest = words.slice(said?.[0].length ?? 0);
  return stage === null || rest.trim() === "" ? { stage: null, rest: words } : { stage, rest };
}

/** Without what marks a heading or closes it. */
function bare(name: string): string {
  return name.replace(/^[\s#*・\-([【〔<〈《「■□◆◇●○◎]+|[\s:)\]】〕>〉》」]+$/gu, "");
}

function stageOf(name: string): Stage | null {
  return STAGE_WORDS.find(([names]) => names.test(name))?.[1] ?? null;
}

const STAGE_BEFORE =
  /^\s*(?:[【[［](?:ホップ|ステップ|ジャンプ|hop|step|jump)[】\]］]|(?:ホップ|ステップ|ジャンプ|hop|step|jump)(?:\s*[:：]|[\s　]+(?!資本|capital))|(?:まず|次に|つぎに|そうして)(?:は|[\s　:：])?)/iu;

/** `①人的` and `1. 人的` count names that stand in a chain. */
const NUMBER = /^(?:[①-⑳]|[\d０-９]{1,2}[.)．）](?!\d))[\s　]*/u;
const STAR_SAYS = /^(?:お星さま|お星様|star|ビジョン|vision)\s*[「『:：“"]\s*(.*?)[」』”"]?$/iu;
const STAR_WORD = /^(?:star|the star|星|お星さま|お星様|ビジョン|vision|goal)$/;

const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [/\s?[(（](?:=|保つ|keep)[)）]$/i, "keep"],
  [/\s?[(（](?:-|取り崩す|spend)[)）]$/i, "spend"],
  [/\s?[(（](?:\+|増やす|grow)[)）]$/i, "grow"],
];

const STAGE_WORDS: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:(?:stage|ステージ|段階|beat)? ?1|h|hop|ホップ|ほっぷ|まずは?)$/, 1],
  [/^(?:(?:stage|ステージ|段階|beat)? ?2|s|step|ステップ|すてっぷ|(?:次|つぎ)には?)$/, 2],
  [/^(?:(?:stage|ステージ|段階|beat)? ?3|j|jump|ジャンプ|じゃんぷ|そうして)$/, 3],
];

interface FoundCapital {
  readonly capital: CapitalId;
  readonly stage: Stage | null;
  readonly subdivisions: readonly string[];
}

function readCapital(written: string, lineup: CapitalLineup): FoundCapital | null {
  const whole = matchCapital(written, lineup);
  if (whole !== null) return { capital: whole.id, stage: null, subdivisions: [] };
  const name = written.normalize("NFKC").toLowerCase();
  const [, before, inside] =
    /^([^([【〔]+)[([【〔]([^)\]】〕]*)[)\]】〕]$/u.exec(written.normalize("NFKC")) ?? [];
  if (before !== undefined && inside !== undefined) {
    const capital = matchCapital(before, lineup);
    if (capital !== null) return { capital: capital.id, ...readInside(inside) };
  }
  for (const [ending, stage] of STAGE_ENDINGS) {
    const bare = name.replace(ending, "");
    const capital = bare === name ? null : matchCapital(bare, lineup);
    if (capital !== null) return { capital: capital.id, stage, subdivisions: [] };
  }
  const [, stageWords, rest] = /^([^:]{1,12}):(.+)$/.exec(name) ?? [];
  const stage = readStageName(stageWords ?? "");
  const capital = stage === null ? null : matchCapital(rest ?? "", lineup);
  return capital === null ? null : { capital: capital.id, stage, subdivisions: [] };
}

/** A stage, a small division, or both with something between them. */
function readInside(inside: string): Omit<FoundCapital, "capital"> {
  const whole = readStageName(inside);
  if (whole !== null) return { stage: whole, subdivisions: [] };
  const parts = inside.split(/[、,/・]/).map((part) => part.trim());
  const stage = parts.map(readStageName).find((found) => found !== null) ?? null;
  if (stage === null) return { stage, subdivisions: inside.trim() === "" ? [] : [inside.trim()] };
  return {
    stage,
    subdivisions: parts.filter((part) => part !== "" && readStageName(part) === null),
  };
}

const STAGE_ENDINGS: readonly (readonly [RegExp, Stage])[] = [
  [/[ .:@_-]?(?:ホップ|ほっぷ|hop)$|[.@](?:h|1)$/, 1],
  [/[ .:@_-]?(?:ステップ|すてっぷ|step)$|[.@](?:s|2)$/, 2],
  [/[ .:@_-]?(?:ジャンプ|じゃんぷ|jump)$|[.@](?:j|3)$/, 3],
];
