import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { Mail } from "../mail/mailer.ts";

/** What was said to somebody since they were last told, as a mail in both languages. */
export function writeDigest(
  items: readonly InboxItemBody[],
  { to, publicUrl }: { readonly to: string; readonly publicUrl: string },
): Mail {
  const count = items.length;
  const lines = items.flatMap(({ boardId, threadId, customerName, about, latest, waiting }) => [
    `■ ${bothOf(customerName)} / ${bothOf(about)}${waiting ? " 【返事待ち / waits for you】" : ""}`,
    `  ${latest.by.name}: ${latest.excerpt}`,
    `  ${publicUrl}/boards/${boardId}#thread=${threadId}`,
    "",
  ]);
  return {
    to,
    subject: `全体観:新しいやりとり ${count}件 (Zentaikan: ${count} new)`,
    text: [
      "前にお知らせしてから、次のやりとりがありました。",
      "Since the last mail, this was said on your boards.",
      "",
      ...lines,
      "このお知らせは、受信箱で止められます。",
      "You can turn these mails off in the inbox.",
      publicUrl,
    ].join("\n"),
  };
}

function bothOf({ ja, en }: { readonly ja: string; readonly en: string }): string {
  return ja === en ? ja : `${ja} (${en})`;
}
