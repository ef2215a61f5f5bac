import { useCallback, useEffect, useRef, useState, type ComponentType } from "react";

export interface PartFailure {
  readonly onRetry: () => void;
}

export interface LazyPartOptions<Props> {
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
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => found);
    const [hasFailed, setHasFailed] = useState(false);
    const hasTried = useRef(false);
    const attempt = useCallback(async () => {
      try {
        const part = await load();
        if (hasTried.current) await loadLostStyles();
        found = part;
        setPart(() => part);
      } catch {
        hasTried.current = true;
        setHasFailed(true);
      }
    }, []);
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
    return hasFailed ? <Failed onRetry={() => void attempt()} /> : <Waiting />;
  };
}

/**
 * The bundler asks for a style sheet once and never again, so what was lost is asked for here. What
 * is still on its way stays: whoever waits for it waits for that very element.
 */
async function loadLostStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const loaded = new Set(links.filter(({ sheet }) => sheet !== null).map(({ href }) => href));
  const lost = new Set(links.map(({ href }) => href).filter((href) => !loaded.has(href)));
  await Promise.all([...lost].map(loadStyle));
}

function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(`no style at ${address}`)));
    document.head.append(link);
  });
}
