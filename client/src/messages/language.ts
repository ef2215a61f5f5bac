import { useMemo, useSyncExternalStore } from "react";
import type { Language } from "@zentaikan/capital-graph";
import { browserStorage } from "../browser-storage.ts";
import { translatorFor, type Translate } from "./translate.ts";

const storageKey = "zentaikan.language";
const listeners = new Set<() => void>();

/** The language this person reads: chosen in this browser, at first Japanese unless the browser asks for English. */
export function readLanguage(): Language {
  const chosen = browserStorage.read(storageKey);
  if (chosen === "ja" || chosen === "en") return chosen;
  return navigator.language.startsWith("en") ? "en" : "ja";
}

export function chooseLanguage(language: Language): void {
  browserStorage.write(storageKey, language);
  applyLanguage();
}

/** Keeps the document's language in step with the choice; call once, before the first paint. */
export function applyLanguage(): void {
  document.documentElement.lang = readLanguage();
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, readLanguage);
}

export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => translatorFor(language), [language]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
