import { SUBJECT_NAMES, type Language, type Text } from "@zentaikan/capital-graph";
import { writeTimeWithZone, type AnswerKind } from "@zentaikan/protocol";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { Digest } from "./gather-digest.ts";

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** A mail is a nudge; the whole of it is on the boards. */
const mostItems = 20;
const mostChanges = 8;
const mostAnswers = 10;

/** The mail in plain text: what people wrote is one line of words, whatever they wrote. */
export function writeDigest(
  { versions, proposed, items, boards, stillWaiting }: Digest,
  {
    language,
    publicUrl,
    unsubscribeUrl,
    timeZone,
  }: {
    readonly language: Language;
    readonly publicUrl: string;
    readonly unsubscribeUrl: string;
    readonly timeZone: string;
  },
): Letter {
  const words = language === "ja" ? japanese : english;
  const boardUrl = (boardId: string) => `${publicUrl}/boards/${boardId}`;
  const place = (title: string, customer: Text) => `${line(customer[language])} / ${line(title)}`;
  const placeOf = ({
    boardTitle,
    customerName,
    subject,
  }: Digest["versions" | "proposed"][number]) =>
    [
      place(boardTitle, customerName),
      ...(subject === "frame" ? [] : [SUBJECT_NAMES[subject][language]]),
    ].join(" — ");
  const versionLines = (version: Digest["versions"][number]) => [
    `* ${words.version(line(version.by.name))}`,
    `  ${placeOf(version)}`,
    ...(version.dueAt === null
      ? []
      : [`  ${words.due(writeTimeWithZone(Date.parse(version.dueAt), timeZone))}`]),
    ...(version.note === "" ? [] : [`  ${words.quote(line(version.note))}`]),
    `  ${boardUrl(version.boardId)}#agreement`,
    "",
  ];
  const proposedLines = (version: Digest["proposed"][number]) => [
    `* ${words.standing(version)}`,
    `  ${placeOf(version)}`,
    ...version.answers
      .slice(-mostAnswers)
      .map(({ by, answer, reason }) =>
        [`  - ${words.answered(line(by.name), answer)}`, line(reason)].filter(Boolean).join(" "),
      ),
    ...(version.awaited.length === 0 || version.outcome !== "open"
      ? []
      : [`  ${words.awaited(version.awaited.map(({ name }) => line(name)))}`]),
    `  ${boardUrl(version.boardId)}#agreement`,
    "",
  ];
  const itemLines = (item: InboxItemBody) => [
    `* ${words.item[item.reason](line(item.latest.by.name))}`,
    `  ${place(item.boardTitle, item.customerName)} — ${line(item.about[language])}`,
    ...(item.party === "internal" ? [`  ${words.internal}`] : []),
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
    ...(versions.length === 0 ? [] : [words.asked, "", ...versions.flatMap(versionLines)]),
    ...(proposed.length === 0 ? [] : [words.proposed, "", ...proposed.flatMap(proposedLines)]),
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
  const counts = {
    versions: versions.length,
    proposed: proposed.length,
    items: items.length,
    boards: boards.length,
  };
  return { subject: words.subject(counts), text: lines.join("\n") };
}

interface Counts {
  readonly versions: number;
  readonly proposed: number;
  readonly items: number;
  readonly boards: number;
}

const ANSWER_WORDS = {
  ja: { agree: "同意", reserve: "留保つき同意", object: "反対" },
  en: { agree: "agrees", reserve: "agrees with a reservation", object: "objects" },
} as const satisfies Record<Language, Record<AnswerKind, string>>;

const japanese = {
  subject: ({ versions, proposed, items, boards }: Counts) =>
    `全体観 — ${[
      versions > 0 ? `合意の答え待ち ${versions}件` : "",
      proposed > 0 ? `あなたの版への答え ${proposed}件` : "",
      items > 0 ? `新しいコメント ${items}件` : "",
      boards > 0 ? `変わったボード ${boards}枚` : "",
    ]
      .filter(Boolean)
      .join("、")}`,
  asked: "■ 合意の答えを待っている版",
  version: (name: string) => `${name}さんが、あなたの答えを待っています`,
  internal: "(社内のみ)",
  due: (time: string) => `答えの期限: ${time}`,
  proposed: "■ あなたが合意にかけた版",
  standing: ({ outcome, awaited, isOverdue }: Digest["proposed"][number]) =>
    outcome === "agreed"
      ? "版として閉じられました"
      : outcome === "withdrawn"
        ? "取り下げられました"
        : awaited.length === 0
          ? "全員の答えがそろいました"
          : isOverdue
            ? `期限を過ぎました。答え待ちは${awaited.length}人です`
            : `答え待ちは${awaited.length}人です`,
  answered: (name: string, answer: AnswerKind) => `${name}さん: ${ANSWER_WORDS.ja[answer]}`,
  awaited: (names: readonly string[]) => `答え待ち: ${names.join("、")}`,
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
  subject: ({ versions, proposed, items, boards }: Counts) =>
    `Zentaikan: ${[
      versions > 0 ? `${versions} ${versions === 1 ? "version" : "versions"} to answer` : "",
      proposed > 0 ? `${proposed} of your versions answered` : "",
      items > 0 ? `${items} new ${items === 1 ? "thread" : "threads"}` : "",
      boards > 0 ? `${boards} changed ${boards === 1 ? "board" : "boards"}` : "",
    ]
      .filter(Boolean)
      .join(", ")}`,
  asked: "Versions that wait for your answer",
  version: (name: string) => `${name} asks whether you agree`,
  internal: "(internal: guests do not read it)",
  due: (time: string) => `Answers wanted by ${time}`,
  proposed: "Versions that you put to agreement",
  standing: ({ outcome, awaited, isOverdue }: Digest["proposed"][number]) =>
    outcome === "agreed"
      ? "It was closed as agreed"
      : outcome === "withdrawn"
        ? "It was withdrawn"
        : awaited.length === 0
          ? "Everybody has answered"
          : isOverdue
            ? `Its time is over; ${awaited.length} still to answer`
            : `${awaited.length} still to answer`,
  answered: (name: string, answer: AnswerKind) => `${name}: ${ANSWER_WORDS.en[answer]}`,
  awaited: (names: readonly string[]) => `Waiting for ${names.join(", ")}`,
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
