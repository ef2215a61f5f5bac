/**
 * What the browser keeps of small things, for the tab or until it is cleared. Where the page may
 * keep nothing, or there is no room, it holds for as long as the page is open: asking for the store
 * itself throws there, and a choice of colours is no reason not to show the page.
 */
interface BrowserStorage {
  readonly read: (key: string) => string | null;
  /** Null takes away what is kept. */
  readonly write: (key: string, value: string | null) => void;
}

export const browserStorage = keptIn(() => localStorage);
export const tabStorage = keptIn(() => sessionStorage);

function keptIn(store: () => Storage): BrowserStorage {
  const held = new Map<string, string | null>();
  return {
    read: (key) => {
      const own = held.get(key);
      if (own !== undefined) return own;
      try {
        return store().getItem(key);
      } catch {
        return null;
      }
    },
    write: (key, value) => {
      try {
        if (value === null) store().removeItem(key);
        else store().setItem(key, value);
        held.delete(key);
      } catch {
        held.set(key, value);
      }
    },
  };
}
