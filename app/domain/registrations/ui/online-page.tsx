import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useLocale, useText } from "~/ui/text/text-provider";
import { formatMoment } from "~/ui/dates";
import { TimeRange } from "~/ui/time";

type OnlinePageProps = {
  title: string;
  path: string;
  startsAt: Date | string;
  endsAt: Date | string;
  countsFrom: Date | string;
  /** There is a meeting for this participant. */
  open: boolean;
  /** Being there does not count yet. */
  early: boolean;
  /** The meeting's own address, once they pressed the button. */
  goTo: string | null;
};

/** One button to the online meeting. Opening the page does nothing yet: mail scanners open links too. */
export function OnlinePage({
  title,
  path,
  startsAt,
  endsAt,
  countsFrom,
  open,
  early,
  goTo,
}: OnlinePageProps) {
  const { online: t } = useText("registration");
  const { back } = useText("common");
  const locale = useLocale();
  return (
    <>
      <PageHeader narrow title={goTo ? t.going : t.title} lead={title} />
      <Page narrow>
        <div className="stack">
          <p>
            <TimeRange start={startsAt} end={endsAt} />
          </p>
          {!open && (
            <Notice tone="warning">
              <p>{t.none}</p>
            </Notice>
          )}
          {goTo && (
            <p>
              {t.goingText}{" "}
              <a href={goTo} rel="noreferrer">
                {goTo}
              </a>
            </p>
          )}
          {open && !goTo && (
            <>
              <p>{t.text}</p>
              {early && <p className="soft">{t.opens(formatMoment(new Date(countsFrom), locale))}</p>}
              <AppForm reload>
                <SubmitButton>{t.join}</SubmitButton>
              </AppForm>
            </>
          )}
          <p>
            <AppLink to={path}>{back}</AppLink>
          </p>
        </div>
      </Page>
    </>
  );
}
