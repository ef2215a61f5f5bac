import * as z from "zod";
import { CapitalBody, LineupBody, LineupReferenceBody, PersonBody } from "./http.ts";
import { nameBody } from "./name-body.ts";

/** The bodies about what is proposed for capital lineups: members alone know of them. */

const text = z.object({ ja: z.string(), en: z.string() });
const capitalId = CapitalBody.shape.id;
/** One that is proposed has a name in both languages, and is in use. */
const proposedCapital = CapitalBody.extend({
  label: z.object({ ja: nameBody(80), en: nameBody(80) }),
  retired: z.literal(false),
});

/** One step of a proposal, in the terms of `LineupChange` of `@zentaikan/capital-graph`. */
export const LineupOperationBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add"), capital: proposedCapital }),
  z.object({ kind: z.literal("rename"), id: capitalId, label: proposedCapital.shape.label }),
  z.object({
    kind: z.literal("split"),
    id: capitalId,
    into: z.array(proposedCapital).min(2).max(8),
  }),
  z.object({
    kind: z.literal("merge"),
    ids: z.array(capitalId).min(2).max(20),
    into: proposedCapital,
  }),
  z.object({ kind: z.literal("retire"), id: capitalId }),
]);
export type LineupOperationBody = z.infer<typeof LineupOperationBody>;

const LINEUP_PROPOSAL_STATES = ["open", "adopted", "declined", "withdrawn"] as const;

/** What lists say of a proposal. */
export const LineupProposalBody = z.object({
  id: z.string(),
  /** The version on which its steps stand. */
  base: LineupReferenceBody,
  /** The name of that lineup. */
  lineup: text,
  /** The version that it would go on from now: another one when the lineup has moved on. */
  newest: LineupReferenceBody,
  title: z.string(),
  reason: z.string(),
  /** Its steps in words, in their order. */
  steps: z.array(text),
  state: z.enum(LINEUP_PROPOSAL_STATES),
  by: PersonBody,
  createdAt: z.string(),
  /** When something was last said or done about it. */
  movedAt: z.string(),
  messages: z.int(),
  /** Others said or did something about it since the person last looked. */
  isNew: z.boolean(),
  /** Who closed it, why, and the version that it became; null while it is open. */
  closed: z
    .object({
      by: PersonBody,
      at: z.string(),
      reason: z.string(),
      version: LineupReferenceBody.nullable(),
    })
    .nullable(),
});
export type LineupProposalBody = z.infer<typeof LineupProposalBody>;

const LineupMessageBody = z.object({
  id: z.string(),
  by: PersonBody,
  at: z.string(),
  /** When its author last changed it; null for never. */
  changedAt: z.string().nullable(),
  /** `moved`: the proposal was brought up to a newer version, and `left` names what fell away. */
  kind: z.enum(["said", "moved"]),
  text: z.string(),
  /** Steps that no longer applied, and why. */
  left: z.array(z.object({ step: text, why: text })),
  onto: LineupReferenceBody.nullable(),
});
export type LineupMessageBody = z.infer<typeof LineupMessageBody>;

export const OpenedLineupProposalBody = LineupProposalBody.extend({
  /** The lineup as it is, and as it would be. */
  before: LineupBody,
  after: LineupBody,
  operations: z.array(LineupOperationBody),
  /** On the newest version: steps that do not apply there. Empty where it has not moved on. */
  unfit: z.array(z.object({ step: text, why: text })),
  /** The oldest first. */
  thread: z.array(LineupMessageBody),
});
export type OpenedLineupProposalBody = z.infer<typeof OpenedLineupProposalBody>;

const reason = z.string().trim().min(1).max(600);
export const ProposeLineupBody = z.object({
  base: LineupReferenceBody,
  title: nameBody(120),
  reason,
  operations: z.array(LineupOperationBody).min(1).max(20),
});
export type ProposeLineupBody = z.input<typeof ProposeLineupBody>;

export const SayOfLineupBody = z.object({ text: z.string().trim().min(1).max(4000) });
export type SayOfLineupBody = z.input<typeof SayOfLineupBody>;

export const AdoptLineupBody = z.object({
  reason,
  /** The version that it stood on when it was read; another one is refused. */
  base: LineupReferenceBody,
});
export type AdoptLineupBody = z.input<typeof AdoptLineupBody>;

export const CloseLineupProposalBody = z.object({
  /** Its author withdraws it; anybody else declines it. */
  reason,
});
export type CloseLineupProposalBody = z.input<typeof CloseLineupProposalBody>;

export const MoveLineupProposalBody = z.object({
  /** The version that it is brought up to: the newest one when it was read. */
  onto: LineupReferenceBody,
});
export type MoveLineupProposalBody = z.input<typeof MoveLineupProposalBody>;

/** Boards on one version of a lineup, of those that the person who asks may read. */
export const LineupBoardsBody = z.array(
  z.object({
    version: z.int(),
    count: z.int(),
    /** Some of them, the last drawn on first. */
    boards: z.array(z.object({ id: z.string(), title: z.string(), customerName: text })),
  }),
);
export type LineupBoardsBody = z.infer<typeof LineupBoardsBody>;
