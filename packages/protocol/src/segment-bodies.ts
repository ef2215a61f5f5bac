import * as z from "zod";
import { PEOPLE_BANDS, SALES_BANDS } from "./firmographics.ts";

/** Segments over the HTTP interface, as `http.ts` says. Our team's alone: no guest is sent a byte. */
const text = z.object({ ja: z.string(), en: z.string() });
const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** Which structure stands for a customer: its board as it is now, or what was agreed last. */
export const SEGMENT_BASES = ["now", "agreed"] as const;
export type SegmentBasis = (typeof SEGMENT_BASES)[number];

/** As `CanonicalForm` of the method; what a picture is drawn from. */
export const CanonicalFormBody = z.object({
  nodes: z.array(z.string()),
  causes: z.array(z.string()),
  reinvests: z.array(z.string()),
  local: z.boolean(),
  incomplete: z.boolean(),
});

/** A pattern that at least one customer has; customers name it by its place in the list. */
const PatternBody = z.object({
  /** The first 16 hex digits of the SHA-256 of its key. */
  id: z.string(),
  key: z.string(),
  stageKey: z.string(),
  form: CanonicalFormBody,
});

export const PLACE_KINDS = ["member", "borderline", "candidate"] as const;
const NearnessBody = z.object({
  /** A place in `found.segments`. */
  segment: count,
  distance: share,
});

const SegmentedCustomerBody = z.object({
  /** Null, with everything that would tell who it is, where whoever asks may not see its board. */
  known: z
    .object({
      id: z.string(),
      name: text,
      anonymousName: z.string(),
      industry: z.string(),
      salesBand: z.enum(SALES_BANDS).nullable(),
      peopleBand: z.enum(PEOPLE_BANDS).nullable(),
      tags: z.array(z.string()),
      boardId: z.string(),
      boardTitle: z.string(),
    })
    .nullable(),
  /** Number of the version that was agreed last; null where there is none. */
  agreedVersion: count.nullable(),
  /** The board says something else now than what was agreed. */
  isStale: z.boolean(),
  /** A place in `patterns`. */
  pattern: count,
  /** Null while there is too little to speak of segments. */
  place: z
    .object({
      kind: z.enum(PLACE_KINDS),
      nearest: NearnessBody,
      next: NearnessBody.nullable(),
    })
    .nullable(),
});
export type SegmentedCustomerBody = z.infer<typeof SegmentedCustomerBody>;

const FoundSegmentBody = z.object({
  autoName: text,
  /** Places in `customers` and `patterns`: whose structure stands for the segment. */
  medoid: count,
  pattern: count,
  /** How many customers are nearest to it. */
  count,
  radius: share,
  stability: share,
  signature: z.array(z.object({ feature: z.string(), text, inside: share, outside: share })),
});
export type FoundSegmentBody = z.infer<typeof FoundSegmentBody>;

export const VerdictBody = z.object({
  kind: z.enum(["tooFew", "visible", "weak", "none"]),
  text,
});

export const SegmentationBody = z.object({
  basis: z.enum(SEGMENT_BASES),
  /** Of everything it was computed from; the same input gives the same answer. */
  inputHash: z.string(),
  computedAt: z.string(),
  /** Customers that have no place in it, by why. */
  leftOut: z.object({ noBoard: count, emptyBoard: count, notAgreed: count, unread: count }),
  verdict: VerdictBody,
  /** Capitals that compare to no other lineup's, as canonical forms name them, in people's words. */
  own: z.array(z.object({ name: z.string(), label: text, initial: z.string() })),
  patterns: z.array(PatternBody),
  customers: z.array(SegmentedCustomerBody),
  /** Null while there is too little to speak of segments. */
  found: z
    .object({
      silhouette: z.number(),
      silhouettes: z.array(z.object({ k: count, silhouette: z.number() })),
      stable: z.boolean(),
      nullTest: z.object({
        observed: z.number(),
        p95: z.number(),
        greatest: z.number(),
        relabellings: count,
      }),
      segments: z.array(FoundSegmentBody),
    })
    .nullable(),
});
export type SegmentationBody = z.infer<typeof SegmentationBody>;

/**
 * What a page shows of many customers before it has all of them: the segments, and of `patterns` and
 * `customers` those that stand for them, by their places in the lists.
 */
export const SegmentationBeginningBody = SegmentationBody.omit({
  patterns: true,
  customers: true,
}).extend({
  kind: z.literal("beginning"),
  /** How many there are of each. */
  all: z.object({ patterns: count, customers: count }),
  patterns: z.array(z.object({ at: count, pattern: PatternBody })),
  customers: z.array(z.object({ at: count, customer: SegmentedCustomerBody })),
});
export type SegmentationBeginningBody = z.infer<typeof SegmentationBeginningBody>;

/** Of a segmentation that was read already and is the same still: what its customers say otherwise. */
export const SegmentationChangesBody = z.object({
  kind: z.literal("some"),
  leftOut: SegmentationBody.shape.leftOut,
  /** By their place in the list. */
  customers: z.array(z.object({ at: count, customer: SegmentedCustomerBody })),
});
export type SegmentationChangesBody = z.infer<typeof SegmentationChangesBody>;

/** While a segmentation is being computed. */
export const SegmentationProgressBody = z.object({
  /** What is being done, in its order, and how much of that is done. */
  step: z.enum(["reading", "comparing", "grouping", "proving", "testing"]),
  done: share,
});
export type SegmentationProgressBody = z.infer<typeof SegmentationProgressBody>;
