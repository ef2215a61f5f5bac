import type { SendMail } from "../../mail/mailer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface PausedNotice {
  readonly url: string;
  readonly publicUrl: string;
  readonly sendMail: SendMail;
}

/** Tells the owners whose address is known that a webhook was paused, in both languages. */
export async function tellOwners(
  database: WorkspaceDatabase,
  { url, publicUrl, sendMail }: PausedNotice,
): Promise<void> {
  const owners = await database
    .selectFrom("members")
    .where("role", "=", "owner")
    .select("email")
    .execute();
  const page = `${publicUrl}/workspace/webhooks`;
  const text = [
    "Webhookの宛先に何日も届かなかったため、送信を止めました。",
    "Nothing has got through to a webhook for days, so it was paused.",
    "",
    `  ${url}`,
    "",
    "宛先を確かめて、こちらから再開できます。",
    "Look at the receiver, then let it run again here:",
    "",
    `  ${page}`,
    "",
  ].join("\n");
  for (const { email } of owners) {
    if (email === null) continue;
    await sendMail({ to: email, subject: "Webhookを止めました / A webhook was paused", text });
  }
}
