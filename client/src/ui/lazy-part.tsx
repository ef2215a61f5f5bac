import { useCallback, useEffect, useState, type ComponentType } from "react";

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
    const attempt = useCallback(async () => {
      try {
        await loadLostStyles();
        const part = await load();
        found = part;
        setPart(() => part);
      } catch {
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

/** The bundler asks for a style sheet once and never again, so what was lost is asked for here. */
async function loadLostStyles(): Promise<void> {
  const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const lost = [...sheets].filter(({ sheet }) => sheet === null);
  await Promise.all(
    lost.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const again = document.createElement("link");
          again.rel = "stylesheet";
          again.href = link.href;
          again.addEventListener("load", () => resolve());
          again.addEventListener("error", () => reject(new Error(`no style at ${link.href}`)));
          link.replaceWith(again);
        }),
    ),
  );
}
