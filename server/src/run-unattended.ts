/**
 * Runs what nobody waits for: timers, events, ends of promises. What is thrown there would end the
 * process; here whoever it belongs to hears of it and falls alone [R10].
 */
export function runUnattended(
  task: () => void | Promise<void>,
  onFailed: (error: unknown) => void,
): void {
  try {
    task()?.catch(onFailed);
  } catch (error) {
    onFailed(error);
  }
}
