import { XmlElement, XmlText, type Doc, type XmlFragment } from "yjs";
import { NOTE_REFERENCE, nodesOfNote, notesIn } from "./note-nodes.ts";

/** That the note of a record speaks of a person: how often, who wrote it last, and in which words. */
export interface NoteMention {
  readonly record: string;
  /** By id, as the document says it: nobody has judged yet whether there is such a person. */
  readonly person: string;
  readonly count: number;
  /** The Yjs client by whom the last of them was written. */
  readonly client: number;
  /** The line in which it stands. */
  readonly excerpt: string;
}

/** Of so many mentions in the notes of one document somebody hears. */
const mostMentions = 1000;
const longestId = 100;
const longestExcerpt = 160;

/** Whom the notes of a document speak of. */
export function mentionsInNotes(doc: Doc): readonly NoteMention[] {
  const found = new Map<string, NoteMention>();
  let left = mostMentions;
  for (const [record, note] of notesIn(doc)) {
    for (const { element, person } of personsIn(note)) {
      if (left === 0) return [...found.values()];
      left -= 1;
      const key = JSON.stringify([record, person]);
      const before = found.get(key);
      const { client, clock } = idOf(element);
      const count = (before?.count ?? 0) + 1;
      const isLater = before === undefined || clock >= (clocks.get(before) ?? 0);
      const mention = isLater
        ? { record, person, count, client, excerpt: excerptAround(element) }
        : { ...before, count };
      clocks.set(mention, isLater ? clock : (clocks.get(before) ?? 0));
      found.set(key, mention);
    }
  }
  return [...found.values()];
}

/** Of two mentions by one client the one with the higher clock was written later. */
const clocks = new WeakMap<NoteMention, number>();

function* personsIn(note: XmlFragment) {
  for (const element of nodesOfNote(note)) {
    if (!(element instanceof XmlElement) || element.nodeName !== NOTE_REFERENCE) continue;
    const person: unknown = element.getAttribute("target");
    const isPerson = element.getAttribute("kind") === "person";
    if (isPerson && typeof person === "string" && person !== "" && person.length <= longestId) {
      yield { element, person };
    }
  }
}

function idOf({ _item }: XmlElement): { readonly client: number; readonly clock: number } {
  return _item?.id ?? { client: 0, clock: 0 };
}

function excerptAround({ parent }: XmlElement): string {
  const children = parent instanceof XmlElement ? parent.toArray() : [];
  let words = "";
  for (const child of children) {
    if (words.length > longestExcerpt) break;
    // Whom or what it names, no document knows; that it names something, the sentence needs.
    if (child instanceof XmlElement && child.nodeName === NOTE_REFERENCE) words += "@…";
    if (!(child instanceof XmlText)) continue;
    const parts = child.toDelta() as readonly { readonly insert?: unknown }[];
    for (const { insert } of parts) if (typeof insert === "string") words += insert;
  }
  const line = words.replaceAll(/\s+/g, " ").trim();
  return line.length <= longestExcerpt
    ? line
    : `${line.slice(0, longestExcerpt - 1).toWellFormed()}…`;
}
