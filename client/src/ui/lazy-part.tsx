import { useCallback, useEffect, useState, type ComponentType } from "react";

export interface PartFailure {
  readonly onRetry: () => void;
}

interface LazyPartOptions<Props> {
  /** Asked again after it failed. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly Waiting: ComponentType;
  readonly Failed: ComponentType<PartFailure>;
}

const retryEveryMs = 10_000;

/**
 * A part of the page that is loaded when it is first shown. Where that fails, because nothing
 * answers or the server has a newer build, the part itself says so, and the rest goes on. React's
 * own `lazy` remembers a failure for ever, and throws it at the page.
 */
export function lazyPart<Props extends object>({ load, Waiting, Failed }: LazyPartOptions<Props>) {
  let found: ComponentType<Props> | null = null;
  /** So that it is there once it is to be shown. */
  const bring = async () => {
    const part = await load();
    await loadLostStyles();
    found = part;
    return part;
  };
  function LazyPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => found);
    const [hasFailed, setHasFailed] = useState(false);
    const attempt = useCallback(async (): Promise<boolean> => {
      try {
        const part = await bring();
        setPart(() => part);
        return true;
      } catch {
        setHasFailed(true);
        return false;
      }
    }, []);
    const press = async (): Promise<void> => {
      if (!(await attempt())) await reloadOnceAnswered();
    };
    useEffect(() => {
      if (found === null) void attempt();
    }, [attempt]);
    useEffect(() => {
      if (!hasFailed || Part !== null) return;
      const again = () => void attempt();
      const timer = setInterval(again, retryEveryMs);
      window.addEventListener("online", again);
      return () => {
        clearInterval(timer);
        window.removeEventListener("online", again);
      };
    }, [hasFailed, Part, attempt]);
    if (Part !== null) return <Part {...props} />;
    return hasFailed ? <Failed onRetry={() => void press()} /> : <Waiting />;
  }
  return { Part: LazyPart, bring };
}

/**
 * A browser may remember that a program did not come for as long as the page lives, and ask for it
 * no more. What was drawn and written is in the browser or on the server, so the page may begin anew
 * where somebody asks for it; without a server, it would be gone.
 */
async function reloadOnceAnswered(): Promise<void> {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => null,
  );
  if (answer?.ok === true) location.reload();
}

/**
 * Style sheets that did not come. The bundler asks for each once and never again, so they are asked
 * for here; an element does not say later whether it failed, only when it does.
 */
const lostStyles = new Set<string>();
window.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") {
      lostStyles.add(target.href);
    }
  },
  true,
);

async function loadLostStyles(): Promise<void> {
  await Promise.all([...lostStyles].map(loadStyle));
}

function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => {
      lostStyles.delete(address);
      resolve();
    });
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(`no style at ${address}`));
    });
    document.head.append(link);
  });
}
