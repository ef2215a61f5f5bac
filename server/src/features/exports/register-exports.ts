import type { BoardActor } from "../../identity/actor.ts";
import type { AskExportBody } from "@zentaikan/protocol/exports";
import { Refusal, type RefusalCode } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { refusalOfReading } from "../../interpretation/refusal-of-reading.ts";
import { newId } from "../../new-id.ts";
import { ProcessStopped } from "../../threads/fleeting-process.ts";
import { exportFileName } from "./export-file-name.ts";
import { ExportFolder } from "./export-folder.ts";
import { ExportMaker } from "./export-maker.ts";
import type { ExportNeeds } from "./export-needs.ts";
import { drawFrame, type FrameToDraw } from "./draw-frame.ts";
import { exportRoutes } from "./export-routes.ts";
import type { ExportJob } from "./export-job.ts";
import { Exports, type ExportSteps } from "./exports.ts";
import { fileHeaders } from "./file-headers.ts";
import { gatherSource, type Gathered } from "./gather-source.ts";
import { PassingFiles } from "./passing-files.ts";
import { writeTable } from "./write-table.ts";
import { judgeExport } from "./judge-export.ts";

interface Job extends ExportJob {
  readonly by: BoardActor["person"];
  readonly toGather: Gathered;
}

/** What somebody looks at before a file is made: no more than its picture. */
const PREVIEW = {
  format: "svg",
  background: "paper",
  withNotes: false,
  withComments: false,
} as const;
const maxFileBytes = 100 * 1024 * 1024;

export function registerExports(ground: Ground, needs: ExportNeeds) {
  const { database, now, timeZone, worker, log, exportsFolder } = ground;
  const maker = new ExportMaker();
  const folder = new ExportFolder(exportsFolder);

  const make = async (job: Job, { path, onStep }: ExportSteps): Promise<number> => {
    const { ask, readers, boardId, by, toGather, fileName } = job;
    const { format, paper, background, language, audience, isPreview } = ask;
    const alone = isPreview ? { isPictureAlone: true as const } : {};
    const source = await gatherSource(toGather, { worker, needs });
    onStep("layingOut");
    const made = await maker.make(
      { source, options: { ...ask, readers }, timeZone },
      { format, writing: { paper, background, ...alone }, path, maxBytes: maxFileBytes },
      () => onStep("writing"),
    );
    if (made.bytes === null) throw new Refusal("exportTooBig");
    // What was made is in the log before anybody can have it; what was taken back before is not.
    onStep("writing");
    if (isPreview) return made.bytes;
    const ofState = toGather.state === null ? {} : { proposalId: toGather.state.id };
    const details = {
      file: fileName,
      format,
      language,
      audience,
      readers,
      source: ask.source.kind,
    };
    await recordAudit(
      database,
      {
        kind: "boardExported",
        actor: by,
        boardId,
        details: { ...details, ...ofState, edition: made.edition },
      },
      now(),
    );
    return made.bytes;
  };
  const refusalOf = (error: unknown, { boardId, ask }: Job): RefusalCode => {
    if (error instanceof Refusal) return error.code;
    const code = refusalOfReading(error) ?? "exportFailed";
    log.error({ err: error, boardId, format: ask.format }, "an export was not made");
    return error instanceof ProcessStopped ? "exportStopped" : code;
  };
  const frames = new PassingFiles(folder);
  const tables = new PassingFiles(folder);
  const exports = new Exports<Job>({ folder, now, make, stop: () => maker.stop(), refusalOf });
  const jobOf = async (actor: BoardActor, asked: AskExportBody): Promise<Job> => {
    const ask = asked.isPreview ? { ...asked, ...PREVIEW } : asked;
    const { boardId, person, chargedTo } = actor;
    const judged = await judgeExport(actor, ask, { ...ground, needs });
    return { id: newId(), boardId, personId: person.id, by: person, chargedTo, ask, ...judged };
  };
  const partyOfVersion = async (actor: BoardActor, id: string) =>
    (await needs.versionOf(actor, id)).party;
  // What an earlier server left behind, nobody can ask for any more.
  const swept = folder.sweep();
  return {
    routes: [exportRoutes({ exports, jobOf, partyOfVersion })],
    rounds: [
      { name: "ended exports", betweenMs: 60_000, isOfEach: true, run: () => exports.sweep() },
    ],
    async close() {
      await swept;
      await exports.close();
      await frames.close();
      await tables.close();
    },
    drawFrame: (frame: FrameToDraw) =>
      drawFrame(frame, { files: frames, timeZone, frozenBytes: needs.frozenBytes }),
    /** What a text is called that leaves a board as a file, and with what it is served. */
    textFile: (named: { readonly parts: readonly string[]; readonly day: string }) => {
      const fileName = exportFileName({ format: "md", ...named });
      return { fileName, headers: fileHeaders("md", fileName) };
    },
    writeTable: (table: Parameters<typeof writeTable>[1]) => writeTable(tables, table),
  } satisfies Feature & Record<string, unknown>;
}
