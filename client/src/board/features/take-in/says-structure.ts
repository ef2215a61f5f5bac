import { matchCapital, type CapitalLineup } from "@zentaikan/capital-graph";

/** More is read where somebody asks for it, under 読み込む. */
const MOST_LETTERS = 20_000;
const MOST_LINES = 300;

const ARROWS = /=>|⇒|--?>|[→⟶➡＞>]/u;
const BESIDE_NAME =
  /[(（[［【][^)）\]］】]*[)）\]］】]|(?:ホップ|ステップ|ジャンプ|hop|step|jump)$/giu;

/**
 * Whether words that somebody pastes on the canvas are meant as a structure: every line is a chain
 * that names capitals, or they are cells under heads that name what a structure has. Anything else,
 * a sentence with an arrow in it too, stays words.
 */
export function saysStructure(text: string, lineup: CapitalLineup): boolean {
  if (text.length > MOST_LETTERS) return false;
  const lines = text.split(/\r\n|\r|\n/, MOST_LINES + 1).filter((line) => line.trim() !== "");
  const [head] = lines;
  if (head === undefined || lines.length > MOST_LINES) return false;
  if (head.includes("\t")) return lines.length > 1 && isHead(head.split("\t"));
  return lines.every((line) => isChain(line, lineup));
}

function isHead(cells: readonly string[]): boolean {
  const named = (names: RegExp) => cells.some((cell) => names.test(cell.trim()));
  const hasStage = named(/^(?:ホップ|ステップ|ジャンプ|hop|step|jump)$/i);
  return (
    (named(/^(?:資本|capital)$/i) && hasStage) ||
    (named(/^元(?:の資本)?$/) && named(/^先(?:の資本)?$/))
  );
}

function isChain(line: string, lineup: CapitalLineup): boolean {
  const pieces = line.split(ARROWS).map((piece) => piece.trim());
  const isNamed = (name: string) =>
    /^(?:星|★.*|お星さま|star)$/i.test(name) ||
    matchCapital(name.replaceAll(BESIDE_NAME, "").trim(), lineup) !== null;
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece.split(/[,、，+＋&＆]/).every((name) => isNamed(name.trim())))
  );
}
