import * as z from "zod";
import { PARTIES } from "./agreement-words.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";

const text = z.object({ ja: z.string(), en: z.string() });
const id = z.string().min(1).max(64);

const ExportSourceBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("version"), id }),
  z.object({ kind: z.literal("keptState"), id }),
  z.object({ kind: z.literal("now") }),
]);

/** What one export is to be. Whoever may not have a part of it gets the file without that part. */
export const AskExportBody = z.object({
  source: ExportSourceBody,
  format: z.enum(EXPORT_FORMATS),
  language: z.enum(["ja", "en"]),
  /** `anonymous`: without the customer, the star's words, notes, comments, people and reasons. */
  audience: z.enum(["named", "anonymous"]).default("named"),
  /** Who will read it: what is our team's alone goes into no file for the customer. */
  readers: z.enum(PARTIES).default("customer"),
  /** The broad frame, or the cards with their Do results. */
  level: z.enum(["frame", "detail"]).default("detail"),
  withNotes: z.boolean().default(false),
  withComments: z.boolean().default(false),
  /** What people answered to a version, and why. */
  withAnswers: z.boolean().default(true),
  /** Arrows that are assumptions or not said are dashed, as where the light of grounds is on. */
  showsGrounds: z.boolean().default(false),
  /** Of a page. */
  paper: z.enum(["a4", "a3"]).default("a4"),
  /** Of a picture. */
  background: z.enum(["paper", "transparent"]).default("paper"),
  /** Records of what is selected; null for the whole board. */
  selection: z.array(z.string().min(1).max(200)).min(1).max(2000).nullable().default(null),
  /**
   * Only to be looked at before: a picture alone, whatever the format, under the same rights. It is
   * no file that leaves: the log has no line of it, and the next one of the board takes its place.
   */
  isPreview: z.boolean().default(false),
});
export type AskExportBody = z.infer<typeof AskExportBody>;
export type AskedExport = z.input<typeof AskExportBody>;

/** What of an export is done; each step is shown while it lasts. */
const EXPORT_STEPS = ["reading", "layingOut", "writing"] as const;

/** An export of the person who asks. It and its file end an hour after it is ready. */
export const ExportBody = z.object({
  id: z.string(),
  format: z.enum(EXPORT_FORMATS),
  /** What the file is called where it is kept. */
  fileName: z.string(),
  state: z.discriminatedUnion("kind", [
    /** How many come before it. */
    z.object({ kind: z.literal("waiting"), ahead: z.int() }),
    z.object({ kind: z.literal("making"), step: z.enum(EXPORT_STEPS) }),
    z.object({
      kind: z.literal("ready"),
      bytes: z.int(),
      /** Where the file is, for whoever asked for it, until it ends. */
      link: z.string(),
      endsAt: z.string(),
    }),
    z.object({ kind: z.literal("failed"), code: z.string(), message: text }),
  ]),
});
export type ExportBody = z.infer<typeof ExportBody>;

/** Those of the person who asks, on one board, the newest first. */
export const ExportsBody = z.array(ExportBody);
