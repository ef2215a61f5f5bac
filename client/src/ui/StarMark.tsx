import { wordmarkStar } from "./wordmark.css.ts";

/** The star that everything leads to; the only thing in gold. */
export function StarMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className={wordmarkStar} width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <path
        fill="currentColor"
        d="M16 2.5l4 8.6 9.4 1.1-7 6.4 1.9 9.3L16 23.3l-8.3 4.6 1.9-9.3-7-6.4 9.4-1.1z"
      />
    </svg>
  );
}
