import { useEffect } from "react";
import { useTranslate } from "../messages/language.ts";

/** Names the browser tab: the page first, as tabs are narrow, then the product. */
export function usePageTitle(page: string): void {
  const product = useTranslate()("app.name");
  useEffect(() => {
    document.title = page === "" ? product : `${page} · ${product}`;
  }, [page, product]);
}
