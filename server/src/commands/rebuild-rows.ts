import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Stopped } from "./open-stopped.ts";

/** How far an earlier run came; of what it could not read, which and why. */
const Mark = z.object({
  after: z.string(),
  read: z.int(),
  failed: z.array(z.object({ boardId: z.string(), why: z.string() })),
});
type Mark = z.infer<typeof Mark>;

/** Lies in the data folder while rows are rebuilt. */
const MARK = "rebuilding.json";
const sayEveryMs = 1000;

/**
 * Reads every board anew. After each few a mark says how far it is, so that whoever ends it loses
 * nothing; it is gone when all are read.
 * @returns how many boards could not be read
 */
export async function rebuildStructures(
  { services }: Pick<Stopped, "services">,
  { dataDir, say }: { readonly dataDir: string; readonly say: (line: string) => void },
): Promise<number> {
  const path = join(dataDir, MARK);
  const all = await services.rereading.count();
  let mark = readMark(path);
  if (mark.after !== "") say(`Going on behind ${mark.read} of ${all} boards.`);
  let saidAt = -Infinity;
  await services.rereading.read({
    after: mark.after,
    unreadAlone: false,
    onRead(boards) {
      const failed = boards.flatMap(({ boardId, error }) =>
        error === null ? [] : [{ boardId, why: error.message }],
      );
      mark = {
        after: boards.at(-1)?.boardId ?? mark.after,
        read: mark.read + boards.length,
        failed: [...mark.failed, ...failed],
      };
      writeMark(path, mark);
      if (performance.now() - saidAt >= sayEveryMs || mark.read === all) {
        saidAt = performance.now();
        say(`Read ${mark.read} of ${all} boards.`);
      }
      return true;
    },
  });
  rmSync(path, { force: true });
  const { failed } = mark;
  for (const { boardId, why } of failed) say(`Board ${boardId} cannot be read: ${why}`);
  say(
    failed.length === 0
      ? `The rows of ${mark.read} boards are made anew.`
      : `The rows of ${mark.read - failed.length} boards are made anew; ${failed.length} cannot be read.`,
  );
  return failed.length;
}

/** One that cannot be understood is none: everything is read from the beginning. */
function readMark(path: string): Mark {
  const none = { after: "", read: 0, failed: [] };
  if (!existsSync(path)) return none;
  try {
    const parsed = Mark.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : none;
  } catch {
    return none;
  }
}

function writeMark(path: string, mark: Mark): void {
  writeFileSync(`${path}.new`, JSON.stringify(mark));
  renameSync(`${path}.new`, path);
}
