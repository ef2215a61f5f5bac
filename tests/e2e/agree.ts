import { expect } from "@playwright/test";
import type { BoardHand } from "./board-hand.ts";

/** Speaks to the board as the page itself does; the forms of agreeing have tests of their own. */
async function ask({ page }: BoardHand, path: string, data: unknown): Promise<Asked> {
  const { origin, pathname } = new URL(page.url());
  const answer = await page.request.post(`${origin}/api${pathname}${path}`, {
    headers: { origin },
    data,
  });
  await expect(answer).toBeOK();
  return (await answer.json()) as Asked;
}

interface Asked {
  readonly id: string;
  readonly proposals: readonly { readonly id: string }[];
}

/** @returns the id of the version that is put to agreement */
export async function propose(hand: BoardHand): Promise<string> {
  const kept = await ask(hand, "/snapshots", {});
  const { origin, pathname } = new URL(hand.page.url());
  const state = await hand.page.request.get(`${origin}/api${pathname}/snapshots/${kept.id}`);
  const { words } = (await state.json()) as { words: { contentHash: string } };
  const { proposals } = await ask(hand, "/agreements", {
    contentHash: words.contentHash,
    party: "customer",
    asked: [{ kind: "role", role: "owner" }],
    reason: "このまま進める",
  });
  return proposals[0]?.id ?? "";
}

export async function conclude(hand: BoardHand, proposal: string): Promise<void> {
  await ask(hand, `/agreements/${proposal}/answers`, { answer: "agree", reason: "" });
  await ask(hand, `/agreements/${proposal}/conclusion`, {});
}
