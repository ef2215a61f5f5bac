import { useMemo, useSyncExternalStore } from "react";
import type { Language } from "@zentaikan/capital-graph";
import { browserStorage } from "../browser-storage.ts";
import { translatorFor, type Translate } from "./translate.ts";

const storageKey = "zentaikan.language";
const listeners = new Set<() => void>();

/** As it was read last: each part of a page asks for it whenever it is drawn. */
let known: Language | null = null;

/** The language this person reads: chosen in this browser, at first Japanese unless the browser asks for English. */
export function readLanguage(): Language {
  known ??= chosenLanguage();
  return known;
}

function chosenLanguage(): Language {
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
  known = null;
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
