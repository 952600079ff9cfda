import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";

type CancelPageProps = { name: string; title: string; startsAt: Date | string; path: string };

/** Asks once before a seat is given up. */
export function CancelPage({ name, title, startsAt, path }: CancelPageProps) {
  const { manage: t } = useText("registration");
  return (
    <>
      <PageHeader narrow title={t.cancelQuestion} lead={`${name} · ${title}`} />
      <Page narrow>
        <div className="stack">
          <p>
            <Time at={startsAt} />
          </p>
          <p>{t.cancelHint}</p>
          <div className="row">
            <AppForm>
              <SubmitButton variant="danger">{t.cancelConfirm}</SubmitButton>
            </AppForm>
            <ButtonLink variant="secondary" to={path}>
              {t.keep}
            </ButtonLink>
          </div>
        </div>
      </Page>
    </>
  );
}
