import * as z from "zod";
import { BOARD_KINDS } from "./board-kinds.ts";
import { optionalNameBody } from "./name-body.ts";

/** Relationships over the HTTP interface, as `http.ts` says. Our team's alone: no guest is sent a byte. */
const text = z.object({ ja: z.string(), en: z.string() });
const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();

const LevelBody = z.int().min(1).max(7);
const ViewpointBody = z.enum(["customer", "ourGuess"]);
/** A day as the calendar has it: `2026-04-01`. */
const DayBody = z.iso.date();

/** What stands as the nearness to a customer: the last that was assessed, from either side. */
export const StandingLevelBody = z.object({
  level: LevelBody,
  viewpoint: ViewpointBody,
  at: DayBody,
});
export type StandingLevelBody = z.infer<typeof StandingLevelBody>;

/** What this workspace calls the levels 1 to 6; empty where nobody has named one. */
export const LevelNameBody = z.object({
  level: z.int().min(1).max(6),
  name: z.string(),
  text: z.string(),
});
export type LevelNameBody = z.infer<typeof LevelNameBody>;

const named = z.object({ name: optionalNameBody(40), text: z.string().trim().max(600) });
/** How a level, or an approach, shall be called; empty for nothing of our own. */
export const NameWordBody = named.extend({
  /** What stood there when the form was opened; refused when somebody changed it meanwhile. */
  was: z.object({ name: z.string().max(80), text: z.string().max(600) }),
});
export type NameWordBody = z.infer<typeof NameWordBody>;

export const AssessBody = z.object({
  level: LevelBody,
  viewpoint: ViewpointBody,
  at: DayBody,
  evidence: z.string().trim().max(2000),
  /** The assessment that this one takes the place of. */
  corrects: z.string().max(64).optional(),
});
export type AssessBody = z.infer<typeof AssessBody>;

export const WithdrawAssessmentBody = z.object({ reason: z.string().trim().min(1).max(1000) });

const byWhom = {
  by: z.object({ id: z.string(), name: z.string() }),
  /** When it was written. */
  writtenAt: z.string(),
};

/** One assessment, as it was written; none is ever changed or deleted. */
export const AssessmentBody = StandingLevelBody.extend({
  id: z.string(),
  evidence: z.string(),
  ...byWhom,
  /** The one that it took the place of. */
  corrects: z.string().nullable(),
  /** Null while it stands. */
  ended: z
    .object({
      kind: z.enum(["corrected", "withdrawn"]),
      reason: z.string(),
      ...byWhom,
    })
    .nullable(),
});
export type AssessmentBody = z.infer<typeof AssessmentBody>;

/** What our Dos on one board support, as it was when the board was last quiet. */
const ourDos = { paid: count, free: count, unsettled: count };
export const ContributionBody = z.object({
  capitals: z.array(z.object({ capital: z.string(), label: text, ...ourDos })),
  /** Of all routes, the share that passes a Do result we help; null without routes. */
  routeShare: share,
  /** And the share that would break without us. */
  brokenShare: share,
  isOfListed: z.boolean(),
  total: z.object(ourDos),
});
export type ContributionBody = z.infer<typeof ContributionBody>;

/** What we offer by one board on capitals: our Dos, and the capitals that they make grow there. */
const OfferingBody = z.object({
  id: z.string(),
  text: z.string(),
  /** Records of its board: of the Do results that it is for, and of each capital's cards. */
  doResults: z.array(z.string()),
  capitals: z.array(z.object({ capital: z.string(), label: text, cards: z.array(z.string()) })),
});

/** What somebody pays us by one board on circulation, and by which of what we offer. */
const RevenueBody = z.object({
  /** Record of its board, and of what it pays for. */
  flow: z.string(),
  paysFor: z.array(z.string()),
  label: text,
  from: text,
  amount: z.number().nullable(),
  unit: z.string(),
  /** Ids of what we offer. */
  supports: z.array(z.string()),
});

/** A board's part of the one list of what we offer. */
export const BridgeBody = z.object({
  offerings: z.array(OfferingBody),
  revenues: z.array(RevenueBody),
});
export type BridgeBody = z.infer<typeof BridgeBody>;

/** Of each board of a customer that whoever asks may see, and that was read. */
export const OfferingsBody = z.array(
  BridgeBody.extend({ boardId: z.string(), title: z.string(), kind: z.enum(BOARD_KINDS) }),
);
export type OfferingsBody = z.infer<typeof OfferingsBody>;

const ApproachBody = z.enum(["A", "B"]);
/** What this workspace calls the two approaches of モノからコトへ; empty where nobody has named one. */
export const ApproachNameBody = z.object({
  approach: ApproachBody,
  name: z.string(),
  text: z.string(),
});
export type ApproachNameBody = z.infer<typeof ApproachNameBody>;

/** As `LevelSevenGrounds` of the method. */
export const GroundsBody = z.object({
  isAgreed: z.boolean(),
  outlookYears: z.number().nullable(),
  isOnRoute: z.boolean(),
  isProven: z.boolean(),
});
export type GroundsBody = z.infer<typeof GroundsBody>;

const RelatedCustomerBody = z.object({
  id: z.string(),
  name: text,
  anonymousName: z.string(),
  archived: z.boolean(),
  /** Assessments that stand, by day; of very many, the last hundred. */
  points: z.array(StandingLevelBody),
  /** The board that stands for the customer; null where none does. */
  board: z
    .discriminatedUnion("kind", [
      /** Whoever asks may not see it. */
      z.object({ kind: z.literal("withheld") }),
      /** It was not read yet since contributions are kept. */
      z.object({ kind: z.literal("unread") }),
      z.object({
        kind: z.literal("read"),
        id: z.string(),
        title: z.string(),
        contribution: ContributionBody,
        grounds: GroundsBody,
      }),
    ])
    .nullable(),
});
export type RelatedCustomerBody = z.infer<typeof RelatedCustomerBody>;

export const RelationshipsBody = z.object({
  /** Of the levels 1 to 6, in their order. */
  levels: z.array(LevelNameBody),
  customers: z.array(RelatedCustomerBody),
});
export type RelationshipsBody = z.infer<typeof RelationshipsBody>;

/** What became of it since it was read, or that it is to be read anew. */
export const RelationshipChangesBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("whole") }),
  z.object({
    kind: z.literal("some"),
    /** From here on, the next time. */
    mark: z.string(),
    ...RelationshipsBody.shape,
    /** Of those that were in the list. */
    gone: z.array(z.string()),
  }),
]);
export type RelationshipChangesBody = z.infer<typeof RelationshipChangesBody>;
