import { tallyVotes, type Ballot, type Tally } from "@zentaikan/capital-graph";
import type { BallotBody, OutcomeBody, RoundBody } from "@zentaikan/protocol/meetings";

/** What a vote came to, as the method counts it; null for a round in which nobody votes. */
export function tallyRound(
  { kind, subjects, dots, dotsOnOne }: Pick<RoundBody, "kind" | "subjects" | "dots" | "dotsOnOne">,
  ballots: OutcomeBody["ballots"],
): Tally | null {
  const options = subjects.map(({ key }) => key);
  const said = ballots.map(({ ballot }) => ballotOf(ballot));
  switch (kind) {
    case "road":
      return null;
    case "dots":
      return tallyVotes({ kind, options, each: dots, most: dotsOnOne }, said);
    case "order":
      return tallyVotes({ kind, options }, said);
    case "temperature":
      return tallyVotes({ kind: "feeling", options }, said);
  }
}

function ballotOf(ballot: BallotBody): Ballot {
  switch (ballot.kind) {
    case "dots":
      return {
        kind: "dots",
        dots: Object.fromEntries(ballot.dots.map(({ on, count }) => [on, count])),
      };
    case "order":
      return ballot;
    case "temperature": {
      const felt = ballot.felt.map(({ of, is }) => [of, is] as const);
      return { kind: "feeling", feelings: Object.fromEntries(felt) };
    }
  }
}
