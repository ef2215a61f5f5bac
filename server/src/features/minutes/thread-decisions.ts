import type { CommentThread } from "@zentaikan/board-model";
import { fillText } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import type { Decision } from "./decision.ts";
import type { BoardParts } from "./parts-of-records.ts";
import { quoted, sameText } from "./told-text.ts";

/** Each time that a thread of comments was closed, and how. */
export function tellThread(
  { id, anchor, about, entries }: CommentThread,
  { party, parts }: { readonly party: Party; readonly parts: BoardParts },
): readonly Decision[] {
  const part = "record" in anchor ? parts.of(anchor.record) : null;
  return entries.flatMap((entry): readonly Decision[] => {
    if (entry.kind !== "resolved") return [];
    const { by, at, outcome, reason } = entry;
    const text = fillText(CLOSED[outcome], {
      about: { ja: sameText(about.ja).ja, en: sameText(about.en).en },
      reason: quoted(reason),
      name: sameText(by.name),
    });
    return [
      {
        id: `${id}.${entry.id}`,
        at,
        kind: "closed",
        by: { id: by.id, name: by.name },
        text,
        below: [],
        isInternal: party === "internal",
        lead: { kind: "thread", id },
        people: [by.id],
        parts: part === null ? [] : [part],
      },
    ];
  });
}

/** 反映した、採らない、合意に含めた。 */
const CLOSED = {
  reflected: {
    ja: "コメント「{about}」: 反映した{reason} ― {name}",
    en: "Comment on “{about}”: reflected{reason}, by {name}",
  },
  declined: {
    ja: "コメント「{about}」: 採らない{reason} ― {name}",
    en: "Comment on “{about}”: declined{reason}, by {name}",
  },
  agreed: {
    ja: "コメント「{about}」: 合意に含めた{reason} ― {name}",
    en: "Comment on “{about}”: part of the agreement{reason}, by {name}",
  },
} as const;
