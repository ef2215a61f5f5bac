import { fillText, SUBJECT_NAMES, type Text } from "@zentaikan/capital-graph";
import type { KnownThread } from "./known-threads.ts";
import { plainLine, type MinutesLine } from "./minutes-line.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import { tellOpenThread } from "./open-threads.ts";
import { namesText, sameText } from "./told-text.ts";

/** More open threads than that are a list of their own, beside the board. */
const mostThreads = 100;

/** What was open when a meeting ended, and whom it waited for. */
export async function tellOpen(
  { boardId, readers }: MinutesReader,
  {
    needs,
    threads,
    at,
  }: {
    readonly needs: Pick<MinutesNeeds, "versionsAwaitedAt">;
    readonly threads: readonly KnownThread[];
    readonly at: number;
  },
): Promise<readonly MinutesLine[]> {
  const versions = await needs.versionsAwaitedAt({ boardId, side: readers }, at);
  const ofVersions = versions.map(({ subject, party, by, awaited }) => {
    const values = {
      subject: SUBJECT_NAMES[subject],
      name: sameText(by.name),
      names: namesText(awaited.map(({ name }) => name)),
    };
    return plainLine(fillText(awaited.length === 0 ? ANSWERED : AWAITED, values), {
      isInternal: party === "internal",
      lead: { kind: "agreement" },
    });
  });
  const ofThreads = threads.flatMap(({ thread, party }) => {
    const text = tellOpenThread(thread, at);
    const lead = { kind: "thread", id: thread.id } as const;
    return text === null ? [] : [plainLine(text, { isInternal: party === "internal", lead })];
  });
  const more = ofThreads.length - mostThreads;
  const lines = [
    ...ofVersions,
    ...ofThreads.slice(0, mostThreads),
    ...(more > 0 ? [plainLine(fillText(MORE, { count: sameText(String(more)) }))] : []),
  ];
  return lines.length === 0 ? [plainLine(NOTHING)] : lines;
}

const AWAITED: Text = {
  ja: "{subject}: 合意にかけた版({name})― {names}の答え待ち",
  en: "{subject}: put to agreement by {name}, waiting for {names}",
};
const ANSWERED: Text = {
  ja: "{subject}: 合意にかけた版({name})― 答えはそろい、まだ閉じていない",
  en: "{subject}: put to agreement by {name}; all have answered, and it is not closed",
};
const MORE: Text = { ja: "ほか{count}件のコメント", en: "and {count} more threads" };
const NOTHING: Text = { ja: "ありません。", en: "Nothing." };
