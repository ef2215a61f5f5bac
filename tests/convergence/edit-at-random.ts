import * as Y from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";

interface RandomEdit {
  readonly random: SeededRandom;
  /** Of this edit alone: it stands in what is written. */
  readonly mark: string;
  /** Hears of everything that is written under a key. */
  readonly onWrote?: (key: string, value: string) => void;
}

const SHARED_KEYS = 12;

/** One edit as people make them on one board at the same time: shared keys, and lines of notes. */
export function editAtRandom(doc: Y.Doc, edit: RandomEdit): void {
  const { random, mark } = edit;
  const records = doc.getMap("records");
  const write = (key: string): void => {
    records.set(key, mark);
    edit.onWrote?.(key, mark);
  };
  const shared = `shape:shared-${random.below(SHARED_KEYS)}`;
  const roll = random.next();
  if (roll < 0.35) write(`shape:${mark.replace(":", "-")}`);
  else if (roll < 0.6) write(shared);
  else if (roll < 0.75) records.delete(shared);
  else type(doc, edit);
}

function type(doc: Y.Doc, { random, mark }: RandomEdit): void {
  const note = doc.getXmlFragment(`note:shape:shared-${random.below(2)}`);
  const at = random.below(note.length + 1);
  const line = at < note.length ? note.get(at) : null;
  if (line instanceof Y.XmlElement && random.chance(0.5)) return typeIn(line, { random, mark });
  if (note.length > 3 && random.chance(0.5)) return note.delete(Math.min(at, note.length - 1), 1);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(mark)]);
  note.insert(at, [paragraph]);
}

/** Within a line that others type in, too: letters come, go and turn bold. */
function typeIn(line: Y.XmlElement, { random, mark }: RandomEdit): void {
  const text = line.get(0);
  if (!(text instanceof Y.XmlText)) return;
  const at = random.below(text.length + 1);
  const roll = random.next();
  if (roll < 0.6 || at === text.length) text.insert(at, mark.slice(mark.indexOf(":") + 1));
  else if (roll < 0.8) text.delete(at, 1);
  else text.format(at, 1, { bold: random.chance(0.5) ? {} : null });
}
