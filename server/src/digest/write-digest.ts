import type { Language, Text } from "@zentaikan/capital-graph";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { Digest } from "./gather-digest.ts";

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** A mail is a nudge; the whole of it is on the boards. */
const mostItems = 20;
const mostChanges = 8;

/** The mail in plain text: what people wrote is one line of words, whatever they wrote. */
export function writeDigest(
  { items, boards, stillWaiting }: Digest,
  {
    language,
    publicUrl,
    unsubscribeUrl,
  }: { readonly language: Language; readonly publicUrl: string; readonly unsubscribeUrl: string },
): Letter {
  const words = language === "ja" ? japanese : english;
  const boardUrl = (boardId: string) => `${publicUrl}/boards/${boardId}`;
  const place = (title: string, customer: Text) => `${line(customer[language])} / ${line(title)}`;
  const itemLines = (item: InboxItemBody) => [
    `* ${words.item[item.reason](line(item.latest.by.name))}`,
    `  ${place(item.boardTitle, item.customerName)} — ${line(item.about[language])}`,
    ...(item.latest.excerpt === "" ? [] : [`  ${words.quote(line(item.latest.excerpt))}`]),
    `  ${boardUrl(item.boardId)}#thread=${encodeURIComponent(item.threadId)}`,
    "",
  ];
  const boardLines = ({ boardId, title, customerName, changes }: Digest["boards"][number]) => [
    `* ${place(title, customerName)}`,
    ...changes.slice(0, mostChanges).map((change) => `  - ${line(change[language])}`),
    ...more(changes.length - mostChanges, words.moreChanges),
    `  ${boardUrl(boardId)}`,
    "",
  ];
  const lines = [
    ...(items.length === 0
      ? []
      : [words.said, "", ...items.slice(0, mostItems).flatMap(itemLines)]),
    ...more(items.length - mostItems, words.moreItems),
    ...more(stillWaiting, words.stillWaiting),
    ...(boards.length === 0 ? [] : [words.changed, "", ...boards.flatMap(boardLines)]),
    "--",
    words.why,
    `${publicUrl}/workspace/notices`,
    words.unsubscribe,
    unsubscribeUrl,
    "",
  ];
  return { subject: words.subject(items.length, boards.length), text: lines.join("\n") };
}

const japanese = {
  subject: (items: number, boards: number) =>
    `全体観 — ${[
      items > 0 ? `新しいコメント ${items}件` : "",
      boards > 0 ? `変わったボード ${boards}枚` : "",
    ]
      .filter(Boolean)
      .join("、")}`,
  said: "■ 新しいコメント",
  changed: "■ 前回あなたが見てから変わったこと",
  item: {
    mention: (name: string) => `${name}さんが、あなたを呼んだスレッドで発言しています`,
    reply: (name: string) => `${name}さんが、あなたの加わったスレッドに返信しました`,
    board: (name: string) => `${name}さんがコメントしました`,
  },
  quote: (text: string) => `「${text}」`,
  moreItems: (count: number) => `ほかに${count}件あります。受信箱をご覧ください。`,
  moreChanges: (count: number) => `  ほか${count}件`,
  stillWaiting: (count: number) => `このほか、${count}件のスレッドがあなたの返事を待っています。\n`,
  why: "このメールは、あなたの設定によりお送りしています。頻度は次のページで変えられます。",
  unsubscribe: "配信を止めるには、次のリンクを開いてください。",
} as const;

const english = {
  subject: (items: number, boards: number) =>
    `Zentaikan: ${[
      items > 0 ? `${items} new ${items === 1 ? "thread" : "threads"}` : "",
      boards > 0 ? `${boards} changed ${boards === 1 ? "board" : "boards"}` : "",
    ]
      .filter(Boolean)
      .join(", ")}`,
  said: "New comments",
  changed: "Changed since you were last there",
  item: {
    mention: (name: string) => `${name} wrote in a thread that calls you`,
    reply: (name: string) => `${name} replied in a thread that you are part of`,
    board: (name: string) => `${name} wrote`,
  },
  quote: (text: string) => `“${text}”`,
  moreItems: (count: number) => `And ${count} more, in your inbox.`,
  moreChanges: (count: number) => `  and ${count} more`,
  stillWaiting: (count: number) =>
    `Besides, ${count === 1 ? "one thread waits" : `${count} threads wait`} for your answer.\n`,
  why: "You get this mail because you asked for it. Change how often here:",
  unsubscribe: "To get no more of these mails, open this link:",
} as const;

function more(count: number, say: (count: number) => string): string[] {
  return count > 0 ? [say(count)] : [];
}

/** Nobody writes a line of the mail but us. */
function line(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
