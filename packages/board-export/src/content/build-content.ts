import {
  anonymise,
  diffSubjects,
  interpret,
  narrate,
  takeSnapshot,
  type Interpretation,
  type OnPurpose,
  type Snapshot,
} from "@zentaikan/capital-graph";
import type { Picture } from "../picture/picture.ts";
import type { ContentSource, ExportFacts, ExportOptions } from "./content-source.ts";
import { exportedDecisions, exportedThreads } from "./exported-threads.ts";
import { exportedNotes, imagesOfNotes } from "./exported-notes.ts";
import { exportedProposal, nameOfSource, standingOf } from "./exported-proposal.ts";
import type { ExportContent } from "./export-content.ts";
import { CONTENT_WORDS } from "./export-words.ts";
import { namesOfRecords } from "./names-of-records.ts";
import { frameOfDrawing, partOfDrawing } from "./part-of-drawing.ts";
import { readBeside, readFrozenBoard, type FrozenBoard } from "./read-frozen-board.ts";
import { stageDetails } from "./stage-details.ts";

/** What a picture is laid out of. */
export interface BoardToDraw {
  readonly board: FrozenBoard;
  /** As it leaves: selected, or without what an anonymous file may not say. */
  readonly snapshot: Snapshot;
  readonly interpretation: Interpretation;
  readonly options: ExportOptions;
  readonly images: ContentSource["images"];
}

interface ContentTools {
  /** Time as people of the workspace write it, with the zone. */
  readonly writeTime: (at: number) => string;
  readonly layOut: (drawn: BoardToDraw) => Picture;
}

/**
 * Decides what a file says, once for every kind of file.
 *
 * What our team alone knows goes into a file for our team only [XP8]; an anonymous one is made of
 * a snapshot that says nothing of whose it is, and of nothing else [XP4].
 */
export function buildContent(
  source: ContentSource,
  options: ExportOptions,
  tools: ContentTools,
): ExportContent {
  const board = readFrozenBoard(source.board);
  return options.audience === "anonymous"
    ? anonymousContent(source, options, { board, tools })
    : namedContent(source, options, { board, tools });
}

interface Making {
  readonly board: FrozenBoard;
  readonly tools: ContentTools;
}

function namedContent(
  source: ContentSource,
  options: ExportOptions,
  { board, tools }: Making,
): ExportContent {
  const { facts, before, images } = source;
  const { language, readers } = options;
  const { writeTime } = tools;
  const isOurs = readers === "internal";
  const proposal = isOurs || facts.proposal?.party === "customer" ? facts.proposal : null;
  const drawn = takeSnapshot(asDrawn(source, options, board));
  const interpretation = interpret(drawn.drawing, drawn.lineup);
  const onPurpose =
    facts.proposal === null
      ? meantSo(board, { interpretation, people: facts.people })
      : (proposal?.onPurpose ?? []);
  const snapshot = { ...drawn, onPurpose };
  const beside = isOurs && source.internal !== null ? readBeside(board, source.internal) : null;
  const names = namesOfRecords(board, language);
  const isInPart = selects(options, names);
  const earlier = before && readFrozenBoard(before.state).interpretation;
  const words = CONTENT_WORDS[language];
  const notes = options.withNotes
    ? exportedNotes([...board.notes, ...(beside?.notes ?? [])], {
        names,
        isInPart,
        people: facts.people,
        language,
      })
    : [];
  const threads = source.threads.filter(({ isInternal }) => isOurs || !isInternal);
  return {
    ...commonContent(source, options, { snapshot, interpretation, writeTime }),
    standing: standingOf(snapshot, proposal, writeTime),
    customer: facts.customer[language],
    title: facts.title,
    link: facts.link,
    picture: tools.layOut({ board, snapshot, interpretation, options, images }),
    detail: stageDetails(interpretation, { language, ourDos: beside?.ourDos ?? new Map() }),
    ...exportedProposal(proposal, {
      withAnswers: options.withAnswers,
      board: interpretation,
      subject: facts.subject,
      language,
      writeTime,
    }),
    onPurpose: onPurpose.map(({ finding, reason, by }) => {
      return { finding: finding[language], reason, by };
    }),
    openFindings: openFindings(board, { interpretation, language }),
    changes:
      before === null || earlier === null
        ? null
        : {
            since: words.version(before.version),
            lines: diffSubjects(facts.subject, earlier, interpretation).map(
              ({ text }) => text[language],
            ),
          },
    notes,
    noteImages: imagesOfNotes(notes, images),
    comments: options.withComments
      ? exportedThreads(threads, { names, isInPart, language, writeTime })
      : [],
    decisions: exportedDecisions(
      facts.decisions.filter(({ party }) => isOurs || party === "customer"),
      options.withComments ? threads : [],
      { language, writeTime },
    ),
  };
}

function anonymousContent(
  source: ContentSource,
  options: ExportOptions,
  { board, tools }: Making,
): ExportContent {
  const { ja, en } = CONTENT_WORDS;
  const drawn = takeSnapshot({ ...asDrawn(source, options, board), agreements: [] });
  const snapshot = anonymise(drawn, { ja: ja.anonymous, en: en.anonymous });
  const interpretation = interpret(snapshot.drawing, snapshot.lineup);
  const { language } = options;
  const images = new Map();
  return {
    ...commonContent(source, options, { snapshot, interpretation, writeTime: tools.writeTime }),
    standing: { kind: "anonymised" },
    customer: CONTENT_WORDS[language].anonymous,
    title: "",
    link: null,
    picture: tools.layOut({ board, snapshot, interpretation, options, images }),
    detail: [],
    proposal: null,
    answers: [],
    awaited: [],
    onPurpose: [],
    openFindings: inWords(interpretation.diagnostics, language),
    changes: null,
    notes: [],
    noteImages: new Map(),
    comments: [],
    decisions: [],
  };
}

function commonContent(
  { facts }: ContentSource,
  { language, audience }: ExportOptions,
  {
    snapshot,
    interpretation,
    writeTime,
  }: {
    readonly snapshot: Snapshot;
    readonly interpretation: Interpretation;
    readonly writeTime: (at: number) => string;
  },
) {
  const name = audience === "anonymous" ? "" : nameOfSource(facts, language);
  return {
    language,
    source: { kind: facts.kind, name, at: writeTime(facts.at), subject: facts.subject },
    writtenAt: writeTime(facts.askedAt),
    writtenAtMs: facts.askedAt,
    snapshot,
    interpretation,
    reading: narrate(interpretation, language).map(({ text }) => text),
  };
}

/** What is drawn, as far as it is exported, and what people agreed to of it. */
function asDrawn(
  { facts }: ContentSource,
  { level, selection }: ExportOptions,
  { drawing, lineup }: FrozenBoard,
) {
  const isOfFrame = facts.subject === "frame" || facts.subject === "lineup";
  const deep = level === "frame" && isOfFrame ? frameOfDrawing(drawing) : drawing;
  const { customer, agreements, subject } = facts;
  const part = selection === null || selection === "frame" ? deep : partOfDrawing(deep, selection);
  return { customer, drawing: part, lineup, agreements, subject };
}

/** Whether something of a record goes along with what is selected. */
function selects({ selection }: ExportOptions, names: ReadonlyMap<string, string>) {
  if (selection === null || selection === "frame") {
    return (record: string | null) => record === null || names.has(record);
  }
  const selected = new Set(selection);
  return (record: string | null) => record !== null && selected.has(record) && names.has(record);
}

/** Of a board that nobody was asked about: what its people answered, with their reasons [RE5]. */
function meantSo(
  { answers }: FrozenBoard,
  {
    interpretation,
    people,
  }: { readonly interpretation: Interpretation; readonly people: ExportFacts["people"] },
): readonly OnPurpose[] {
  return interpretation.diagnostics.flatMap(({ id, message: finding }) => {
    const { reason = "", author = null } = answers.get(id) ?? {};
    return reason === "" ? [] : [{ finding, reason, by: people.get(author ?? "") ?? "" }];
  });
}

function openFindings(
  { answers }: FrozenBoard,
  {
    interpretation,
    language,
  }: { readonly interpretation: Interpretation; readonly language: ExportOptions["language"] },
): readonly string[] {
  const open = interpretation.diagnostics.filter(({ id }) => !answers.has(id));
  return inWords(open, language);
}

/** What is said of many things alike is said once. */
function inWords(
  found: Interpretation["diagnostics"],
  language: ExportOptions["language"],
): readonly string[] {
  return [...new Set(found.map(({ message }) => message[language]))];
}
