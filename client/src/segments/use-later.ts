import { useEffect, useState } from "react";

/**
 * What takes a moment to compute, in a task of its own, so that the page answers meanwhile; null
 * until it is there for the first time, then what was there before.
 * @param compute the same function every time
 */
export function useLater<Input extends object, Result>(
  input: Input,
  compute: (input: Input) => Result,
): Result | null {
  const [result, setResult] = useState<{ readonly of: Result } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setResult({ of: compute(input) }));
    return () => clearTimeout(timer);
  }, [input, compute]);
  return result === null ? null : result.of;
}
