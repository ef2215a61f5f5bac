import type { AgreementLine } from "./agreement-line.ts";

type LineOf<Kind extends AgreementLine["kind"]> = Extract<AgreementLine, { kind: Kind }>;

/**
 * A frozen version and how it stands. Derived from its lines, never stored.
 *
 *     open ──concluded──▶ version n
 *       └────────┬────────────┘
 *            withdrawn
 */
export interface Proposal {
  readonly proposed: LineOf<"proposed">;
  /** The last answer of each person, in the order in which they first answered. */
  readonly answers: readonly GivenAnswer[];
  readonly concluded: LineOf<"concluded"> | null;
  readonly withdrawn: LineOf<"withdrawn"> | null;
}

interface GivenAnswer {
  readonly line: LineOf<"answered">;
  /** How many answers of theirs came before. */
  readonly changes: number;
}

/** The proposals of a board, in the order in which they were made. */
export function readProposals(lines: readonly AgreementLine[]): readonly Proposal[] {
  const byProposal = Map.groupBy(lines, ({ proposalId }) => proposalId);
  return [...byProposal.values()].flatMap((said) => {
    const proposed = said.find((line) => line.kind === "proposed");
    return proposed === undefined ? [] : [readProposal(proposed, said)];
  });
}

export function isOpen({ concluded, withdrawn }: Proposal): boolean {
  return concluded === null && withdrawn === null;
}

function readProposal(proposed: LineOf<"proposed">, said: readonly AgreementLine[]): Proposal {
  const answers = new Map<string, GivenAnswer>();
  let concluded: Proposal["concluded"] = null;
  let withdrawn: Proposal["withdrawn"] = null;
  for (const line of said) {
    if (line.kind === "answered") {
      const before = answers.get(line.by.id);
      answers.set(line.by.id, { line, changes: before === undefined ? 0 : before.changes + 1 });
    }
    if (line.kind === "concluded") concluded ??= line;
    if (line.kind === "withdrawn") withdrawn ??= line;
  }
  return { proposed, answers: [...answers.values()], concluded, withdrawn };
}
