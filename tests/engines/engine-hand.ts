import { expect } from "vitest";
import type { EnginePage, Point, PointerKind } from "./driver/engine-page.ts";
import { findShown, type Shown, type Target } from "./find-shown.ts";

/** A hand on the product in any engine: what a person does, in terms of what they see. */
export class EngineHand {
  readonly page: EnginePage;

  constructor(page: EnginePage) {
    this.page = page;
  }

  /** Takes an invitation by its page. */
  async join(link: string, name: string): Promise<void> {
    await this.page.open(link);
    await this.click({ css: "form input" });
    await this.page.type(name);
    await this.click({ css: "button", name: "^入る$" });
    await this.see({ css: "h1", text: "." });
  }

  async openBoard(customer: string): Promise<void> {
    await this.click({ css: "li", text: customer, inner: "[data-board-link]" });
    await this.seeLight("saved");
    await this.see(CARDS);
    await this.see({ css: SENTENCE, text: "." });
  }

  /** Waits until it is shown and stands still, and clicks its middle. */
  async click(target: Target, kind: PointerKind = "mouse"): Promise<void> {
    await this.page.stroke(kind, [await this.middle(target)]);
  }

  /** Where something is, as soon as it stands still. */
  async middle(target: Target): Promise<Point> {
    let last = "";
    let place: Point = { x: 0, y: 0 };
    await expect
      .poll(async () => {
        const [shown] = await this.shown(target);
        const now = JSON.stringify(shown);
        if (shown === undefined || now !== last) {
          last = now;
          return `${JSON.stringify(target)} is nowhere, or moves`;
        }
        place = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
        return "";
      })
      .toBe("");
    return place;
  }

  async see(target: Target): Promise<void> {
    await expect
      .poll(async () => (await this.shown(target)).length, { message: JSON.stringify(target) })
      .toBeGreaterThan(0);
  }

  async seeCount(target: Target, count: number): Promise<void> {
    await expect
      .poll(async () => (await this.shown(target)).length, { message: JSON.stringify(target) })
      .toBe(count);
  }

  shown(target: Target): Promise<Shown[]> {
    return this.page.evaluate(findShown, target);
  }

  /** Drags a capital from the palette into a lane, and waits for its card. */
  async placeCapital(name: string, lane: 1 | 2 | 3, kind: PointerKind = "mouse"): Promise<void> {
    const before = (await this.shown(CARDS)).length;
    const chip = await this.middle({ css: '[role="toolbar"] button', name: `^${name}$` });
    const { x, y, width, height } = await this.lane(lane);
    await this.drag(kind, chip, { x: x + width / 2, y: y + height * 0.75 });
    await this.seeCount(CARDS, before + 1);
  }

  /** Presses, moves in steps as a hand does, and lets go. */
  async drag(kind: PointerKind, from: Point, to: Point): Promise<void> {
    const path = Array.from({ length: 11 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 10,
      y: from.y + ((to.y - from.y) * step) / 10,
    }));
    await this.page.stroke(kind, path);
  }

  async drawLink(from: string, to: string, kind: PointerKind = "mouse"): Promise<void> {
    const before = (await this.shown(ARROWS)).length;
    await this.click({ css: '[role="toolbar"] button', name: "^矢印" }, kind);
    await this.drag(kind, await this.middle(card(from)), await this.middle(card(to)));
    await this.seeCount(ARROWS, before + 1);
  }

  /** Chooses in a list of the browser's own, which every engine opens outside of the page. */
  async choose(css: string, words: string): Promise<void> {
    await this.see({ css });
    await this.page.evaluate(
      (selector, wanted) => {
        const list = document.querySelector<HTMLSelectElement>(selector);
        const at = [...(list?.options ?? [])].findIndex(({ text }) => text === wanted);
        if (list === null || at < 0) throw new Error(`no choice ${wanted}`);
        list.selectedIndex = at;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      },
      css,
      words,
    );
  }

  async openTab(name: string): Promise<void> {
    await this.click({ css: '[role="tab"]', text: `^${name}` });
  }

  async seeLight(light: "saved" | "inBrowser"): Promise<void> {
    await this.see({ css: `[data-light="${light}"]` });
  }

  /** What is written in the field or text that has the focus. */
  focusedText(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : (element?.textContent ?? "");
    });
  }

  private async lane(stage: 1 | 2 | 3): Promise<Shown> {
    const lanes = await this.shown({ css: '.tl-shape[data-shape-type="stage-lane"]' });
    const lane = lanes[stage - 1];
    if (lane === undefined) throw new Error(`no lane ${stage}`);
    return lane;
  }
}

export const CARDS: Target = { css: '.tl-shape[data-shape-type="capital-card"]' };
const ARROWS: Target = { css: '.tl-shape[data-shape-type="arrow"]' };
export const SENTENCE = '[data-testid="sentence"]';

export function card(name: string): Target {
  return { ...CARDS, text: name };
}
