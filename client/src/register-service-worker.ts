/** Lets the pages open without a server. Browsers offer it on secure origins only, and not all do. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // The first page asked who is signed in before the worker was there to hear the answer.
  serviceWorker.addEventListener("controllerchange", () => ignore(fetch("/api/session")));
  window.addEventListener("load", () => ignore(serviceWorker.register("/service-worker.js")));
}

/** A private window may refuse; then the pages need their server, as they would anyway. */
function ignore(attempt: Promise<unknown>): void {
  attempt.catch(() => undefined);
}
