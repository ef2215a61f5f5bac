import type { CompactCustomer } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { hasBoard } from "./boards.ts";
import type { CreateBoard } from "./create-board.ts";
import type { SampleCirculation } from "./sample-circulations.ts";

export interface DrawSamplesOptions {
  readonly database: WorkspaceDatabase;
  readonly createBoard: CreateBoard;
  /** The customer of this sample, made when it is not there yet. @returns its id */
  readonly ensureCustomer: (sample: CompactCustomer) => Promise<string>;
  readonly samples: readonly CompactCustomer[];
  readonly circulations: readonly SampleCirculation[];
  readonly now: () => number;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Fills a new workspace with the sample customers, each with a board on capitals, and behind these
 * with the boards on circulation of some, made by the command that makes everybody's boards. Done once; a first start that was interrupted is finished by the next.
 */
export async function drawSamples(options: DrawSamplesOptions): Promise<void> {
  const { database, samples, circulations, createBoard, ensureCustomer, onProgress } = options;
  const { samplesDrawnAt } = await database
    .selectFrom("workspace")
    .select("samplesDrawnAt")
    .executeTakeFirstOrThrow();
  if (samplesDrawnAt !== null) return;

  const all = [
    ...samples.map((sample) => ({ sample, kind: "capital" as const, drawn: sample.drawing })),
    ...circulations.flatMap(({ customer, drawing: drawn }) => {
      const sample = samples.find(({ id }) => id === customer);
      return sample === undefined ? [] : { sample, kind: "circulation" as const, drawn };
    }),
  ];
  for (const [index, { sample, kind, drawn }] of all.entries()) {
    const customerId = await ensureCustomer(sample);
    if (!(await hasBoard(database, { customerId, kind }))) {
      await createBoard({ customerId, kind, title: null, lineup: "ccpi8", drawn, maker: null });
    }
    onProgress(index + 1, all.length);
  }
  await database.updateTable("workspace").set({ samplesDrawnAt: options.now() }).execute();
}
