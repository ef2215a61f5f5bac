import type { Snapshot, Text } from "@zentaikan/capital-graph";
import { isObject, type JsonObject } from "./parse-json.ts";

/**
 * What one of our own files carries and a board does not take over: it was said about that board by
 * those people, and said here it would be said by nobody.
 */
export function leftBehind(json: JsonObject, snapshot: Snapshot): readonly Text[] {
  const beside = isObject(json["export"]) ? json["export"] : {};
  const counts = [
    ...BESIDE.map(([member, ja, en]) => [lengthOf(beside[member]), ja, en] as const),
    [snapshot.onPurpose.length, "承知の上とした気づき", "findings accepted on purpose"] as const,
  ].filter(([count]) => count > 0);
  const remarks: Text[] = [];
  if (counts.length > 0) {
    remarks.push({
      ja: `${counts.map(([count, ja]) => `${ja} ${count}件`).join("、")}は、もとのボードに残ります。`,
      en: `These stay with the board they come from: ${counts.map(([count, , en]) => `${count} ${en}`).join(", ")}.`,
    });
  }
  if (snapshot.agreedBy.length > 0) remarks.push(AGREED);
  if (snapshot.edition === "anonymised") remarks.push(ANONYMOUS);
  if (snapshot.drawing.baseline === "currentQA") remarks.push(CURRENT_QA);
  return remarks;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

const BESIDE = [
  ["comments", "コメント", "threads of comments"],
  ["answers", "合意への答え", "answers to an agreement"],
  ["notes", "ノート", "notes"],
  ["decisions", "決定の記録", "decisions"],
] as const;

const AGREED = {
  ja: "このファイルの合意は、もとのボードのものです。このボードではまだ誰も合意していません。",
  en: "What was agreed in this file was agreed on its own board; here nobody has agreed yet.",
};
const ANONYMOUS = {
  ja: "匿名のファイルなので、お星さまの言葉、根拠、小区分、Do結果は初めから入っていません。",
  en: "The file is anonymous: words of the star, grounds, small divisions and Do results are not in it.",
};
const CURRENT_QA = {
  ja: "「現行QA体系が土台」という印は移りません。ボードの土台は変わりません。",
  en: "That it is based on the current QA system is not taken over; the board keeps its own base.",
};
