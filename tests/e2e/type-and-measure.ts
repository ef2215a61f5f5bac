import type { Page } from "@playwright/test";

/**
 * What the page's main thread works for each letter, in its own time: how long it waits for its turn
 * is the machine's. Beside it, for whoever reads, what passes from the press to the frame.
 */
export async function typeAndMeasure(page: Page, letters: string) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.enable", { timeDomain: "threadTicks" });
  const workedMs = async (): Promise<number> => {
    const { metrics } = await browser.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { timesToFrame: times });
    const onPress = () => {
      const pressedMs = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => {
          times.push(performance.now() - pressedMs);
          (window as unknown as { onShown?: () => void }).onShown?.();
        }),
      );
    };
    document.addEventListener("keydown", onPress, { capture: true });
  });
  const worked: number[] = [];
  for (const [number, letter] of letters.split("").entries()) {
    const before = await workedMs();
    await page.keyboard.type(letter);
    // Told by the page itself: to ask it again and again would be work of its own.
    await page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          const shown = window as unknown as { timesToFrame: number[]; onShown?: () => void };
          if (shown.timesToFrame.length > count) resolve();
          else shown.onShown = resolve;
        }),
      number,
    );
    worked.push((await workedMs()) - before);
  }
  const passed = await page.evaluate(
    () => (window as unknown as { timesToFrame: number[] }).timesToFrame,
  );
  const times = { work: ranked(worked), "to its frame": ranked(passed) };
  const told = Object.entries(times).map(
    ([name, at]) => `${name} median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms`,
  );
  return { worked: times.work, told: told.join("; ") };
}

/** At which time so many of them were done. */
function ranked(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other);
  return (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Infinity;
}
