import { useTranslate } from "../messages/language.ts";
import { loadingPage, loadingStar } from "./loading-page.css.ts";
import { StarMark } from "./StarMark.tsx";

/** Appears only when waiting is long enough to be noticed; a flash of it would be noise. */
export function LoadingPage() {
  const translate = useTranslate();
  return (
    <main className={loadingPage}>
      <span className={loadingStar}>
        <StarMark size={24} />
      </span>
      <p role="status">{translate("app.loading")}</p>
    </main>
  );
}
