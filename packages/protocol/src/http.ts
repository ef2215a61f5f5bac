import * as z from "zod";
import { AlternativeBody } from "./alternative-body.ts";
import { PARTIES } from "./agreement-words.ts";
import { BOARD_KINDS } from "./board-kinds.ts";
import { nameBody, optionalNameBody } from "./name-body.ts";
import { BOARD_ABILITIES, ROLES, WORKSPACE_ABILITIES, WORKSPACE_ROLES } from "./abilities.ts";

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
  /** In its time zone every time is written, such as Asia/Tokyo. */
  workspace: z.object({ name: z.string(), timeZone: z.string() }),
  /** What they are in the workspace; null for a guest. */
  role: z.enum(WORKSPACE_ROLES).nullable(),
  abilities: z.array(z.enum(WORKSPACE_ABILITIES)),
  /** The owner's key for the canvas library; null where none is configured. */
  tldrawLicenseKey: z.string().nullable(),
  /** What is stored of the workspace is damaged, and whoever asks is to see to it. */
  isDamaged: z.boolean(),
});
export type SessionBody = z.infer<typeof SessionBody>;

export const SignInBody = z.object({ token: z.string().min(1).max(200) });
/** What a sign-in link says before somebody uses it. */
export const SignInPreviewBody = z.object({
  person: PersonBody,
  workspace: z.object({ name: z.string() }),
});
export type SignInPreviewBody = z.infer<typeof SignInPreviewBody>;
export const RenamePersonBody = z.object({ name: nameBody(80) });

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

/** Where the broad frame of a board stands with people, as far as whoever asks knows of versions. */
export const BoardAgreementBody = z.object({
  /** `stale`: the board says something else than what was agreed. */
  state: z.enum(["none", "proposed", "agreed", "stale"]),
  /** What was agreed last, the customer's word before our own; null where nothing stands. */
  agreed: z.object({ version: z.int(), party: z.enum(PARTIES), at: z.string() }).nullable(),
});
export type BoardAgreementBody = z.infer<typeof BoardAgreementBody>;

export const BoardBody = z.object({
  id: z.string(),
  customerId: z.string(),
  title: z.string(),
  /** Chosen when it was made, for good: which of the two macro structures it shows. */
  kind: z.enum(BOARD_KINDS),
  archived: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Null until the board has been interpreted for the first time. */
  reading: ReadingBody.nullable(),
  /** It starts from the current QA system, and says nothing of how capitals shall grow. */
  isImprovement: z.boolean(),
  agreement: BoardAgreementBody,
  /** People who have the board open now. */
  present: z.array(PersonBody),
  /** What whoever asks is on the board, and what they may do there. */
  role: z.enum(ROLES),
  abilities: z.array(z.enum(BOARD_ABILITIES)),
  /** Of whose versions and comments they know: those of the customer, and of our team if they are of it. */
  parties: z.array(z.enum(PARTIES)),
});
export type BoardBody = z.infer<typeof BoardBody>;

/** One board by its own door: with whose it is. */
export const OpenedBoardBody = BoardBody.extend({ customerName: text });
export type OpenedBoardBody = z.infer<typeof OpenedBoardBody>;

const boardTitle = nameBody(120);
export const CreateBoardBody = z.object({
  customerId: z.string(),
  title: boardTitle.optional(),
  kind: z.enum(BOARD_KINDS).default("capital"),
  /** Id of a lineup; the board takes its newest version. */
  lineup: z.string().min(1).max(64).default("ccpi8"),
});
/** Of a board, what goes into its copy beside the macro structure. */
const part = z.boolean().default(false);
export const DuplicateBoardBody = z.object({
  customerId: z.string(),
  title: boardTitle,
  details: part,
  drawing: part,
  notes: part,
  comments: part,
  /** Of all this, what our team alone reads. */
  internal: part,
});
export type DuplicateBoardBody = z.infer<typeof DuplicateBoardBody>;
export const ChangeBoardBody = z.object({
  title: boardTitle.optional(),
  /** The title when the form was opened; refused when somebody changed it meanwhile. */
  was: z.string().max(400).optional(),
  archived: z.boolean().optional(),
});

const capitalId = z.string().min(1).max(64);
const lineupText = (longest: number) =>
  z.object({ ja: z.string().max(longest), en: z.string().max(longest) });
const lineupName = z.object({ ja: optionalNameBody(80), en: optionalNameBody(80) });

/** One version of a lineup, in the terms of `@zentaikan/capital-graph`. */
export const LineupReferenceBody = z.object({ id: capitalId, version: z.int().min(1) });
export type LineupReferenceBody = z.infer<typeof LineupReferenceBody>;

export const CapitalBody = z.object({
  id: capitalId,
  label: lineupName,
  definition: lineupText(600),
  aliases: z.array(optionalNameBody(80)).max(40),
  initial: z.string().max(8),
  conceptId: z.string().min(1).max(64).nullable(),
  iirc: z.array(z.enum(["fin", "man", "int", "hum", "soc", "nat"])).max(6),
  subdivisions: z.array(z.object({ id: capitalId, label: lineupName })).max(40),
  retired: z.boolean(),
  /** Name of the colour that a team chose; without it, the colour of the concept. */
  tone: z.string().max(40).optional(),
});
const capitals = z.array(CapitalBody).min(1).max(40);
/** What capitals became that the version has no more; several leave a choice. */
const became = z.record(capitalId, z.array(capitalId).min(1).max(40)).default({});
const note = z.string().trim().max(600).default("");

export const LineupBody = z.object({ ...LineupReferenceBody.shape, name: text, capitals });
export type LineupBody = z.infer<typeof LineupBody>;

/** How a version came about: from which one, what was changed into what, who did it and why. */
export const LineupVersionBody = z.object({
  version: z.int(),
  basedOn: LineupReferenceBody.nullable(),
  became: z.record(z.string(), z.array(z.string())),
  note: z.string(),
  /** Null for a preset, which nobody made here. */
  createdBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: z.string().nullable(),
  /** What was adopted as this version; null for none, and for guests. */
  proposal: z
    .object({
      id: z.string(),
      title: z.string(),
      by: z.object({ id: z.string(), name: z.string() }),
    })
    .nullable(),
});
export type LineupVersionBody = z.infer<typeof LineupVersionBody>;

export const LineupHistoryBody = z.object({
  preset: z.boolean(),
  newest: LineupBody,
  /**
   * For a preset: the lineup of the workspace's own that was adopted in its place; null for none,
   * and for whoever does not know that one.
   */
  succeededBy: z.string().nullable(),
  /** All versions, the oldest first. */
  versions: z.array(LineupVersionBody),
});
export type LineupHistoryBody = z.infer<typeof LineupHistoryBody>;

export const CreateLineupBody = z.object({
  basedOn: LineupReferenceBody,
  name: lineupName,
  capitals,
  became,
  note,
});
export type CreateLineupBody = z.input<typeof CreateLineupBody>;

export const ReviseLineupBody = z.object({
  /** The version that was edited; somebody may have saved another one since, which is refused. */
  after: z.int().min(1),
  name: lineupName,
  capitals,
  became,
  note,
});
export type ReviseLineupBody = z.input<typeof ReviseLineupBody>;

export const ChangeBoardLineupBody = z.object({
  /** The lineup that the board had when this was decided. */
  from: LineupReferenceBody,
  to: LineupReferenceBody,
  /** For capitals that find several successors or none: the one that people chose. */
  choices: z.record(capitalId, capitalId).default({}),
  /** For single cards: what they become, whatever else is said. */
  cards: z.record(z.string().max(80), capitalId).default({}),
});
export type ChangeBoardLineupBody = z.input<typeof ChangeBoardLineupBody>;

/** A picture of a board, where it lies and what it is. Sizes are in pixels. */
export const AssetBody = z.object({
  src: z.string(),
  type: z.string(),
  width: z.int(),
  height: z.int(),
});
export type AssetBody = z.infer<typeof AssetBody>;

/** As which client of a document somebody writes. */
const author = z.object({ id: z.string(), name: z.string() });
export const ClientAuthorBody = z.object({ client: z.int(), person: author });
export type ClientAuthorBody = z.infer<typeof ClientAuthorBody>;

export const TicketBody = z.object({
  ticket: z.string(),
  /** The document to open, at `/sync/<document>`; a node goes with it for the proxy, as `?node=<node>`. */
  document: z.string(),
  node: z.string().optional(),
  /** The form in which the board is stored; a client that knows only older forms must not write. */
  boardSchema: z.int(),
  /** Changes when an operator restores a backup: unsent work from an older epoch must not be merged. */
  epoch: z.int(),
  /** Clients that were asked for and are somebody else's: nothing may be sent as them. */
  taken: z.array(z.int()),
  /** The others are kept for this person. Of who may only read none are, until a ticket says so. */
  kept: z.boolean(),
});
export type TicketBody = z.infer<typeof TicketBody>;

/** The structure of a board in the terms of `@zentaikan/capital-graph`. */
export const StructureBody = z.object({
  boardId: z.string(),
  /** Number of the last stored edit that this structure reflects. */
  sequence: z.int(),
  structure: z.unknown(),
  diagnostics: z.array(z.unknown()),
  /**
   * The detailed HSJ: Do results as one reads them, causes among them, how far the frame is turned
   * into Do results (`coverage`) and borne out by them (`support`).
   */
  detail: z.object({
    doResults: z.array(z.unknown()),
    links: z.array(z.unknown()),
    coverage: z.unknown(),
    support: z.unknown(),
  }),
  stageKey: z.string(),
  patternKey: z.string(),
  patternId: z.string(),
  sentence: text,
  /** Findings that the team says are meant so, by the id of the diagnostic, fired today or not. */
  onPurpose: z.array(
    z.object({
      findingId: z.string(),
      reason: z.string(),
      /** The name of whoever said so, as the workspace knows it; empty where nobody knows. */
      by: z.string(),
      /** Their id; null where nobody knows. */
      author: z.string().nullable(),
      /** Milliseconds since 1970, on the clock of whoever said so. */
      answeredAt: z.number(),
    }),
  ),
  /**
   * Where the board holds several macro structures under its star: all of them, in the order in which
   * they were made. All else that is told here is of the adopted one.
   */
  alternatives: z.array(AlternativeBody).default([]),
});
export type StructureBody = z.infer<typeof StructureBody>;

export const RefusalBody = z.object({
  code: z.string(),
  message: text,
  /** With the code `quotaReached`: of what there may be no more, such as `boards workspace`. */
  quota: z
    .object({ what: z.string(), unit: z.enum(["count", "bytes", "letters"]), most: z.int() })
    .optional(),
});
export type RefusalBody = z.infer<typeof RefusalBody>;
