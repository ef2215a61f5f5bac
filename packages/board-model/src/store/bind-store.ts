import type { TLRecord, TLStore } from "@tldraw/tlschema";
import type { RecordsDiff } from "@tldraw/store";
import { BoardDocument, toPlainRecord, type PlainRecord } from "../document/board-document.ts";
import { readAlternatives } from "../document/alternatives.ts";
import { BoardView } from "../view/board-view.ts";
import { inAlternative } from "../records/alternative-of.ts";
import { harmlessRecord } from "../records/harmless-record.ts";
import { isSameContent } from "../same-content.ts";
import { keepAlike } from "./keep-alike.ts";
import { SkippedRecords } from "./skipped-records.ts";
import { validRecord } from "../records/valid-record.ts";
import type { BindStoreOptions, StoreEdit } from "./bind-store-options.ts";
import { Pace, WorkShare } from "./pace.ts";

/**
 * Keeps a store and the board in a Y.Doc equal, both ways, until disposed:
 *
 *   edit ─► store ─► pending ─► document            (once a frame)
 *                                  │ changed ids
 *   peer ─► document ──────────────┴─► view ─► store (one merge)
 *
 * The store shows the view of the document (`board-view.ts`). A record that a person has changed
 * and not yet written is written before it is compared: else a peer's older value would throw the
 * card back under the hand. What the view would not show is not written: the store goes back to what
 * the document says, and who wrote it gets it back as a refused record.
 */
export class StoreBinding {
  readonly skipped: SkippedRecords;
  readonly #store: TLStore;
  readonly #document: BoardDocument;
  readonly #view: BoardView;
  readonly #pace: Pace;
  /** In a crowd each message brings some edit, and each merge has the canvas look at all shapes. */
  readonly #applyPace: Pace;
  readonly #stop: (() => void)[];
  /** Records as they were when the document last knew them; null for those it never knew. */
  readonly #pending = new Map<TLRecord["id"], TLRecord | null>();
  /** Records to compare with the store: peers changed them, this tab wrote them, a merge met them. */
  readonly #changed = new Set<string>();
  readonly #written = new Set<string>();
  readonly #touched = new Set<string>();
  readonly #refusalListeners = new Set<(record: unknown) => void>();
  readonly #holdsBack: NonNullable<BindStoreOptions["holdsBack"]>;
  #alternative: string;
  #isApplySet = false;
  #isDisposed = false;

  constructor(options: BindStoreOptions) {
    const {
      store,
      doc,
      internal = null,
      schedule,
      isCrowded = () => false,
      now = Date.now,
    } = options;
    this.#store = store;
    this.#holdsBack = options.holdsBack ?? (() => NOTHING);
    this.#document = new BoardDocument(doc, internal);
    this.#alternative = readAlternatives(doc).adopted;
    this.#view = new BoardView(this.#document, this.#alternative);
    this.skipped = new SkippedRecords(this.#view.skipped, (id) => this.#view.get(id) !== undefined);
    this.#pace = new Pace({
      schedule,
      now,
      // The store gathers the edits of a frame already: among few people another wait only delays.
      intervalMs: () => (isCrowded() ? CROWDED_INTERVAL_MS : 0),
      run: () => this.#writePending(),
    });
    const applySoon = options.applySoon ?? ((task) => void Promise.resolve().then(task));
    const merging = new WorkShare({ now, ...CROWDED_MERGING });
    this.#applyPace = new Pace({
      schedule,
      now,
      intervalMs: () => (isCrowded() ? merging.intervalMs : 0),
      // Soon, as neither document nor store may be in the middle of something.
      run: () =>
        applySoon(() => {
          this.#isApplySet = false;
          if (!this.#isDisposed) merging.do(() => this.#apply());
        }),
    });
    this.#stop = [
      this.#document.observe((ids, origin) => {
        this.#compareSoon(ids, origin === this ? this.#written : this.#changed);
      }),
      store.sideEffects.registerBeforeCreateHandler("shape", (shape, source) =>
        source === "user" ? inAlternative(shape, this.#alternative) : shape,
      ),
      store.listen(({ changes }) => this.#onEdit(changes), { source: "user", scope: "document" }),
      store.listen(({ changes }) => this.#onMerged(changes), {
        source: "remote",
        scope: "document",
      }),
    ];
    // What the store should hold, and what it holds already.
    const ids = [...this.#view.ids(), ...Object.keys(store.serialize("document"))];
    for (const id of ids) this.#touched.add(id);
    this.#apply();
  }

  /** Hears at once of the edits that the store would tell at the next frame, which keep their pace. */
  gatherEdits(): void {
    // oxlint-disable-next-line no-underscore-dangle
    this.#store._flushHistory();
  }

  /** Puts every edit made so far into the document: a pointer went up, the page hides. */
  flush(): void {
    this.gatherEdits();
    this.#writePending();
  }

  /** Which of the board's alternatives the store holds: what is drawn in it becomes part of that. */
  get alternative(): string {
    return this.#alternative;
  }

  /** Ids of the alternatives in which anything is drawn, but for the first one. */
  get drawnAlternatives(): ReadonlySet<string> {
    return this.#view.alternatives;
  }

  /** The store holds another alternative from now on. Steps of undo are those of the one before. */
  show(alternative: string): void {
    this.flush();
    this.#alternative = alternative;
    for (const id of this.#view.show(alternative)) this.#touched.add(id);
    this.#apply();
  }

  /** What lies under an id, shown or not, as a plain value that is not validated. */
  readRaw(id: string): unknown {
    return this.#document.read(id);
  }

  /** Takes away what cannot be shown; what shows is the store's to remove. */
  removeSkipped(id: string): void {
    if (this.#view.skipped.has(id)) this.#document.transact(() => this.#document.remove(id));
  }

  /**
   * Calls back with each record that was not written, as somebody left it, and with what lay in the
   * document where they put another in its place; returns the way out.
   */
  onRefused(listener: (record: unknown) => void): () => void {
    this.#refusalListeners.add(listener);
    return () => this.#refusalListeners.delete(listener);
  }

  /** Flushes, then lets go of both. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.flush();
    this.#isDisposed = true;
    this.#pace.dispose();
    this.#applyPace.dispose();
    for (const stop of this.#stop) stop();
  }

  #onEdit({ added, updated, removed }: RecordsDiff<TLRecord>): void {
    for (const record of Object.values(added)) this.#remember(record.id, null);
    for (const [before] of Object.values(updated)) this.#remember(before.id, before);
    for (const before of Object.values(removed)) this.#remember(before.id, before);
    this.#pace.request();
  }

  #remember(id: TLRecord["id"], before: TLRecord | null): void {
    if (!this.#pending.has(id)) this.#pending.set(id, before);
  }

  #onMerged({ added, updated, removed }: RecordsDiff<TLRecord>): void {
    for (const ids of [added, updated, removed].map(Object.keys)) {
      for (const id of ids) this.#touched.add(id);
    }
  }

  #compareSoon(ids: Iterable<string>, why: Set<string>): void {
    for (const id of ids) why.add(id);
    if (this.#isApplySet) return;
    this.#isApplySet = true;
    this.#applyPace.request();
  }

  #writePending(): void {
    const pending = Array.from(this.#pending, ([id, before]): StoreEdit => {
      return { id, before, after: this.#store.unsafeGetWithoutCapture(id) };
    });
    if (pending.length === 0) return;
    this.#pending.clear();
    const held = this.#holdsBack(pending);
    this.#document.transact(() => {
      for (const { before, after, id } of pending) {
        if (!held.has(id)) this.#write(before, after, id);
      }
    }, this);
    // As it was written it was readable: what comes from others may make it unreadable (BV9).
    for (const id of this.#view.refresh(pending.map(({ id }) => id))) this.#touched.add(id);
    // Even where nothing was written: the edit of a record that somebody deleted goes as well.
    this.#compareSoon(
      pending.map(({ id }) => id),
      this.#written,
    );
  }

  #write(before: TLRecord | null, after: TLRecord | undefined, id: string): void {
    if (after !== undefined && validRecord(id, after) === null) {
      for (const listener of this.#refusalListeners) listener(after);
      return;
    }
    // A picture or a link that would not be shown is not written either.
    const kept = after === undefined ? undefined : toPlainRecord(harmlessRecord(after));
    if (kept === undefined) this.#document.remove(id);
    else if (before === null) this.#document.put(kept);
    else this.#update(toPlainRecord(before), kept);
    // Who moves an arrow's end takes it from whoever else had it: else it would leap back there.
    const binding = after ?? before;
    if (binding?.typeName !== "binding") return;
    for (const rival of this.#view.unseenRivalsOf(binding)) this.#document.remove(rival);
  }

  /**
   * Whoever writes on in a record that shows as it was read last either mends what lies there, as an
   * undo of their own part does, or puts what they see in its place, and gets back what lay there.
   */
  #update(before: PlainRecord, after: PlainRecord): void {
    const { id } = after;
    this.#document.update(before, after);
    if (!this.#view.skipped.has(id)) return;
    const lying = this.#document.read(id);
    if (lying === undefined || validRecord(id, lying) !== null) return;
    for (const listener of this.#refusalListeners) listener(lying);
    this.#document.put(after);
  }

  /**
   * Brings the store to what the document shows. An editor may answer a merge with changes of its
   * own: to the merged records, which are compared again, or as edits, which go their usual way.
   */
  #apply(): void {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      this.gatherEdits();
      const affected = this.#view.refresh(take(this.#changed));
      // A peer met something that this tab has not written yet: our word has to be among the others.
      if ([...affected].some((id) => this.#isPending(id))) this.#writePending();
      for (const id of this.#view.refresh(take(this.#written))) affected.add(id);
      for (const id of take(this.#touched)) affected.add(id);
      // What is pending still is nobody else's business; writing it will have it compared.
      if (!this.#merge([...affected].filter((id) => !this.#isPending(id)))) break;
    }
    this.skipped.report();
  }

  #isPending(id: string): boolean {
    return this.#pending.has(id as TLRecord["id"]);
  }

  /** @returns whether the store had to be changed */
  #merge(ids: Iterable<string>): boolean {
    const removals: TLRecord["id"][] = [];
    const puts: TLRecord[] = [];
    for (const id of new Set(ids) as Set<TLRecord["id"]>) {
      const shown = this.#view.get(id);
      const held = this.#store.unsafeGetWithoutCapture(id);
      if (shown === undefined) {
        if (held !== undefined) removals.push(id);
      } else if (!isSameContent(shown, held)) {
        puts.push(keepAlike(shown, held));
      }
    }
    if (removals.length === 0 && puts.length === 0) return false;
    this.#store.mergeRemoteChanges(() => {
      // In this order an editor's answer to a removal is overwritten by what its author wrote.
      this.#store.remove(removals);
      this.#store.put(puts);
    });
    return true;
  }
}

const NOTHING: ReadonlySet<string> = new Set();
/** 30 writes a second of a screen with 60 frames, also where one comes a little early. */
const CROWDED_INTERVAL_MS = 25;
/** Where a merge is much work, 20 a second have to do. */
const CROWDED_MERGING = { share: 1 / 8, longestMs: 50 };
/** An editor that still answers after so many merges would go on for ever. */
const MAX_ROUNDS = 8;

export function bindStore(options: BindStoreOptions): StoreBinding {
  return new StoreBinding(options);
}

function take(ids: Set<string>): string[] {
  const taken = [...ids];
  ids.clear();
  return taken;
}
