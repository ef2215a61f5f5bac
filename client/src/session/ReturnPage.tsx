import { readReturnPath } from "@zentaikan/protocol";
import { useEffect } from "react";
import { LoadingPage } from "../ui/LoadingPage.tsx";

/**
 * Where pages that the server writes send whoever has to sign in, `/sign-in?to=<page>`: behind the
 * gate, so that every way in ends here, and from here by a load of its own at what was wanted.
 */
export function ReturnPage() {
  useEffect(() => {
    const to = new URLSearchParams(location.search).get("to") ?? "";
    location.replace(readReturnPath(to) ?? "/");
  }, []);
  return <LoadingPage />;
}
