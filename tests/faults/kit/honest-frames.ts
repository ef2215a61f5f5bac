import { encodeFrame, writeAwarenessEntries } from "@zentaikan/protocol";
import * as Y from "yjs";

/**
 * What an honest client says in a session: questions, answers, shapes drawn, moved and removed, a
 * note that is typed, presence. The same bytes each time.
 */
export function honestFrames(): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.clientID = 4_000_000_001;
  const say = (kind: "update" | "syncAnswer", update: Uint8Array): void =>
    void frames.push(encodeFrame({ kind, update }));
  doc.on("update", (update: Uint8Array) => say("update", update));
  frames.push(encodeFrame({ kind: "syncRequest", stateVector: Y.encodeStateVector(doc) }));

  const records = doc.getMap("records");
  for (let number = 0; number < 12; number += 1) {
    doc.transact(() => {
      records.set(`shape:f${number}`, {
        typeName: "shape",
        type: "capital-card",
        props: { number },
      });
      records.set(`shape:f${number}/g`, { x: number * 10.5, y: -number, index: "a1" });
    });
  }
  for (let move = 0; move < 12; move += 1) records.set("shape:f1/g", { x: move, y: move / 3 });
  const note = doc.getXmlFragment("note:shape:f2");
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  note.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  for (const letter of "全体観とは、星へ至る道") text.insert(text.length, letter);
  text.format(0, 3, { bold: true });
  text.delete(2, 3);
  records.delete("shape:f3");
  records.delete("shape:f3/g");

  say("syncAnswer", Y.encodeStateAsUpdate(doc));
  frames.push(encodeFrame({ kind: "syncRequest", stateVector: Y.encodeStateVector(doc) }));
  for (let clock = 1; clock < 6; clock += 1) {
    const json = JSON.stringify({ cursor: { x: clock, y: 2 }, selection: [`shape:f${clock}`] });
    const entries = [{ client: doc.clientID, clock, json }];
    frames.push(encodeFrame({ kind: "awareness", states: writeAwarenessEntries(entries) }));
  }
  frames.push(encodeFrame({ kind: "awarenessRequest" }));
  return frames;
}
