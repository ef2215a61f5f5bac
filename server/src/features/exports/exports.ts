import type { BoardId, Party } from "@zentaikan/protocol";
import type { ExportBody } from "@zentaikan/protocol/exports";
import { Refusal, type RefusalCode } from "../../errors.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { bodyOf } from "./export-body.ts";
import type { ExportFolder } from "./export-folder.ts";
import type { Entry, ExportJob, Step } from "./export-job.ts";

/** What a turn does: it gathers, makes the file and writes the log. @returns the size of the file */
type MakeExport<Job> = (job: Job, steps: ExportSteps) => Promise<number>;

export interface ExportSteps {
  readonly path: string;
  /** @throws once somebody took the export back */
  readonly onStep: (step: Step) => void;
}

/** Whoever asks for an export: what is for our team alone is there for nobody else. */
interface Whose {
  readonly boardId: BoardId;
  readonly id: string;
  readonly personId: string;
  readonly side: Party;
}

interface ExportsOptions<Job> {
  readonly folder: ExportFolder;
  readonly now: () => number;
  readonly make: MakeExport<Job>;
  /** Ends what is being made. */
  readonly stop: () => Promise<void>;
  /** What is said of an export that could not be made. */
  readonly refusalOf: (error: unknown, job: Job) => RefusalCode;
}

const lifetimeMs = 60 * 60 * 1000;
const MiB = 1024 * 1024;
const EXPORT_LIMITS = {
  openOfPerson: 5,
  openOfWorkspace: 100,
  bytesOfPerson: 300 * MiB,
  bytesOfWorkspace: 2048 * MiB,
  keptOfPerson: 30,
} as const;

/** Exports that wait, are made, or may be fetched. One is made at a time, in the order of asking. */
export class Exports<Job extends ExportJob> {
  readonly #options: ExportsOptions<Job>;
  /** In the order of asking. */
  readonly #entries = new Map<string, Entry<Job>>();
  #turn: Promise<void> | null = null;
  #making: string | null = null;
  #isClosed = false;

  constructor(options: ExportsOptions<Job>) {
    this.#options = options;
  }

  /** @throws Refusal quotaReached */
  async add(job: Job): Promise<ExportBody> {
    if (job.ask.isPreview) await this.#dropPreview(job);
    const open = [...this.#entries.values()].filter(isOpen);
    const { openOfPerson, openOfWorkspace } = EXPORT_LIMITS;
    requireRoomAmong(
      open.filter((other) => other.job.chargedTo === job.chargedTo),
      { what: "exports person", most: openOfPerson },
    );
    requireRoomAmong(open, { what: "exports workspace", most: openOfWorkspace });
    const entry: Entry<Job> = {
      job,
      standing: { kind: "waiting" },
      finished: Promise.withResolvers<void>(),
    };
    this.#entries.set(job.id, entry);
    this.#turn ??= this.#work().finally(() => (this.#turn = null));
    return bodyOf(entry, this.#entries.values());
  }

  /** @throws Refusal noSuchExport */
  read(whose: Whose): ExportBody {
    return bodyOf(this.#find(whose), this.#entries.values());
  }

  /**
   * Waits for a small one, and gives it away: it is not there any more.
   * @throws Refusal of what it failed for
   */
  async takeOut(whose: Whose): Promise<Uint8Array<ArrayBuffer>> {
    await this.#entries.get(whose.id)?.finished.promise;
    const { job, standing } = this.#find(whose);
    const bytes = standing.kind === "ready" ? await this.#options.folder.read(job.id) : null;
    await this.#forget(job);
    if (bytes !== null) return bytes;
    throw new Refusal(standing.kind === "failed" ? standing.code : "noSuchExport");
  }

  /** The newest first. */
  list({ boardId, personId, side }: Omit<Whose, "id">): ExportBody[] {
    return [...this.#entries.values()]
      .filter((entry) => isOf(entry, { boardId, personId, side }) && !entry.job.ask.isPreview)
      .toReversed()
      .map((entry) => bodyOf(entry, this.#entries.values()));
  }

  /** @throws Refusal noSuchExport, exportNotReady */
  open(whose: Whose): {
    readonly job: Job;
    readonly bytes: number;
    readonly stream: ReadableStream<Uint8Array>;
  } {
    const entry = this.#find(whose);
    const { standing } = entry;
    if (standing.kind !== "ready") {
      throw new Refusal(standing.kind === "failed" ? standing.code : "exportNotReady");
    }
    const { job } = entry;
    return { job, bytes: standing.bytes, stream: this.#options.folder.open(job.id) };
  }

  /** Takes it back, whatever it has come to. @throws Refusal noSuchExport */
  async cancel(whose: Whose): Promise<void> {
    await this.#takeBack(this.#find(whose));
  }

  async #takeBack({ job: { id }, finished }: Entry<Job>): Promise<void> {
    this.#entries.delete(id);
    finished.resolve();
    if (this.#making === id) await this.#options.stop();
    else await this.#options.folder.drop(id);
  }

  /** Somebody looks at one preview of a board at a time. */
  async #dropPreview({ boardId, personId }: Job): Promise<void> {
    const former = [...this.#entries.values()].find(
      ({ job }) => job.ask.isPreview && job.boardId === boardId && job.personId === personId,
    );
    if (former !== undefined) await this.#takeBack(former);
  }

  /** Lets go of what has ended. */
  async sweep(): Promise<void> {
    const now = this.#options.now();
    for (const entry of this.#entries.values()) {
      if ("endsAt" in entry.standing && entry.standing.endsAt <= now) await this.#forget(entry.job);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { finished } of this.#entries.values()) finished.resolve();
    this.#entries.clear();
    await this.#options.stop();
    await this.#turn;
    await this.#options.folder.sweep();
  }

  async #work(): Promise<void> {
    // Whoever asked is answered first.
    await Promise.resolve();
    for (;;) {
      const next = [...this.#entries.values()].find(({ standing }) => standing.kind === "waiting");
      if (next === undefined || this.#isClosed) return;
      await this.#make(next);
    }
  }

  async #make(entry: Entry<Job>): Promise<void> {
    const { folder, make, now, refusalOf } = this.#options;
    const { id } = entry.job;
    this.#making = id;
    try {
      entry.standing = { kind: "making", step: "reading" };
      const path = await folder.pathFor(id);
      const onStep = (step: Step): void => {
        // Who took it back is not to be kept waiting for it.
        if (!this.#entries.has(id)) throw new Cancelled();
        entry.standing = { kind: "making", step };
      };
      const bytes = await make(entry.job, { path, onStep });
      entry.standing = { kind: "ready", bytes, endsAt: now() + lifetimeMs };
      await this.#makeRoom(entry.job);
    } catch (error) {
      if (this.#entries.has(id)) {
        entry.standing = {
          kind: "failed",
          code: refusalOf(error, entry.job),
          endsAt: now() + lifetimeMs,
        };
      }
    } finally {
      this.#making = null;
      entry.finished.resolve();
      if (!this.#entries.has(id) || entry.standing.kind === "failed") await folder.drop(id);
    }
  }

  /** What was made first goes first; of whoever has more than their part. */
  async #makeRoom(newest: Job): Promise<void> {
    const { bytesOfPerson, bytesOfWorkspace, keptOfPerson } = EXPORT_LIMITS;
    const ready = [...this.#entries.values()].flatMap(({ job, standing }) =>
      standing.kind === "ready" ? [{ job, bytes: standing.bytes }] : [],
    );
    const own = ready.filter(({ job }) => job.chargedTo === newest.chargedTo);
    await this.#dropBeyond(own, newest, { bytes: bytesOfPerson, count: keptOfPerson });
    const left = ready.filter(({ job }) => this.#entries.has(job.id));
    await this.#dropBeyond(left, newest, { bytes: bytesOfWorkspace, count: Infinity });
  }

  async #dropBeyond(
    ready: readonly ReadyFile[],
    newest: ExportJob,
    most: { readonly bytes: number; readonly count: number },
  ): Promise<void> {
    let bytes = ready.reduce((sum, one) => sum + one.bytes, 0);
    let count = ready.length;
    for (const { job, bytes: own } of ready) {
      if (bytes <= most.bytes && count <= most.count) return;
      if (job.id === newest.id) continue;
      bytes -= own;
      count -= 1;
      await this.#forget(job);
    }
  }

  async #forget({ id }: ExportJob): Promise<void> {
    this.#entries.delete(id);
    await this.#options.folder.drop(id);
  }

  #find(whose: Whose): Entry<Job> {
    const entry = this.#entries.get(whose.id);
    const hasEnded =
      entry !== undefined &&
      "endsAt" in entry.standing &&
      entry.standing.endsAt <= this.#options.now();
    if (entry === undefined || hasEnded || !isOf(entry, whose)) throw new Refusal("noSuchExport");
    return entry;
  }
}

interface ReadyFile {
  readonly job: ExportJob;
  readonly bytes: number;
}

/** Somebody took it back while it was made. */
class Cancelled extends Error {}

function isOpen({ standing: { kind } }: Entry): boolean {
  return kind === "waiting" || kind === "making";
}

function isOf(
  { job: { boardId, personId, readers } }: Entry,
  whose: Pick<Whose, "boardId" | "personId" | "side">,
): boolean {
  const isTheirs = boardId === whose.boardId && personId === whose.personId;
  return isTheirs && mayKnowOf(whose.side, readers);
}

function requireRoomAmong(
  open: readonly unknown[],
  { what, most }: { readonly what: "exports person" | "exports workspace"; readonly most: number },
): void {
  if (open.length < most) return;
  throw new Refusal("quotaReached", { quota: { what, unit: "count", most } });
}
