import type { Log } from "../log.ts";
import type { SendMail } from "../mail/mailer.ts";
import { readInbox, type InboxOptions } from "./read-inbox.ts";
import { writeDigest } from "./write-digest.ts";

export interface MailDigestsOptions extends InboxOptions {
  readonly sendMail: SendMail;
  readonly publicUrl: string;
  readonly now: () => number;
  readonly log: Log;
}

export interface MailDigests {
  /** Tells everybody whose time has come; one run at a time. */
  sendDue(): Promise<void>;
  /** Waits for the run that goes on; no other one begins. */
  close(): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;
const periodMs = { day: dayMs, week: 7 * dayMs } as const;
const lookEveryMs = 10 * 60 * 1000;

/**
 * Tells people by mail what was said to them since they were last told. Who has nothing new gets
 * no mail. A mail that cannot be sent is tried again at the next look, and none is sent twice:
 * what was told is noted as soon as the mail is handed over.
 */
export function startMailDigests(options: MailDigestsOptions): MailDigests {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (const reader of await dueReaders(options)) {
      try {
        await tell(reader, options);
      } catch (error) {
        options.log.error({ err: error, personId: reader.personId }, "a digest was not sent");
      }
    }
  };
  const sendDue = (): Promise<void> => {
    running ??= run().finally(() => (running = null));
    return running;
  };
  const timer = setInterval(() => void sendDue(), lookEveryMs);
  timer.unref();
  return {
    sendDue,
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}

type Reader = { readonly personId: string; readonly email: string; readonly toldAt: number };

async function dueReaders({ database, now }: MailDigestsOptions): Promise<readonly Reader[]> {
  const rows = await database
    .selectFrom("mailDigests")
    .innerJoin("members", "members.personId", "mailDigests.personId")
    .select(["mailDigests.personId", "mailDigests.every", "mailDigests.toldAt", "members.email"])
    .where("mailDigests.every", "!=", "off")
    .execute();
  return rows.flatMap(({ personId, every, toldAt, email }) => {
    const isDue = every !== "off" && now() - toldAt >= periodMs[every];
    return isDue && email !== null ? [{ personId, email, toldAt }] : [];
  });
}

async function tell(
  { personId, email, toldAt }: Reader,
  options: MailDigestsOptions,
): Promise<void> {
  const { database, now, sendMail, publicUrl } = options;
  const until = now();
  const items = (await readInbox(options, personId)).filter(
    ({ unread, latest }) => unread > 0 && Date.parse(latest.at) > toldAt,
  );
  if (items.length > 0) await sendMail(writeDigest(items, { to: email, publicUrl }));
  await database
    .updateTable("mailDigests")
    .set({ toldAt: until })
    .where("personId", "=", personId)
    .execute();
}
