import { formatTime } from "~/ui/dates";
import { useContentLang, useLocale } from "~/ui/text/text-provider";
import type { TableNow } from "../../table/queries.server";
import { useTableText } from "./table-text";

/** What the group does now, and until when. The phone's script lets the minutes run. */
export function StepLine({ step }: Pick<TableNow, "step">) {
  const t = useTableText().step;
  const locale = useLocale();
  const lang = useContentLang();
  return (
    <p className="table-head__step" data-fresh="stap">
      {step && (
        <>
          <span>
            {t.now} <strong lang={lang}>{step.title}</strong>
          </span>
          {step.endsAt !== null && (
            <span className="numbers" data-ends-at={step.endsAt}>
              {t.until(formatTime(new Date(step.endsAt), locale))}
            </span>
          )}
          {step.endsAt === null && step.leftMs !== null && (
            <span>{t.paused(Math.max(1, Math.round(step.leftMs / 60_000)))}</span>
          )}
        </>
      )}
    </p>
  );
}
