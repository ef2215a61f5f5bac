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
    await this.click({ css: "input", name: "お名前" });
    await this.page.type(name);
    await this.click({ css: "button", name: "入る" });
    await this.see({ css: "h1", text: "." });
  }

  async openBoard(customer: string): Promise<void> {
    await this.click({ css: "li", text: customer, inner: "[data-board-link]" });
    await this.see({ css: '[data-light="saved"]' });
    await this.see({ css: cards });
    await this.see({ css: '[data-testid="sentence"]', text: "." });
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
}

const cards = '.tl-shape[data-shape-type="capital-card"]';
