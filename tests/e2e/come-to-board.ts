import type { Page } from "@playwright/test";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";

/** Somebody comes as a guest to the board that a member has open, by an invitation of theirs. */
export async function comeToBoard(
  member: Page,
  guest: Page,
  { role = "commenter", name = "客先の佐藤" } = {},
): Promise<void> {
  const { origin, pathname } = new URL(member.url());
  const boardId = pathname.split("/").at(-1);
  const data = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const answer = await member.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data,
  });
  const { link } = (await answer.json()) as CreatedInvitationBody;
  await guest.goto(link);
  await guest.getByLabel("お名前").fill(name);
  await guest.getByRole("button", { name: "入る" }).click();
}
