import { test } from "@playwright/test";
import { XSS_CORPUS } from "./xss-corpus.ts";

/**
 * Counts how often each place carried a payload, over a whole file, and prints it at the end.
 * @returns what to call where one is carried
 */
export function countCarried(name: string): (place: string, times?: number) => void {
  const carried = new Map<string, number>();
  test.afterAll(() => {
    const all = [...carried.values()].reduce((sum, times) => sum + times, 0);
    const list = [...carried].map(([place, times]) => `${place} ${times}`).join(", ");
    process.stdout.write(
      `${name}: ${XSS_CORPUS.length} payloads, ${carried.size} places, ${all} carried (${list})\n`,
    );
  });
  return (place, times = 1) => void carried.set(place, (carried.get(place) ?? 0) + times);
}
