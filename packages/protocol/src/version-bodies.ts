import * as z from "zod";

/** The bodies of the HTTP interface that speak of kept states of a board. */
const text = z.object({ ja: z.string(), en: z.string() });

/** A kept state of a board: somebody asked for it, a restore replaced it, or people were to agree on it. */
export const SnapshotBody = z.object({
  id: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  occasion: z.enum(["asked", "beforeRestore", "proposed"]),
  /** What whoever kept it called it; empty where nobody did. */
  name: z.string(),
});
export type SnapshotBody = z.infer<typeof SnapshotBody>;

export const KeepStateBody = z.object({ name: z.string().trim().max(120).default("") });
export type KeepStateBody = z.input<typeof KeepStateBody>;

export const RestoreBoardBody = z.object({ snapshot: z.string().min(1).max(64) });

/** What a kept state says, in the terms of `@zentaikan/capital-graph`. */
export const StateWordsBody = z.object({
  structure: z.unknown(),
  diagnostics: z.array(z.unknown()),
  sentence: text,
  /** What an agreement on it binds: SHA-256, 64 hex digits. */
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

export const KeptStateBody = z.object({ snapshot: SnapshotBody, words: StateWordsBody });
export type KeptStateBody = z.infer<typeof KeptStateBody>;
