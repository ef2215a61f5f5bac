import * as z from "zod";
import { AGENDA_COMMANDS, AgendaBody } from "./agenda-bodies.ts";
import { PersonBody } from "./http.ts";
import { LOCKED_PARTS, MOST_SUBJECTS, ROUND_KINDS, TEMPERATURES } from "./meeting-words.ts";
import { nameBody, optionalNameBody } from "./name-body.ts";

/**
 * Meetings on boards, over the HTTP interface. Times are milliseconds since 1970, by the server's
 * clock. What strangers write is bounded: more is no meeting that people overlook.
 */
export const MOST_ROUNDS = 100;
export const MOST_ROAD_NODES = 40;
export const MOST_ROAD_LINKS = 120;

/** A capital in a beat, as the method writes it: `1.hum+`. */
const node = z
  .string()
  .max(70)
  .regex(/^[1-3]\.[^\p{C}>|]+[-+=]$/u);
const link = z.object({
  from: node,
  to: z.union([node, z.literal("star")]),
  sign: z.enum(["+", "-"]),
});
export type RoadLinkBody = z.infer<typeof link>;

/** What one person, or a small group, draws by themselves. */
export const RoadBody = z.object({
  nodes: z.array(node).max(MOST_ROAD_NODES),
  links: z.array(link).max(MOST_ROAD_LINKS),
});
export type RoadBody = z.infer<typeof RoadBody>;

/** Steps, so that two who draw one road at once take nothing from each other. */
const RoadStepBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("place"), node }),
  z.object({ kind: z.literal("remove"), node }),
  z.object({ kind: z.literal("link"), ...link.shape }),
  z.object({ kind: z.literal("unlink"), from: link.shape.from, to: link.shape.to }),
]);
export type RoadStepBody = z.infer<typeof RoadStepBody>;
export const WriteRoadBody = z.object({ steps: z.array(RoadStepBody).min(1).max(200) });

/** Something to vote on: a part of a structure by its key, or what somebody put in words. */
const subjectKey = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[^\p{C}]+$/u);
const subject = z.object({ key: subjectKey, words: optionalNameBody(120) });
export type RoundSubjectBody = z.infer<typeof subject>;

const person = z.string().max(64);
const MOST_GROUPS = 50;
/** Who draw one road together, under a name. */
const group = z.object({
  name: nameBody(60),
  people: z.array(person).min(1).max(200),
});

const AskRoundBody = z.object({
  question: nameBody(300),
  roundKind: z.enum(ROUND_KINDS),
  /** Whether nobody ever learns who voted what; a road has its authors. */
  isAnonymous: z.boolean().default(false),
  /** Of roads: whoever is in none of them draws alone. */
  groups: z.array(group).max(MOST_GROUPS).default([]),
  /** Of a vote: two at least, or one where it is a temperature. */
  subjects: z.array(subject).max(MOST_SUBJECTS).default([]),
  /** So many dots each person has, and so many at most on one thing. */
  dots: z.int().min(1).max(30).default(3),
  dotsOnOne: z.int().min(1).max(30).default(1),
  /** Until when, by the clock of the server; null where nothing runs. */
  minutes: z.number().min(0.5).max(240).nullable().default(null),
});
export type AskedRound = z.output<typeof AskRoundBody>;

const round = z.string().max(64);
export const MeetingCommandBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("start") }),
  z.object({ kind: z.literal("join") }),
  z.object({ kind: z.literal("leave") }),
  z.object({ kind: z.literal("end") }),
  z.object({ kind: z.literal("facilitator"), person, is: z.boolean() }),
  /** Everybody looks where whoever says it looks, or nobody any more. */
  z.object({ kind: z.literal("spotlight"), is: z.boolean() }),
  z.object({ kind: z.literal("lock"), part: z.enum(LOCKED_PARTS), is: z.boolean() }),
  ...AGENDA_COMMANDS,
  /** Asks to speak, or takes that back; of somebody else, for facilitators. */
  z.object({ kind: z.literal("speak"), is: z.boolean(), person: person.nullable().default(null) }),
  z.object({ kind: z.literal("ask"), ...AskRoundBody.shape }),
  /** All look at this round, a later or an earlier one. */
  z.object({ kind: z.literal("turn"), round }),
  z.object({ kind: z.literal("setTimer"), round, minutes: z.number().min(0.5).max(240) }),
  z.object({ kind: z.literal("addMinutes"), round, minutes: z.number().min(0.5).max(60) }),
  z.object({ kind: z.literal("pauseTimer"), round }),
  z.object({ kind: z.literal("resumeTimer"), round }),
  z.object({ kind: z.literal("clearTimer"), round }),
  z.object({ kind: z.literal("ready"), round, is: z.boolean() }),
  /** A vote goes on for so many days, also after the meeting and for who was not there; 0 for none. */
  z.object({ kind: z.literal("keepOpen"), round, days: z.int().min(0).max(30) }),
  /** Whoever came later, or drew alone, draws with a group from now on, and brings their own road. */
  z.object({ kind: z.literal("joinGroup"), round, group: z.string().max(64) }),
  z.object({ kind: z.literal("reveal"), round }),
]);
export type MeetingCommandBody = z.input<typeof MeetingCommandBody>;
export type MeetingCommand = z.output<typeof MeetingCommandBody>;

const timer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("running"), endsAt: z.number() }),
  z.object({ kind: z.literal("paused"), leftMs: z.number() }),
]);
export type RoundTimerBody = z.infer<typeof timer>;

export const RoundBody = z.object({
  id: z.string(),
  number: z.int(),
  question: z.string(),
  kind: z.enum(ROUND_KINDS),
  isAnonymous: z.boolean(),
  subjects: z.array(subject),
  dots: z.int(),
  dotsOnOne: z.int(),
  timer,
  /** Who draw together, by ids; nothing of what they draw. */
  groups: z.array(z.object({ id: z.string(), name: z.string(), people: z.array(z.string()) })),
  isRevealed: z.boolean(),
  /** Of a vote that goes on after its meeting: until then, when it is revealed by itself. */
  openUntil: z.number().nullable(),
  /** Ids of those who said that they are ready, or have voted. */
  ready: z.array(z.string()),
  /** Whether whoever asks has looked at what was revealed. */
  hasLooked: z.boolean(),
});
export type RoundBody = z.infer<typeof RoundBody>;

export const AttendeeBody = z.object({
  person: PersonBody,
  isFacilitator: z.boolean(),
  joinedAt: z.number(),
  /** Null while they take part. */
  leftAt: z.number().nullable(),
});
export type AttendeeBody = z.infer<typeof AttendeeBody>;

export const MeetingBody = z.object({
  /** What time it is on the server, for whoever shows a timer. */
  now: z.number(),
  /** The one under way, else the last one; null where there was none. */
  meeting: z
    .object({
      id: z.string(),
      startedAt: z.number(),
      endedAt: z.number().nullable(),
      people: z.array(AttendeeBody),
      rounds: z.array(RoundBody),
      /** Id of the round before everybody; null before the first. */
      current: z.string().nullable(),
      /** Who is looked at by everybody, and since when: turned on again, it is another one. */
      spotlight: z.object({ person: z.string(), since: z.number() }).nullable(),
      /** What only facilitators may change on the board at the moment. */
      locked: z.array(z.enum(LOCKED_PARTS)),
      /** Ids of those who ask to speak, in the order in which they asked. */
      speakers: z.array(z.string()),
    })
    .nullable(),
  /** Votes that go on after their meetings, also for whoever was in none. */
  openVotes: z.array(RoundBody),
  /** Of the meeting under way, else of the next one; null where nobody wrote any. */
  agenda: AgendaBody.nullable(),
});
export type MeetingBody = z.infer<typeof MeetingBody>;

export const BallotBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("dots"),
    dots: z.array(z.object({ on: subjectKey, count: z.int().min(1).max(30) })).max(MOST_SUBJECTS),
  }),
  z.object({ kind: z.literal("order"), order: z.array(subjectKey).min(1).max(MOST_SUBJECTS) }),
  z.object({
    kind: z.literal("temperature"),
    felt: z
      .array(z.object({ of: subjectKey, is: z.enum(TEMPERATURES) }))
      .min(1)
      .max(MOST_SUBJECTS),
  }),
]);
export type BallotBody = z.infer<typeof BallotBody>;

/** What is one's own in a round, and nobody else's before it is revealed. */
export const OwnRoundBody = z.object({
  road: RoadBody.nullable(),
  /** Null where there is none, and where nobody may ever know whose it was. */
  ballot: BallotBody.nullable(),
  hasVoted: z.boolean(),
});
export type OwnRoundBody = z.infer<typeof OwnRoundBody>;

export const DrawnRoadBody = z.object({
  id: z.string(),
  /** Of a group that drew it together. */
  name: z.string().nullable(),
  people: z.array(PersonBody),
  ...RoadBody.shape,
});
export type DrawnRoadBody = z.infer<typeof DrawnRoadBody>;

/** What a round brought, for those who were there, once it is revealed. */
export const OutcomeBody = z.object({
  roads: z.array(DrawnRoadBody),
  /** In an order that says nothing of when or by whom; without a person where it was anonymous. */
  ballots: z.array(z.object({ personId: z.string().nullable(), ballot: BallotBody })),
});
export type OutcomeBody = z.infer<typeof OutcomeBody>;
