import type { CommentThread } from "@zentaikan/board-model";
import { fillText, type Text } from "@zentaikan/capital-graph";
import { namesText, sameText } from "./told-text.ts";

/** A thread that was open at a moment, and whom it waited for: who was called and has not spoken since. */
export function tellOpenThread({ about, entries }: CommentThread, at: number): Text | null {
  const before = entries.filter((entry) => entry.at <= at);
  if (!before.some(({ kind }) => kind === "said")) return null;
  const last = before.findLast(({ kind }) => kind === "resolved" || kind === "reopened");
  if (last?.kind === "resolved") return null;
  const waiting = new Map<string, string>();
  for (const entry of before) {
    if (entry.kind !== "said") continue;
    waiting.delete(entry.by.id);
    for (const mention of entry.mentions) {
      if (mention.kind === "person") waiting.set(mention.person, mention.name);
      else waiting.set(`role ${mention.role}`, mention.name);
    }
  }
  const values = {
    about: { ja: sameText(about.ja).ja, en: sameText(about.en).en },
    names: namesText([...waiting.values()]),
  };
  return fillText(waiting.size === 0 ? OPEN : WAITING, values);
}

const OPEN: Text = { ja: "コメント「{about}」", en: "Comment on “{about}”" };
const WAITING: Text = {
  ja: "コメント「{about}」― {names}の返事待ち",
  en: "Comment on “{about}”: waiting for {names}",
};
