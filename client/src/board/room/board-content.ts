import {
  bindStore,
  boardSchema,
  keepUndoToOwnEdits,
  readBoardKind,
  type StoreBinding,
} from "@zentaikan/board-model";
import { atom, createTLStore, type Atom, type TLStore } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import type { BoardFeature, FeaturesOfKinds } from "../ground/board-feature.ts";
import type { BoardGround } from "../ground/board-ground.ts";
import { BoardAlternatives } from "../ground/board-alternatives.ts";
import { BoardReading } from "../ground/board-reading.ts";
import { keepHistoryByKind } from "../canvas/history-by-kind.ts";
import { boardImages } from "../canvas/content/board-images.ts";
import { BoardCarets } from "../ground/carets/board-carets.ts";
import { BoardLock } from "../ground/board-lock.ts";
import { BoardNotes } from "../ground/board-notes.ts";
import { CursorsShown } from "../ground/cursors-shown.ts";
import { Following } from "../ground/following.ts";
import { Highlight } from "../ground/highlight.ts";
import { MergedTold } from "../ground/merged-work.ts";
import { onNextFrame } from "../ground/on-next-frame.ts";
import { NoteSteps } from "../ground/note-steps.ts";
import { PanelTabs, panelTab } from "../ground/panel-tabs.ts";
import { Preview } from "../ground/preview.ts";
import { SharedAnswers } from "../ground/shared-answers.ts";
import { isCrowded } from "./is-crowded.ts";
import { openParts } from "./open-parts.ts";

export interface BoardContent extends BoardGround {
  readonly store: TLStore;
  readonly binding: StoreBinding;
  readonly features: readonly BoardFeature[];
  readonly dispose: () => void;
}

interface BoardContentOptions {
  /** Of boards of each kind; which it is, the document says. */
  readonly features: FeaturesOfKinds;
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** What lies beside it for our team alone; null for a guest. */
  readonly internal: { readonly doc: Doc; readonly awareness: Awareness } | null;
  readonly boardId: string;
  readonly mode: Atom<"readonly" | "readwrite">;
}

/** What people see and touch of a document that is whole. */
export function openBoardContent({
  features: ofKinds,
  doc,
  awareness,
  internal,
  boardId,
  mode,
}: BoardContentOptions): BoardContent {
  const features = ofKinds[readBoardKind(doc)];
  const store = createTLStore({
    schema: boardSchema,
    assets: boardImages(boardId),
    collaboration: { status: atom("status", "online"), mode },
    // tldraw would write a record of each visitor into the board: who somebody is, the server says.
    users: { currentUser: atom("current user", null) },
  });
  const lock = new BoardLock(store);
  keepUndoToOwnEdits(store);
  keepHistoryByKind(store);
  const binding = bindStore({
    store,
    doc,
    internal: internal?.doc ?? null,
    schedule: onNextFrame,
    isCrowded: () => isCrowded(awareness),
    now: () => performance.now(),
    holdsBack: lock.holdsBack,
  });
  const reading = new BoardReading(store, doc);
  const ground = {
    boardId,
    reading,
    answers: new SharedAnswers(doc),
    alternatives: new BoardAlternatives(doc, { binding, reading, mayChange: lock.mayChangeAll }),
    notes: new BoardNotes(doc, awareness),
    carets: new BoardCarets({ doc, awareness, schedule: onNextFrame }),
    internal: internal && {
      notes: new BoardNotes(internal.doc, internal.awareness),
      carets: new BoardCarets({ ...internal, schedule: onNextFrame }),
    },
    noteSteps: new NoteSteps(),
    panelTabs: openPanelTabs(features),
    highlight: new Highlight(),
    following: new Following(),
    cursors: new CursorsShown(),
    preview: new Preview(),
    lock,
    merged: new MergedTold(),
  };
  const openings = features.flatMap(({ parts }) => parts ?? []);
  const parts = openParts(openings, ground);
  const { notes, carets, answers, alternatives } = ground;
  const dispose = () => {
    const beside = ground.internal;
    const ofNotes = [notes, carets, beside?.notes, beside?.carets];
    const all = [parts, ...ofNotes, answers, alternatives, reading, binding];
    for (const part of all) part?.dispose();
  };
  return { ...ground, part: parts.part, store, binding, features, dispose };
}

/** What shows a kept state has no panel beside it, and of some kinds no feature with a tab. */
const NO_TAB = panelTab("none");

function openPanelTabs(features: readonly BoardFeature[]): PanelTabs {
  const tabs = features.flatMap(({ tab }) => tab ?? []);
  const behind = tabs.filter(({ isBehind }) => isBehind).map(({ id }) => id);
  // A sheet lies over everything; what people write, and what not everybody is offered, nobody else moves.
  const beside = tabs.filter(
    ({ sheetClose, isForWords, needs }) => sheetClose === undefined && !isForWords && !needs,
  );
  return new PanelTabs({
    first: tabs[0]?.id ?? NO_TAB,
    behind,
    beside: beside.map(({ id }) => id),
  });
}
