import * as z from "zod";
import { PARTIES } from "./agreement-words.ts";
import { PersonBody } from "./http.ts";

/** Minutes of meetings and the decision log of a board, told in one language. Times are milliseconds since 1970. */
const language = z.enum(["ja", "en"]).default("ja");
/** Who is to read it: what is our team's alone is told to nobody else, whatever they ask for. */
const readers = z.enum(PARTIES).default("customer");
export const ToldQuery = z.object({ language, readers });

/** One meeting of a board in the list of all of them. */
export const HeldMeetingBody = z.object({
  id: z.string(),
  startedAt: z.number(),
  /** Null for the one that is under way. */
  endedAt: z.number().nullable(),
  ledBy: z.array(PersonBody),
  people: z.int(),
  rounds: z.int(),
});
export type HeldMeetingBody = z.infer<typeof HeldMeetingBody>;

/** Where on the board something stands that a line speaks of. */
const lead = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("thread"), id: z.string() }),
  z.object({ kind: z.literal("records"), records: z.array(z.string()) }),
  z.object({ kind: z.literal("agreement") }),
  z.object({ kind: z.literal("meeting"), id: z.string() }),
]);
export type ToldLead = z.infer<typeof lead>;

const line = z.object({
  text: z.string(),
  /** What belongs to a line, below it. */
  below: z.array(z.string()),
  /** Our team alone is told. */
  isInternal: z.boolean(),
  lead: lead.nullable(),
});
export type ToldLineBody = z.infer<typeof line>;

const MINUTES_SECTIONS = ["changes", "people", "rounds", "decisions", "open"] as const;
export type MinutesSection = (typeof MINUTES_SECTIONS)[number];

export const MinutesBody = z.object({
  id: z.string(),
  startedAt: z.number(),
  endedAt: z.number(),
  title: z.string(),
  /** Kept states of the board when it began and when it ended; null where whoever asks knows none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Who may read them as they are told here. */
  readers: z.enum(PARTIES),
  sections: z.array(
    z.object({ kind: z.enum(MINUTES_SECTIONS), heading: z.string(), lines: z.array(line) }),
  ),
  /** The same as one text. */
  markdown: z.string(),
  /** Whether whoever asks may have them sent by mail. */
  mayMail: z.boolean(),
});
export type MinutesBody = z.infer<typeof MinutesBody>;

export const MailedMinutesBody = z.object({
  sent: z.int(),
  /** Who was there and has no address here. */
  withoutAddress: z.int(),
  failed: z.int(),
});
export type MailedMinutesBody = z.infer<typeof MailedMinutesBody>;

const DECISION_KINDS = [
  "agreed",
  "withdrawn",
  "objected",
  "closed",
  "onPurpose",
  "adopted",
  "notChosen",
  "voted",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DecisionsQuery = ToldQuery.extend({
  /** What comes after this one, as an earlier answer named it. */
  after: z.string().max(200).optional(),
  /** Of a capital of the lineup by its id, of a link by its nodes as `1.hum+>2.tec+`, of a person by their id. */
  capital: z.string().max(70).optional(),
  link: z.string().max(160).optional(),
  person: z.string().max(64).optional(),
});

export const DecisionsBody = z.object({
  /** The newest first. */
  decisions: z.array(
    line.extend({
      id: z.string(),
      at: z.number(),
      kind: z.enum(DECISION_KINDS),
      by: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
  /** Null on the last page. */
  next: z.string().nullable(),
});
export type DecisionsBody = z.infer<typeof DecisionsBody>;
