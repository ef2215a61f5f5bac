import { tallyVotes, type Tally } from "@zentaikan/capital-graph";
import type { OutcomeBody, RoundBody } from "@zentaikan/protocol/meetings";

/** What a vote came to, as the method counts it; null for a round in which nobody votes. */
export function tallyRound(
  { kind, subjects, dots, dotsOnOne }: Pick<RoundBody, "kind" | "subjects" | "dots" | "dotsOnOne">,
  ballots: OutcomeBody["ballots"],
): Tally | null {
  if (kind === "road") return null;
  const options = subjects.map(({ key }) => key);
  return tallyVotes(
    { kind, options, each: dots, most: dotsOnOne },
    ballots.map(({ ballot }) => ballot),
  );
}
