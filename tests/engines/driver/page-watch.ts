declare global {
  interface Window {
    /** What went wrong on the page since it was watched. */
    wentWrong?: string[];
  }
}

/** Runs in a page whose driver tells nothing of it: writes down what goes wrong from now on. */
export function watchPage(): void {
  const wentWrong: string[] = [];
  window.wentWrong = wentWrong;
  window.addEventListener("error", ({ message }) => wentWrong.push(message));
  window.addEventListener("unhandledrejection", ({ reason }) => wentWrong.push(String(reason)));
  document.addEventListener("securitypolicyviolation", (event) => {
    wentWrong.push(`${event.effectiveDirective} stopped ${event.blockedURI}`);
  });
  // oxlint-disable-next-line no-console -- what is told there is what is watched
  console.error = (...said: unknown[]) => wentWrong.push(said.map(String).join(" "));
}

/** Runs in a page: what went wrong since it was watched. */
export function readWatch(): string[] {
  return window.wentWrong ?? [];
}
