import { noteRoot } from "@zentaikan/board-model";
import { XmlElement, XmlText } from "yjs";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { report } from "../support/report.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { typeAndMeasure } from "./type-and-measure.ts";

const customerC = /製造業C社/;
/** Of 900 letters each. */
const pages = 200;
const mostMs = 50;

test("[NT21] a letter in the middle of a note of 200 pages is less than 50 ms of work as a rule, and twice that 95 times of a hundred @night", async ({
  server,
  newPerson,
}) => {
  const hand = new BoardHand(await newPerson("anna"));
  const { page } = hand;
  await hand.open(customerC);
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { doc, leave } = await joinBoard(server.origin, await apiToken(server), boardId);
  const cards = [...doc.getMap("records").keys()].filter((id) => id.startsWith("shape:"));
  const note = doc.getXmlFragment(noteRoot("document:document"));
  for (let number = 0; number < pages; number += 1) {
    note.push([
      line("heading", `${number} ページ`),
      ...Array.from({ length: 4 }, (_line, at) =>
        line("paragraph", sentence.repeat(9 - at), cards[at]),
      ),
    ]);
  }
  await page.getByRole("tab", { name: "ノート" }).click();
  const text = page.getByRole("textbox", { name: /^ノート:/ });
  await expect(text).toContainText("199 ページ", { timeout: 60_000 });
  const middle = text.getByRole("heading", { name: "100 ページ" });
  await middle.click();
  await page.keyboard.press("End");
  await hand.expectLight("saved");
  const { worked, told } = await typeAndMeasure(page, "a".repeat(120));
  report(`[NT21] a letter in a note of ${pages} pages: ${told}`);
  expect(worked(0.5)).toBeLessThan(mostMs);
  expect(worked(0.95)).toBeLessThan(2 * mostMs);
  leave();
});

const sentence = "この資本が育つと次の資本が動きます。";

function line(name: string, words: string, card?: string): XmlElement {
  const element = new XmlElement(name);
  if (name === "heading") element.setAttribute("level", 2 as unknown as string);
  element.insert(0, [new XmlText(words)]);
  if (card !== undefined) {
    const reference = new XmlElement("reference");
    reference.setAttribute("kind", "card");
    reference.setAttribute("target", card);
    element.push([reference]);
  }
  return element;
}
