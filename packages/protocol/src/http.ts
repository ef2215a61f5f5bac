import * as z from "zod";

/**
 * The bodies of the HTTP interface. The server validates with these schemas and describes itself
 * with them in `/openapi.json`; the client imports their types alone, so that no validator
 * reaches the browser.
 */
const text = z.object({ ja: z.string(), en: z.string() });

export const PersonBody = z.object({ id: z.string(), name: z.string(), color: z.string() });
export type PersonBody = z.infer<typeof PersonBody>;

export const SessionBody = z.object({
  person: PersonBody,
  workspace: z.object({ name: z.string() }),
  /** The owner's key for the canvas library; null where none is configured. */
  tldrawLicenseKey: z.string().nullable(),
});
export type SessionBody = z.infer<typeof SessionBody>;

export const SignInBody = z.object({ token: z.string().min(1).max(200) });
export const RenamePersonBody = z.object({ name: z.string().trim().min(1).max(80) });

/** What a board says, as its last interpretation left it. */
export const ReadingBody = z.object({
  sentence: text,
  stageKey: z.string(),
  patternId: z.string(),
  /** Grown capitals by beat, each the `stage.concept` of the canonical form, for the strip. */
  cells: z.array(
    z.object({ stage: z.union([z.literal(1), z.literal(2), z.literal(3)]), capital: z.string() }),
  ),
  lights: z.object({
    elements: z.boolean(),
    causality: z.boolean(),
    structure: z.boolean(),
    evidence: z.boolean(),
  }),
  diagnostics: z.object({ errors: z.int(), warnings: z.int(), hints: z.int() }),
});
export type ReadingBody = z.infer<typeof ReadingBody>;

export const BoardBody = z.object({
  id: z.string(),
  customerId: z.string(),
  title: z.string(),
  archived: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Null until the board has been interpreted for the first time. */
  reading: ReadingBody.nullable(),
  /** People who have the board open now. */
  present: z.array(PersonBody),
});
export type BoardBody = z.infer<typeof BoardBody>;

export const CustomerBody = z.object({
  id: z.string(),
  name: text,
  industry: z.string(),
  sales: z.string(),
  people: z.int().nullable(),
  archived: z.boolean(),
  createdAt: z.string(),
  boards: z.array(BoardBody),
});
export type CustomerBody = z.infer<typeof CustomerBody>;

const customerName = z.string().trim().min(1).max(120);
export const CreateCustomerBody = z.object({
  name: customerName,
  industry: z.string().trim().max(80).default(""),
});
export const ChangeCustomerBody = z.object({
  name: customerName.optional(),
  archived: z.boolean().optional(),
});

const boardTitle = z.string().trim().min(1).max(120);
export const CreateBoardBody = z.object({
  customerId: z.string(),
  title: boardTitle.optional(),
  lineup: z.enum(["ccpi8", "iirc6"]).default("ccpi8"),
});
export const ChangeBoardBody = z.object({
  title: boardTitle.optional(),
  archived: z.boolean().optional(),
});

export const TicketBody = z.object({
  ticket: z.string(),
  /** The document to open, at `/sync/<document>`. */
  document: z.string(),
  /** The form in which the board is stored; a client that knows only older forms must not write. */
  boardSchema: z.int(),
  /** Changes when an operator restores a backup: unsent work from an older epoch must not be merged. */
  epoch: z.int(),
});
export type TicketBody = z.infer<typeof TicketBody>;

/** The structure of a board in the terms of `@zentaikan/capital-graph`. */
export const StructureBody = z.object({
  boardId: z.string(),
  /** Number of the last stored edit that this structure reflects. */
  sequence: z.int(),
  structure: z.unknown(),
  diagnostics: z.array(z.unknown()),
  stageKey: z.string(),
  patternKey: z.string(),
  patternId: z.string(),
  sentence: text,
});
export type StructureBody = z.infer<typeof StructureBody>;

export const RefusalBody = z.object({ code: z.string(), message: text });
export type RefusalBody = z.infer<typeof RefusalBody>;
