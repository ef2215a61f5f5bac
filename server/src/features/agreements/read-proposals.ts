import type { AgreementLine, CarriedAnswer } from "./agreement-line.ts";

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
  /** Everything that was said to it after it was put to agreement. */
  readonly said: readonly AgreementLine[];
}

interface GivenAnswer {
  readonly line: Omit<LineOf<"answered">, "kind" | "proposalId">;
  /** How many answers of theirs came before. */
  readonly changes: number;
  /** The version that it was given to, where this one only takes it along. */
  readonly carriedFrom: number | null;
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

/** Whether an open version waits longer than whoever put it to agreement wanted. */
export function isOverdue(proposal: Proposal, now: number): boolean {
  const { dueAt = null } = proposal.proposed;
  return isOpen(proposal) && dueAt !== null && dueAt <= now;
}

function readProposal(proposed: LineOf<"proposed">, lines: readonly AgreementLine[]): Proposal {
  const answers = new Map<string, GivenAnswer>(proposed.renews?.carried.map(readCarried));
  let concluded: Proposal["concluded"] = null;
  let withdrawn: Proposal["withdrawn"] = null;
  for (const line of lines) {
    if (line.kind === "answered") {
      const before = answers.get(line.by.id);
      const changes = before === undefined ? 0 : before.changes + 1;
      answers.set(line.by.id, { line, changes, carriedFrom: null });
    }
    if (line.kind === "concluded") concluded ??= line;
    if (line.kind === "withdrawn") withdrawn ??= line;
  }
  const said = lines.filter((line) => line !== proposed);
  return { proposed, answers: [...answers.values()], concluded, withdrawn, said };
}

function readCarried({ version, ...line }: CarriedAnswer): readonly [string, GivenAnswer] {
  return [line.by.id, { line, changes: 0, carriedFrom: version }];
}
