import { tellOptions, type Tally, type Text } from "@zentaikan/capital-graph";
import type { RoundBody } from "@zentaikan/protocol/meetings";
import { useOutcome } from "../../../../api/meetings.ts";
import { useBoard } from "../../../ground/board-context.ts";
import { tallyRound } from "../tally-round.ts";

interface EarlierResult {
  readonly number: number;
  readonly tally: Tally;
  /** What each option came to then. */
  readonly said: ReadonlyMap<string, Text>;
}

/** What the same question came to the last time that it was asked; null where it was not. */
export function useEarlierResult(
  round: RoundBody,
  rounds: readonly RoundBody[],
): EarlierResult | null {
  const { boardId } = useBoard();
  const earlier = rounds.findLast((one) => one.isRevealed && isSameBefore(one, round));
  // Where there is none, what is asked for is there already.
  const { data } = useOutcome(boardId, (earlier ?? round).id);
  if (earlier === undefined || data === undefined) return null;
  const tally = tallyRound(earlier, data.ballots);
  if (tally === null) return null;
  const said = new Map(tellOptions(tally).map((one) => [one.option, one.said]));
  return { number: earlier.number, tally, said };
}

/** Whatever its words: about the same things, in the same way. */
function isSameBefore(one: RoundBody, round: RoundBody): boolean {
  const keys = new Set(one.subjects.map(({ key }) => key));
  return (
    one.number < round.number &&
    one.kind === round.kind &&
    keys.size === round.subjects.length &&
    round.subjects.every(({ key }) => keys.has(key))
  );
}
