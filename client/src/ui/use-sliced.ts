import { useEffect, useMemo, useState } from "react";
import { oneSlice, type Sliced } from "./sliced.ts";

/**
 * What some work comes to. Of few things that is there at once; of thousands it is done slice by
 * slice, so that the page answers meanwhile, and what was there before stays until then: null the
 * first time.
 * @param begin another function where the work is another one
 */
export function useSliced<Result>(begin: () => Sliced<Result>): Result | null {
  const [before, setBefore] = useState<{ readonly result: Result } | null>(null);
  const [later, setLater] = useState<{ readonly of: object; readonly result: Result } | null>(null);
  const task = useMemo(() => {
    const work = begin();
    return { work, first: oneSlice(work) };
  }, [begin]);
  const now = task.first ?? (later?.of === task ? later : null);
  if (now !== null && before?.result !== now.result) setBefore(now);
  useEffect(() => {
    if (task.first !== null) return undefined;
    let timer = setTimeout(go);
    function go(): void {
      const done = oneSlice(task.work);
      if (done === null) timer = setTimeout(go);
      else setLater({ of: task, ...done });
    }
    return () => clearTimeout(timer);
  }, [task]);
  return (now ?? before)?.result ?? null;
}
