import { expect, type CDPSession, type Page } from "@playwright/test";
import {
  faultOf,
  recordAnnouncements,
  spokenOn,
  takeAnnounced,
  type PageLanguage,
  type Spoken,
} from "./spoken-words.ts";

/** Texts of a language that is chosen come with the next frames, those of the canvas by the wire. */
const patienceMs = 5000;

/** Listens to whatever a page shows, in both languages, and keeps what must not be there [UI8]. */
export class Listener {
  /** One line each, with the place where it was met first. */
  readonly faults: string[] = [];
  readonly page: Page;
  readonly #tree: CDPSession;
  readonly #known = new Set<string>();

  private constructor(page: Page, tree: CDPSession) {
    this.page = page;
    this.#tree = tree;
  }

  /** From the next page that it opens. */
  static async on(page: Page): Promise<Listener> {
    await page.addInitScript(recordAnnouncements);
    const tree = await page.context().newCDPSession(page);
    await tree.send("Accessibility.enable");
    return new Listener(page, tree);
  }

  /** As a pointer would choose it, but without closing what is open. */
  async speak(language: PageLanguage): Promise<void> {
    const hasSwitch = await this.page.evaluate((wanted) => {
      if (document.documentElement.lang === wanted) return true;
      const switches = [...document.querySelectorAll<HTMLElement>("button[lang]")];
      const chosen = switches.find(({ lang }) => lang === wanted);
      if (chosen === undefined) localStorage.setItem("zentaikan.language", wanted);
      chosen?.click();
      return chosen !== undefined;
    }, language);
    if (!hasSwitch) await this.page.reload();
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  /** Listens in both languages; the page is in Japanese afterwards. */
  async listen(place: string): Promise<void> {
    for (const language of ["ja", "en"] as const) {
      await this.speak(language);
      const until = Date.now() + patienceMs;
      let found: string[];
      do {
        const spoken = await spokenOn(this.page, this.#tree);
        found = spoken.flatMap((one) => this.#judge(one, language));
      } while (found.length > 0 && Date.now() < until);
      for (const line of found) this.#keep(line, place);
    }
    await this.speak("ja");
    await this.listenBack(place);
  }

  /** What was announced since. */
  async listenBack(place: string): Promise<string[]> {
    const announced = await takeAnnounced(this.page);
    for (const { language, text } of announced) {
      const lines = this.#judge({ of: "announcement", text }, language);
      for (const line of lines) this.#keep(line, place);
    }
    return announced.map(({ text }) => text);
  }

  #judge(spoken: Spoken, language: PageLanguage): string[] {
    const fault = faultOf(spoken, language);
    const line = `${language} ${spoken.of} “${spoken.text.slice(0, 200)}”: ${fault}`;
    return fault === null || this.#known.has(line) ? [] : [line];
  }

  #keep(line: string, place: string): void {
    this.#known.add(line);
    this.faults.push(`${place}: ${line}`);
  }
}
