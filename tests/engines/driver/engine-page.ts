/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type PointerKind = "mouse" | "touch";

/** What a page is asked: it crosses to the browser as its text, so it may name nothing outside itself. */
export type PageFunction<Given extends readonly unknown[], Answer> = (
  ...given: Given
) => Answer | Promise<Answer>;

/** One person's browser with one page, as little of it as every engine's driver can do. */
export interface EnginePage {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** @param given what JSON can carry, as is the answer */
  evaluate<const Given extends readonly unknown[], Answer>(
    ask: PageFunction<Given, Answer>,
    ...given: Given
  ): Promise<Answer>;
  /** Presses at the first place, goes on through the others, and lets go at the last. */
  stroke(kind: PointerKind, path: readonly Point[]): Promise<void>;
  /** Keys by their names, or single letters; all but the last are held while the last is pressed. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser that opens pages for people who know nothing of each other. */
export interface EngineBrowser {
  /** @param complain hears what goes wrong on the page, as the browser tells it */
  newPage(complain: (line: string) => void): Promise<EnginePage>;
  close(): Promise<void>;
}

export const WINDOW = { width: 1280, height: 800 } as const;
