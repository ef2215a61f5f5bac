import { readReturnPath } from "@zentaikan/protocol";
import { createSignInLink } from "../../identity/sign-in-links.ts";
import type { SendMail } from "../../mail/mailer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface EmailSignInOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly publicUrl: string;
  readonly sendMail: SendMail;
  /** The page to which the link leads, in the word of whoever asked for it. */
  readonly to: string;
}

/** Links of one member that may be on their way at once: nobody's letter box is flooded. */
const mostOpen = 3;

/** Sends the member with this address a link that signs them in once; nothing to anybody else. */
export async function sendSignInLink(
  email: string,
  { database, now, publicUrl, sendMail, to }: EmailSignInOptions,
): Promise<void> {
  const member = await database
    .selectFrom("members")
    .where("email", "=", email)
    .select("personId")
    .executeTakeFirst();
  if (member === undefined) return;
  const { personId } = member;
  const { open } = await database
    .selectFrom("signInLinks")
    .where("personId", "=", personId)
    .where("how", "=", "email")
    .where("expiresAt", ">", now())
    .select((select) => select.fn.countAll<number>().as("open"))
    .executeTakeFirstOrThrow();
  if (open >= mostOpen) return;
  const made = { kind: "mailed", personId, publicUrl, now: now(), to: readReturnPath(to) } as const;
  const { link } = await createSignInLink(database, made);
  await sendMail({ to: email, subject: "全体観 — サインイン / Sign in", text: letter(link) });
}

function letter(link: string): string {
  return `次のリンクを開き、ボタンを押すと、全体観にサインインします。15分以内に一度だけ使えます。
心当たりがなければ、このメールは捨ててください。

${link}

Open the link and press the button to sign in to Zentaikan. It works once, within 15 minutes.
If you did not ask for it, you can ignore this message.
`;
}
