import * as z from "zod";
import { EXPECTATIONS, ROUND_KINDS } from "./meeting-words.ts";
import { nameBody, optionalNameBody } from "./name-body.ts";

/** What a meeting means to go through, as steps that somebody writes. All of it is bounded. */
export const MOST_STEPS = 30;

const StepBody = z.object({
  title: nameBody(120),
  minutes: z.int().min(1).max(240).nullable().default(null),
  /** What is to be there at its end, read from the board; it blocks nothing. */
  expects: z.array(z.enum(EXPECTATIONS)).max(EXPECTATIONS.length).default([]),
  /** Of routes to the star, so many at least. */
  routes: z.int().min(1).max(20).default(1),
  /** The round that it asks; null where it asks none. */
  round: z
    .object({ question: optionalNameBody(300), roundKind: z.enum(ROUND_KINDS) })
    .nullable()
    .default(null),
});
export type AgendaStepBody = z.output<typeof StepBody>;

const id = z.string().max(64);
/** Steps on steps, so that two who write at once take nothing from each other. */
export const AGENDA_COMMANDS = [
  z.object({ kind: z.literal("addSteps"), steps: z.array(StepBody).min(1).max(MOST_STEPS) }),
  z.object({ kind: z.literal("changeStep"), step: id, to: StepBody }),
  /** To the place of another one, from 0. */
  z.object({ kind: z.literal("moveStep"), step: id, place: z.int().min(0).max(MOST_STEPS) }),
  z.object({ kind: z.literal("removeStep"), step: id }),
  z.object({ kind: z.literal("clearAgenda") }),
  /** All are at this step, or at none; its minutes begin where that is asked for. */
  z.object({ kind: z.literal("turnStep"), step: id.nullable(), isTimed: z.boolean() }),
] as const;

export const AgendaBody = z.object({
  steps: z.array(StepBody.extend({ id: z.string() })),
  current: z.string().nullable(),
  /** Until when the minutes of the current step run, by the clock of the server. */
  endsAt: z.number().nullable(),
});
export type AgendaBody = z.output<typeof AgendaBody>;
