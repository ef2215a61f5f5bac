import { expect, type Locator, type Page } from "@playwright/test";
import type { CustomerBody } from "@zentaikan/protocol/customers";

/** A hand on a board: what a person does there, in terms of what they see. */
export class BoardHand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a customer's first board: from where its link is, or straight in a new browser. */
  async open(customer: RegExp): Promise<void> {
    if (this.page.url() === "about:blank") await this.page.goto(await this.#pathTo(customer));
    else {
      const row = this.page.getByRole("listitem").filter({ hasText: customer });
      await row.locator("[data-board-link]").first().click();
    }
    await expect(this.sentence).not.toBeEmpty();
    await expect(this.cards.first()).toBeVisible();
    // The canvas still loads its fonts and words then: a server that goes first would be missed.
    await this.page.waitForFunction(() => {
      const hasWords = performance.getEntriesByType("resource").some(({ name }) => {
        return /\/assets\/ja-[^/]*\.json$/.test(name);
      });
      const needsWords = document.documentElement.lang === "ja";
      return document.fonts.status === "loaded" && (hasWords || !needsWords);
    });
  }

  async #pathTo(customer: RegExp): Promise<string> {
    const answer = await this.page.request.get("/api/customers");
    const customers = (await answer.json()) as CustomerBody[];
    const board = customers.find(({ name }) => customer.test(name.ja))?.boards[0];
    if (board === undefined) throw new Error(`no board of ${String(customer)}`);
    return `/boards/${board.id}`;
  }

  get sentence(): Locator {
    return this.page.getByTestId("sentence");
  }

  get cards(): Locator {
    return this.page.locator('.tl-shape[data-shape-type="capital-card"]');
  }

  get arrows(): Locator {
    return this.page.locator('.tl-shape[data-shape-type="arrow"]');
  }

  /** Do results in their open cards. */
  get doResults(): Locator {
    return this.page.locator("[data-do-result]");
  }

  doResult(text: string): Locator {
    return this.doResults.filter({ hasText: text });
  }

  async detail(): Promise<void> {
    await this.#look("明細");
  }

  async frame(): Promise<void> {
    await this.#look("大枠");
  }

  async #look(depth: string): Promise<void> {
    await this.page.getByRole("main").getByRole("button", { name: depth, exact: true }).click();
  }

  /** The sign that colleagues are out of reach. */
  get apart(): Locator {
    return this.page.locator("[data-apart]");
  }

  card(name: string): Locator {
    return this.cards.filter({ hasText: name });
  }

  lane(stage: 1 | 2 | 3): Locator {
    return this.page.locator('.tl-shape[data-shape-type="stage-lane"]').nth(stage - 1);
  }

  async expectLight(light: "saved" | "inBrowser"): Promise<void> {
    await expect(this.page.locator(`[data-light="${light}"]`)).toBeVisible();
  }

  /** Drags a capital from the palette into a lane; answers its card. */
  async placeCapital(name: string, stage: 1 | 2 | 3, downBy = 0.75): Promise<Locator> {
    const before = await this.#cardIds();
    const palette = this.page.getByRole("toolbar", { name: "資本を置く" });
    const button = palette.getByRole("button", { name, exact: true });
    // A board that has just opened does not know yet that one may draw on it, and still lays itself out.
    await expect(button).toBeEnabled();
    await button.hover();
    const chip = await centre(button);
    const lane = await box(this.lane(stage));
    await this.#drag(chip, { x: lane.x + lane.width / 2, y: lane.y + lane.height * downBy });
    await expect(this.cards).toHaveCount(before.length + 1);
    const id = (await this.#cardIds()).find((one) => !before.includes(one)) ?? "";
    return this.page.locator(`[data-shape-id="${id}"]`);
  }

  async drawLink(from: Locator, to: Locator): Promise<void> {
    await this.page.keyboard.press("a");
    const [start, end] = [await centre(from), await centre(to)];
    await this.#drag(start, end);
  }

  /** Draws an arrow from a card into the open. */
  async drawLoose(from: Locator, by: Point): Promise<void> {
    await this.page.keyboard.press("a");
    const start = await centre(from);
    await this.#drag(start, { x: start.x + by.x, y: start.y + by.y });
  }

  /** Clicks on the middle of an arrow's line, wherever that bends to. */
  async clickArrow(arrow: Locator): Promise<void> {
    const middle = await arrow
      .locator("path")
      .first()
      .evaluate((path: SVGPathElement) => {
        const point = path.getPointAtLength(path.getTotalLength() / 2);
        const onScreen = point.matrixTransform(path.getScreenCTM() ?? undefined);
        return { x: onScreen.x, y: onScreen.y };
      });
    await this.page.mouse.click(middle.x, middle.y);
  }

  async zoomIn(): Promise<void> {
    await this.lane(2).hover({ force: true });
    await this.page.keyboard.down("Control");
    await this.page.mouse.wheel(0, -200);
    await this.page.keyboard.up("Control");
  }

  /** Such as `80%`, as the canvas shows it. */
  zoomText(): Promise<string> {
    return this.page.getByTestId("minimap.zoom-menu-button").innerText();
  }

  async moveCard(card: Locator, by: Point, { letGo = true } = {}): Promise<void> {
    const start = await centre(card);
    await this.#drag(start, { x: start.x + by.x, y: start.y + by.y }, letGo);
  }

  /** All shapes with their places on the page and their words, to be compared as a whole. */
  async picture(): Promise<string> {
    const shapes = await this.page.locator(".tl-shape").evaluateAll((elements) =>
      elements.map((element) => {
        const { shapeId, shapeType } = (element as HTMLElement).dataset;
        const { transform } = (element as HTMLElement).style;
        return [shapeId, shapeType, transform, element.textContent].join(" ");
      }),
    );
    return shapes.toSorted().join("\n");
  }

  /** In no order that a person would see. */
  #cardIds(): Promise<string[]> {
    return this.cards.evaluateAll((cards) =>
      cards.map((card) => (card as HTMLElement).dataset["shapeId"] ?? ""),
    );
  }

  async #drag(from: Point, to: Point, letGo = true): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let step = 1; step <= 10; step += 1) {
      const share = step / 10;
      await mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    }
    if (letGo) await mouse.up();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (found === null) throw new Error("not on the screen");
  return found;
}

async function centre(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await box(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
