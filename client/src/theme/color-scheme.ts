import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { browserStorage } from "../browser-storage.ts";

/** Light or dark, as the person chose in this browser; at first as the system does. */
type ColorScheme = "light" | "dark";

const storageKey = "zentaikan.color-scheme";
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let isPrinting = false;

function readColorScheme(): ColorScheme {
  // Paper is white.
  if (isPrinting) return "light";
  const chosen = browserStorage.read(storageKey);
  if (chosen === "light" || chosen === "dark") return chosen;
  return systemIsDark.matches ? "dark" : "light";
}

export function chooseColorScheme(scheme: ColorScheme): void {
  browserStorage.write(storageKey, scheme);
  applyColorScheme();
}

/** Keeps the root element in step with the choice; call once, before the first paint. */
export function startColorScheme(): void {
  applyColorScheme();
  systemIsDark.addEventListener("change", applyColorScheme);
  const setPrinting = (isNow: boolean) => {
    isPrinting = isNow;
    // The picture of the page is taken as soon as the event has been heard.
    flushSync(applyColorScheme);
  };
  window.addEventListener("beforeprint", () => setPrinting(true));
  window.addEventListener("afterprint", () => setPrinting(false));
}

export function useColorScheme(): ColorScheme {
  return useSyncExternalStore(subscribe, readColorScheme);
}

function applyColorScheme(): void {
  document.documentElement.dataset["scheme"] = readColorScheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
