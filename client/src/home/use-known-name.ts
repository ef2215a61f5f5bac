import { useEffect, useRef, useState } from "react";

/**
 * The name that a form to change it began from: sent with the new one, so that a name that somebody
 * else gave meanwhile is not overwritten unseen.
 */
export function useKnownName(current: string) {
  const [was, setWas] = useState(current);
  const latest = useRef(current);
  useEffect(() => {
    latest.current = current;
  });
  return {
    was,
    /** Whoever was told what it is now may change that. */
    meet: () => setWas(latest.current),
    isOvertaken: was !== current,
  };
}
