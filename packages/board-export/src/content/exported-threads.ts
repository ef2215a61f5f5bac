import type { CommentEntry, CommentThread } from "@zentaikan/board-model";
import { SUBJECT_NAMES, type Language } from "@zentaikan/capital-graph";
import type { ContentSource, DecisionFact } from "./content-source.ts";
import type { ExportedDecision, ExportedThread } from "./export-content.ts";
import { CONTENT_WORDS } from "./export-words.ts";

interface Speech {
  readonly language: Language;
  readonly writeTime: (at: number) => string;
}

/** Threads in the order in which they began, numbered as endnotes. */
export function exportedThreads(
  threads: ContentSource["threads"],
  {
    names,
    isInPart,
    ...speech
  }: Speech & {
    readonly names: ReadonlyMap<string, string>;
    readonly isInPart: (record: string | null) => boolean;
  },
): readonly ExportedThread[] {
  return threads
    .filter(({ thread }) => isInPart(shownRecord(thread, names)))
    .toSorted((one, other) => beganAt(one.thread) - beganAt(other.thread))
    .map(({ thread, isInternal }, index) => {
      const record = shownRecord(thread, names);
      return {
        number: index + 1,
        about: (record !== null && names.get(record)) || thread.about[speech.language],
        record,
        isInternal,
        isResolved: thread.resolution !== null,
        entries: thread.entries.flatMap((entry) => entryOf(entry, speech)),
      };
    });
}

/** What people settled, the oldest first. */
export function exportedDecisions(
  decisions: readonly DecisionFact[],
  threads: ContentSource["threads"],
  { language, writeTime }: Speech,
): readonly ExportedDecision[] {
  const words = CONTENT_WORDS[language];
  const ofVersions = decisions.map(({ kind, version, subject, party, by, at }) => {
    const name = version === null ? words.proposed : words.version(version);
    const what = SUBJECT_NAMES[subject][language];
    const text = kind === "agreed" ? words.agreed(what, name, party) : words.withdrawn(what, name);
    return { at, by, text };
  });
  const ofThreads = threads.flatMap(({ thread: { resolution, about } }) => {
    if (resolution === null) return [];
    const outcome = words.resolved[resolution.outcome];
    const text = words.resolution(about[language], outcome, resolution.reason);
    return [{ at: resolution.at, by: resolution.by.name, text }];
  });
  return [...ofVersions, ...ofThreads]
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, by, text }) => ({ at: writeTime(at), by, text }));
}

function entryOf(entry: CommentEntry, { language, writeTime }: Speech) {
  const said = { by: entry.by.name, at: writeTime(entry.at) };
  const words = CONTENT_WORDS[language];
  switch (entry.kind) {
    case "said":
      return [{ ...said, text: entry.text }];
    case "deleted":
      return [{ ...said, text: words.gone }];
    case "resolved":
      return [{ ...said, text: words.closed(words.resolved[entry.outcome], entry.reason) }];
    case "reopened":
      return [];
  }
}

/** The record that it is about, where that is on the board; else the board. */
function shownRecord({ anchor }: CommentThread, names: ReadonlyMap<string, string>): string | null {
  return "record" in anchor && names.has(anchor.record) ? anchor.record : null;
}

function beganAt({ entries }: CommentThread): number {
  return entries[0]?.number ?? 0;
}
