import type { FieldErrors } from "~/platform/errors";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { DayLeaf } from "~/ui/day-leaf";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import { TimeRange } from "~/ui/time";

type Day = {
  startsAt: Date | string;
  endsAt: Date | string;
  venue: { name: string; municipality: string } | null;
};
type DatePageProps = {
  title: string;
  current: Day;
  dates: (Day & { id: string; free: number; waiting: number })[];
  path: string;
  refused?: { errors: FieldErrors; reason: string };
};

/** Another day: at once where a seat is free, else in line for it while the seat here is kept. */
export function DatePage({ title, current, dates, path, refused }: DatePageProps) {
  const t = useText("registration");
  const common = useText("common");
  const locale = useLocale();
  return (
    <>
      <PageHeader narrow title={t.manage.changeDate} lead={title} />
      <Page narrow>
        <div className="stack">
          {refused && (
            <Notice tone="error" live>
              <p>{errorText({ code: "conflict", reason: refused.reason }, locale)}</p>
            </Notice>
          )}
          <p>
            {t.now}: <DayWords day={current} />
          </p>
          <p>{t.manage.changeDateHint}</p>
          <ul className="grid">
            {dates.map((day) => (
              <li key={day.id}>
                <div className="pick">
                  <DayLeaf at={day.startsAt} />
                  <div className="pick__body stack stack--tight">
                    <strong>
                      <DayWords day={day} />
                    </strong>
                    <p>
                      {day.free > 0 ? (
                        <Tag tone="good">{t.workshopSeats(day.free)}</Tag>
                      ) : (
                        <Tag tone="warn">{t.full}</Tag>
                      )}
                    </p>
                    <AppForm>
                      <input type="hidden" name="occurrenceId" value={day.id} />
                      {day.free < 1 && <input type="hidden" name="wait" value="on" />}
                      <SubmitButton variant={day.free > 0 ? "primary" : "secondary"}>
                        {day.free > 0 ? t.manage.changeDate : t.submitWaiting}
                      </SubmitButton>
                    </AppForm>
                  </div>
                </div>
              </li>
            ))}
          </ul>
          <ButtonLink variant="quiet" to={path}>
            {common.back}
          </ButtonLink>
        </div>
      </Page>
    </>
  );
}

function DayWords({ day }: { day: Day }) {
  return (
    <>
      {day.venue?.municipality ?? "Online"}, <TimeRange start={day.startsAt} end={day.endsAt} />
    </>
  );
}
