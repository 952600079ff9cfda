import { ButtonLink } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { Tabs } from "~/ui/tabs";

type AttendeesHeadProps = { title: string; path: string; current: "overzicht" | "lijst"; live: number };

/** The head of the two views of who comes to a date. */
export function AttendeesHead({ title, path, current, live }: AttendeesHeadProps) {
  return (
    <PageHeader
      title={title}
      actions={
        <ButtonLink to={`${path}/inschrijvingen/nieuw`} variant="secondary" icon="people">
          Schrijf zelf iemand in
        </ButtonLink>
      }
    >
      <div className="attendees-tabs">
        <Tabs
          label="Inschrijvingen"
          tabs={[
            { label: "Overzicht", to: path, current: current === "overzicht" },
            { label: "Lijst", to: `${path}/inschrijvingen`, current: current === "lijst", count: live },
          ]}
        />
      </div>
    </PageHeader>
  );
}
