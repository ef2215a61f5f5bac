/** What is asked while an answer is on its way is asked once more after it, and no oftener. */
export class AskOnce {
  readonly #run: () => Promise<void>;
  #isRunning = false;
  #isAsked = false;

  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  ask(): void {
    if (this.#isRunning) this.#isAsked = true;
    else void this.#go();
  }

  async #go(): Promise<void> {
    this.#isRunning = true;
    await this.#run();
    this.#isRunning = false;
    if (!this.#isAsked) return;
    this.#isAsked = false;
    this.ask();
  }
}
