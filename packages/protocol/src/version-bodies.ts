import * as z from "zod";
import { ROLES } from "./abilities.ts";
import { optionalNameBody } from "./name-body.ts";
import { AGREED_SUBJECTS, ANSWERS, PARTIES } from "./agreement-words.ts";

/** The bodies of the HTTP interface that speak of kept states of a board, and of agreements on them. */
const text = z.object({ ja: z.string(), en: z.string() });

/** A kept state of a board: somebody asked for it, a restore replaced it, or people were to agree on it. */
export const KeptStateBody = z.object({
  id: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  occasion: z.enum([
    "asked",
    "beforeRestore",
    "proposed",
    "turned",
    "meetingBegun",
    "meetingEnded",
  ]),
  /** What whoever kept it called it; empty where nobody did. */
  name: z.string(),
  /** What it takes on the server's disk; null for a guest. */
  bytes: z.int().nullable(),
  /** Of one that kept itself because the board said something else: who drew it, and what it was. */
  turn: z
    .object({
      people: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Since the one before it, in capital words; the first of `count`. */
      changes: z.array(text),
      count: z.int(),
    })
    .nullable(),
});
export type KeptStateBody = z.infer<typeof KeptStateBody>;

export const KeepStateBody = z.object({ name: optionalNameBody(120).default("") });
export type KeepStateBody = z.input<typeof KeepStateBody>;

export const RestoreBoardBody = z.object({ snapshot: z.string().min(1).max(64) });

/** What a kept state says, in the terms of `@zentaikan/capital-graph`. */
export const StateWordsBody = z.object({
  structure: z.unknown(),
  diagnostics: z.array(z.unknown()),
  /** Its Do results, each with the node that it refines. */
  detail: z.object({ doResults: z.array(z.unknown()) }),
  /** The capitals that it speaks of. */
  lineup: z.unknown(),
  /** Findings that somebody said are meant so, by the id of the diagnostic. */
  answers: z.array(
    z.object({ findingId: z.string(), reason: z.string(), author: z.string().nullable() }),
  ),
  sentence: text,
  /** What an agreement on its broad frame binds: SHA-256, 64 hex digits. */
  contentHash: z.string(),
  /** Where its cards and stars lay; `x` and `y` are upper left corners, in page units. */
  places: z.array(
    z.object({
      record: z.string(),
      x: z.number(),
      y: z.number(),
      w: z.number(),
      h: z.number(),
      capital: z.string().nullable(),
    }),
  ),
});
export type StateWordsBody = z.infer<typeof StateWordsBody>;

export const KeptStateInWordsBody = z.object({ snapshot: KeptStateBody, words: StateWordsBody });
export type KeptStateInWordsBody = z.infer<typeof KeptStateInWordsBody>;

/** What lay beside a board for our team alone when a state of it was kept. */
export const KeptOurDosBody = z.array(
  z.object({
    doResult: z.string(),
    ourDos: z.array(z.object({ id: z.string(), text: z.string(), paid: z.boolean().nullable() })),
  }),
);
export type KeptOurDosBody = z.infer<typeof KeptOurDosBody>;

const words = (longest: number) => z.string().trim().max(longest);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const by = z.object({ id: z.string(), name: z.string(), color: z.string() });

const subject = z.enum(AGREED_SUBJECTS);

export const ProposeBody = z.object({
  /** What is put to agreement: the broad frame, a stage with its Do results, or the lineup. */
  subject: subject.default("frame"),
  /** Of the subject as whoever proposes sees it; a board that says something else by now is refused. */
  contentHash: hash,
  party: z.enum(PARTIES),
  note: words(1000).default(""),
  /** Why warnings may stand; needed where there are any. */
  reason: words(1000).default(""),
  /** Until when an answer is wanted. It closes nothing by itself. */
  dueAt: z.iso.datetime().nullable().default(null),
  /** The agreed version that this one takes up again: who is asked says yes or no to what changed. */
  renews: z.string().min(1).max(64).nullable().default(null),
  asked: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("role"), role: z.enum(ROLES) }),
        z.object({ kind: z.literal("person"), person: z.string().min(1).max(64) }),
      ]),
    )
    .min(1)
    .max(60),
});
export type ProposeBody = z.input<typeof ProposeBody>;

export const AnswerProposalBody = z.object({
  answer: z.enum(ANSWERS),
  /** Needed for a reservation and for a no. */
  reason: words(1000).default(""),
  /**
   * Cards, Do results, arrows or the star that it is about, by their records, or capitals of a
   * lineup; none where it is about the whole.
   */
  subjects: z.array(z.string().min(1).max(100)).max(20).default([]),
});
export type AnswerProposalBody = z.input<typeof AnswerProposalBody>;

export const WithdrawProposalBody = z.object({ reason: words(1000).default("") });
export type WithdrawProposalBody = z.input<typeof WithdrawProposalBody>;

export const AskedBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), role: z.enum(ROLES) }),
  z.object({ kind: z.literal("person"), person: z.string(), name: z.string() }),
]);
export type AskedBody = z.infer<typeof AskedBody>;

const namedPerson = z.object({ id: z.string(), name: z.string() });

/** What was frozen and what people said to it. Its `id` is that of its kept state. */
export const ProposalBody = z.object({
  id: z.string(),
  subject,
  party: z.enum(PARTIES),
  by,
  at: z.string(),
  note: z.string(),
  reason: z.string(),
  contentHash: z.string(),
  sentence: text,
  asked: z.array(AskedBody),
  /** The last answer of each person, in the order in which they first answered. */
  answers: z.array(
    z.object({
      by,
      at: z.string(),
      answer: z.enum(ANSWERS),
      reason: z.string(),
      /** Records of the frozen state that it is about; none for the whole of it. */
      subjects: z.array(z.string()),
      /** How many answers of theirs came before this one. */
      changes: z.int(),
      /** The version to which it was given, which did not change in what it is about; else null. */
      carriedFrom: z.int().nullable(),
    }),
  ),
  /** Findings that were said to be meant so, with a reason, when it was frozen. */
  onPurpose: z.array(z.object({ finding: text, reason: z.string(), by: z.string() })),
  /** Until when answers are wanted; `isOverdue` by the clock of the server, while it is open. */
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  /** The agreed version that it takes up again, and what has changed since; null for a first one. */
  renews: z.object({ proposalId: z.string(), version: z.int(), changes: z.array(text) }).nullable(),
  /** How much was said to it after it was put to agreement. */
  said: z.int(),
  /** Asked, and without an answer; of a closed one, when it was closed. */
  awaited: z.array(namedPerson),
  concluded: z.object({ version: z.int(), by, at: z.string() }).nullable(),
  withdrawn: z.object({ by, at: z.string(), reason: z.string() }).nullable(),
  /** Whether whoever reads this may answer now. */
  mayAnswer: z.boolean(),
});
export type ProposalBody = z.infer<typeof ProposalBody>;

export const AgreementsBody = z.object({
  /** The newest first. */
  proposals: z.array(ProposalBody),
  /** What was said, in order, as `agreementState` of `@zentaikan/capital-graph` reads it. */
  records: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("proposed"),
        id: z.string(),
        contentHash: z.string(),
        subject,
      }),
      z.object({
        kind: z.literal("agreed"),
        id: z.string(),
        contentHash: z.string(),
        party: z.enum(PARTIES),
        subject,
      }),
      z.object({ kind: z.literal("withdrawn"), id: z.string(), withdraws: z.string() }),
      z.object({
        kind: z.literal("objected"),
        id: z.string(),
        subjects: z.array(z.string()),
        subject,
      }),
      z.object({ kind: z.literal("settled"), id: z.string(), settles: z.string() }),
    ]),
  ),
});
export type AgreementsBody = z.infer<typeof AgreementsBody>;

/** A version that waits for an answer of the person who asks, and where. */
export const AwaitedVersionBody = z.object({
  boardId: z.string(),
  boardTitle: z.string(),
  customerName: text,
  proposalId: z.string(),
  subject,
  party: z.enum(PARTIES),
  by,
  at: z.string(),
  note: z.string(),
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  /** When those who had not answered were reminded; null before. */
  remindedAt: z.string().nullable(),
});
export type AwaitedVersionBody = z.infer<typeof AwaitedVersionBody>;

/** A version that the person who asks put to agreement, how it goes, and what they have not seen of it. */
export const ProposedVersionBody = z.object({
  boardId: z.string(),
  boardTitle: z.string(),
  customerName: text,
  proposalId: z.string(),
  subject,
  party: z.enum(PARTIES),
  at: z.string(),
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  outcome: z.enum(["open", "agreed", "withdrawn"]),
  /** The last answer of each person, the newest last. */
  answers: z.array(z.object({ by, at: z.string(), answer: z.enum(ANSWERS), reason: z.string() })),
  /** Whose answer it waits for. */
  awaited: z.array(namedPerson),
  /** When somebody else last said something to it, or a reminder went out. */
  movedAt: z.string(),
  /** How much of that the person has not seen. */
  unseen: z.int(),
});
export type ProposedVersionBody = z.infer<typeof ProposedVersionBody>;

export const SeenVersionBody = z.object({
  /** As `said` of the version. */
  said: z.int().min(0).max(1_000_000),
});
export type SeenVersionBody = z.infer<typeof SeenVersionBody>;

/** Who of a board's people has seen what it says at this moment. */
export const SightingsBody = z.array(
  z.object({
    personId: z.string(),
    /** `now`: what it says now, or they are there. `earlier`: something else. `never`: nothing. */
    saw: z.enum(["now", "earlier", "never"]),
  }),
);
export type SightingsBody = z.infer<typeof SightingsBody>;
