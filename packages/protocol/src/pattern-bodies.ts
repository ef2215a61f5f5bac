import * as z from "zod";
import { nameBody, optionalNameBody } from "./name-body.ts";
import { CanonicalFormBody, PLACE_KINDS, SEGMENT_BASES, VerdictBody } from "./segment-bodies.ts";

/**
 * The patterns that people adopted and go on working with, over the HTTP interface. Our team's
 * alone: no guest is sent a byte.
 */
const text = z.object({ ja: z.string(), en: z.string() });
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** By an adoption, by a board that went quiet, or by somebody's hand. */
export const PLACED_HOW = ["adopted", "placed", "byHand"] as const;

/** Null where whoever asks may not see the board that stands for the customer. */
const KnownCustomerBody = z
  .object({ id: z.string(), name: text, anonymousName: z.string(), boardId: z.string() })
  .nullable();
export type KnownCustomerBody = z.infer<typeof KnownCustomerBody>;

const PlaceBody = z.object({
  /** Null for a candidate of a new pattern. */
  segment: z.string().nullable(),
  kind: z.enum(PLACE_KINDS),
  nearest: z.object({ segment: z.string(), distance: share }),
  next: z.object({ segment: z.string(), distance: share }).nullable(),
  how: z.enum(PLACED_HOW),
  /** In the words of whoever moved it by hand. */
  reason: z.string(),
  /** Null where nobody did it: a board went quiet. */
  by: z.string().nullable(),
  at: z.string(),
});
export type PlaceBody = z.infer<typeof PlaceBody>;

const AdoptedSegmentBody = z.object({
  /** Stays over versions while the pattern goes on. */
  id: z.string(),
  /** What people call it; empty where nobody named it. */
  name: z.string(),
  autoName: text,
  description: z.string(),
  /** Nobody is placed in it any more. */
  retired: z.boolean(),
  form: CanonicalFormBody,
  /** As `pattern.id` of a segmentation. */
  patternId: z.string(),
  count,
  stability: share,
  comments: count,
  /** Of them, what others wrote since whoever asks has looked. */
  unread: count,
});
export type AdoptedSegmentBody = z.infer<typeof AdoptedSegmentBody>;

/** Why the patterns should be looked for anew. */
const DueBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("candidates"), count, share }),
  z.object({ kind: z.literal("unstable"), stability: share }),
]);

export type DueReason = z.infer<typeof DueBody>;

const PatternVersionBody = z.object({
  version: z.int().positive(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  basis: z.enum(SEGMENT_BASES),
  inputHash: z.string(),
  customers: count,
  patterns: count,
  verdict: VerdictBody,
});
export type PatternVersionBody = z.infer<typeof PatternVersionBody>;

export const AdoptedPatternsBody = z.object({
  /** Null until somebody adopts one. */
  version: PatternVersionBody.nullable(),
  segments: z.array(AdoptedSegmentBody),
  due: z.array(DueBody),
});
export type AdoptedPatternsBody = z.infer<typeof AdoptedPatternsBody>;

/** Some of those who stand among the adopted patterns, in the order in which they came there. */
export const PatternPlacesBody = z.object({
  customers: z.array(z.object({ known: KnownCustomerBody, place: PlaceBody })),
  /** Asks for those behind them; null where there are none. */
  next: count.nullable(),
});
export type PatternPlacesBody = z.infer<typeof PatternPlacesBody>;

/** One of the adopted segments, or of those that would be. */
const ProposedPlaceBody = z.object({
  segment: z.string().nullable(),
  /** A place in `segments` of the proposal. */
  found: count.nullable(),
  kind: z.enum(PLACE_KINDS),
});

const PatternMoveBody = z.object({
  known: KnownCustomerBody,
  /** Null for a customer that is new here, or that has no structure any more. */
  from: ProposedPlaceBody.nullable(),
  to: ProposedPlaceBody.nullable(),
  /** It was moved by hand to a pattern that would be no more. */
  endsByHand: z.boolean(),
  /** What it shares with where it would go, and did not find where it is. */
  shared: z.array(text),
  /** What it lacks of where it is, or has of its own. */
  differing: z.array(text),
});
export type PatternMoveBody = z.infer<typeof PatternMoveBody>;

export const PatternProposalBody = z.object({
  /** The version against which it is compared; null before the first. */
  was: z.int().positive().nullable(),
  basis: z.enum(SEGMENT_BASES),
  inputHash: z.string(),
  verdict: VerdictBody,
  due: z.array(DueBody),
  /** Null while there is too little to speak of patterns. */
  found: z
    .object({
      segments: z.array(
        z.object({
          autoName: text,
          form: CanonicalFormBody,
          count,
          stability: share,
          /** The adopted segment that goes on in it. */
          continues: z.string().nullable(),
        }),
      ),
      /** Adopted segments that nothing goes on in. */
      vanishing: z.array(z.string()),
      stays: count,
      moves: z.array(PatternMoveBody),
      /** So many more move than are listed. */
      movesLeftOut: count,
    })
    .nullable(),
  /** Somebody decided against this very one. */
  dismissed: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type PatternProposalBody = z.infer<typeof PatternProposalBody>;

const reason = z.string().trim().max(1000);
const decided = {
  basis: z.enum(SEGMENT_BASES),
  /** Of what one has read; refused where the structures say something else by now. */
  inputHash: z.string().max(200),
  /** The version that one has read; refused where somebody adopted another one meanwhile. */
  was: z.int().positive().nullable(),
};
export const AdoptPatternsBody = z.object({
  ...decided,
  reason: reason.default(""),
  /** Of segments of the proposal, by their place. */
  names: z
    .array(z.object({ found: count, name: nameBody(80) }))
    .max(8)
    .default([]),
});
export type AdoptPatternsBody = z.input<typeof AdoptPatternsBody>;
export const DismissPatternsBody = z.object({ ...decided, reason: reason.min(1) });
export type DismissPatternsBody = z.input<typeof DismissPatternsBody>;

const SegmentSheet = z
  .object({
    /** Empty gives the automatic name back. */
    name: optionalNameBody(80),
    description: z.string().trim().max(2000),
    retired: z.boolean(),
  })
  .partial();
export const ChangePatternBody = SegmentSheet.extend({
  /** What stood there when the form was opened; refused when somebody changed it meanwhile. */
  was: SegmentSheet.optional(),
});
export type ChangePatternBody = z.infer<typeof ChangePatternBody>;

export const MoveCustomerBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("byHand"),
    /** Null for none of them: a candidate of a new pattern. */
    segment: z.string().nullable(),
    was: z.string().nullable(),
    reason: reason.min(1),
  }),
  /** Where its structure places it. */
  z.object({ kind: z.literal("back"), was: z.string().nullable(), reason: reason.default("") }),
]);
export type MoveCustomerBody = z.input<typeof MoveCustomerBody>;

export const PATTERN_EVENT_KINDS = [
  "adopted",
  "dismissed",
  "renamed",
  "described",
  "retired",
  "takenBack",
  "movedByHand",
  "movedBack",
] as const;
export const PatternEventBody = z.object({
  number: count,
  at: z.string(),
  by: z.string(),
  kind: z.enum(PATTERN_EVENT_KINDS),
  version: z.int().positive().nullable(),
  segment: z.object({ id: z.string(), name: text }).nullable(),
  /** Whom it was about; null also where whoever asks may not know. */
  known: KnownCustomerBody,
  reason: z.string(),
  /** What stood there before, and what after. */
  was: text.nullable(),
  is: text.nullable(),
  data: z
    .object({ basis: z.enum(SEGMENT_BASES), inputHash: z.string(), customers: count, moved: count })
    .nullable(),
});
export type PatternEventBody = z.infer<typeof PatternEventBody>;

/** Where a customer stood, the newest first. */
export const CustomerPlacesBody = z.object({
  places: z.array(
    PlaceBody.extend({ version: z.int().positive(), endedAt: z.string().nullable() }),
  ),
});
export type CustomerPlacesBody = z.infer<typeof CustomerPlacesBody>;

/** What a board says of the pattern of its customer; null where there is nothing to say. */
export const BoardPatternBody = z.object({
  customerId: z.string(),
  kind: z.enum(PLACE_KINDS),
  byHand: z.boolean(),
  /** Of the segment, and of the next one where it stands between two; none for a candidate. */
  names: z.array(text),
});
export type BoardPatternBody = z.infer<typeof BoardPatternBody>;

export const PatternCommentBody = z.object({
  number: count,
  personId: z.string(),
  by: z.string(),
  text: z.string(),
  at: z.string(),
  editedAt: z.string().nullable(),
});
export type PatternCommentBody = z.infer<typeof PatternCommentBody>;
export const WritePatternCommentBody = z.object({ text: z.string().trim().min(1).max(4000) });
export type WritePatternCommentBody = z.infer<typeof WritePatternCommentBody>;
