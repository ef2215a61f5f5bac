import { onceQuiet } from "./once-quiet.ts";

/**
 * Lets the pages open without a server. Browsers offer it on secure origins only, and not all do.
 * It begins once the page has shown what it was opened for: it copies the whole program.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  // The first page asked who is signed in before the worker was there to hear the answer.
  serviceWorker.addEventListener("controllerchange", () => {
    ignore(fetch("/api/session"));
    keepLoaded(serviceWorker);
  });
  onceQuiet(() => {
    // By the page that came it may be another version that is to be kept.
    keepLoaded(serviceWorker);
    ignore(serviceWorker.register("/service-worker.js"));
  });
}

/**
 * Acts once a page has shown what it was opened for and the rest of its program costs that nothing:
 * the worker has it, or there is none that will.
 */
export function onceProgramIsNear(act: () => void): void {
  onceQuiet(() => {
    if ("serviceWorker" in navigator) ignore(navigator.serviceWorker.ready.then(act));
    else act();
  });
}

/** Fonts and the like that came before the worker was there to keep them. */
function keepLoaded(container: ServiceWorkerContainer): void {
  const loaded = performance.getEntriesByType("resource");
  const paths = loaded.map(({ name }) => new URL(name).pathname);
  container.controller?.postMessage(paths);
}

/** A private window may refuse; then the pages need their server, as they would anyway. */
function ignore(attempt: Promise<unknown>): void {
  attempt.catch(() => undefined);
}
