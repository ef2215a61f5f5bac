/** Lets whatever waits have its turn: a press, a frame. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
