import { expect, type Page } from "@playwright/test";
import type { AskedExport, ExportBody } from "@zentaikan/protocol/exports";

/** The bytes of one export of a board, asked for and taken as a program of this person does. */
export async function exportOf(page: Page, boardId: string, asked: AskedExport): Promise<Buffer> {
  const { origin } = new URL(page.url());
  const path = `${origin}/api/boards/${boardId}/exports`;
  const answer = await page.request.post(path, { headers: { origin }, data: asked });
  await expect(answer).toBeOK();
  const { id } = (await answer.json()) as ExportBody;
  let link = "";
  await expect
    .poll(
      async () => {
        const all = (await (await page.request.get(path)).json()) as ExportBody[];
        const state = all.find((each) => each.id === id)?.state;
        if (state?.kind === "ready") link = state.link;
        return state?.kind;
      },
      { timeout: 60_000, intervals: [100] },
    )
    .toBe("ready");
  return Buffer.from(await (await page.request.get(link)).body());
}
