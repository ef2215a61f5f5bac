import type { Language } from "@zentaikan/capital-graph";
import { writeTold } from "@zentaikan/board-export/told-markdown";
import type { MinutesBody, ToldLineBody } from "@zentaikan/protocol/minutes";
import type { Minutes } from "./gather-minutes.ts";
import type { MinutesLine } from "./minutes-line.ts";
import { INTERNAL, MINUTES_HEADINGS, minutesTitle } from "./minutes-words.ts";

/** Minutes in one language, line by line and as one text. */
export function tellMinutes(
  { id, startedAt, endedAt, before, after, parts }: Minutes,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): Omit<MinutesBody, "readers" | "mayMail"> {
  const title = minutesTitle({ startedAt, endedAt }, timeZone)[language];
  const sections = parts.map(({ kind, lines }) => ({
    kind,
    heading: MINUTES_HEADINGS[kind][language],
    lines: lines.map((line) => tellLine(line, language)),
  }));
  const marked = sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map(({ text, below, isInternal }) => ({
      text: isInternal ? `${INTERNAL[language]}${text}` : text,
      below,
    })),
  }));
  const markdown = writeTold({ title, language, sections: marked });
  return { id, startedAt, endedAt, before, after, title, sections, markdown };
}

export function tellLine(
  { text, below, isInternal, lead }: MinutesLine,
  language: Language,
): ToldLineBody {
  return { text: text[language], below: below.map((one) => one[language]), isInternal, lead };
}
