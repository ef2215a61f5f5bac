import type { CompactCustomer } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { hasBoards } from "./boards.ts";
import type { CreateBoard } from "./create-board.ts";

export interface DrawSamplesOptions {
  readonly database: WorkspaceDatabase;
  readonly createBoard: CreateBoard;
  /** The customer of this sample, made when it is not there yet. @returns its id */
  readonly ensureCustomer: (sample: CompactCustomer) => Promise<string>;
  readonly samples: readonly CompactCustomer[];
  readonly now: () => number;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Fills a new workspace with the sample customers, each with one board, made by the command that
 * makes everybody's boards. Done once; a first start that was interrupted is finished by the next.
 */
export async function drawSamples(options: DrawSamplesOptions): Promise<void> {
  const { database, samples, createBoard, ensureCustomer, onProgress } = options;
  const { samplesDrawnAt } = await database
    .selectFrom("workspace")
    .select("samplesDrawnAt")
    .executeTakeFirstOrThrow();
  if (samplesDrawnAt !== null) return;

  for (const [index, sample] of samples.entries()) {
    const customerId = await ensureCustomer(sample);
    if (!(await hasBoards(database, customerId))) {
      const { drawing: drawn } = sample;
      await createBoard({ customerId, title: null, lineup: "ccpi8", drawn, maker: null });
    }
    onProgress(index + 1, samples.length);
  }
  await database.updateTable("workspace").set({ samplesDrawnAt: options.now() }).execute();
}
