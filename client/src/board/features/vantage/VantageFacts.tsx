import { useTranslate } from "../../../messages/language.ts";
import { FactSection } from "../../ground/parts/FactSection.tsx";
import { VantageSheet } from "./VantageSheet.tsx";

export function VantageFacts() {
  const t = useTranslate();
  return (
    <FactSection name={t("vantage.title")}>
      <VantageSheet />
    </FactSection>
  );
}
