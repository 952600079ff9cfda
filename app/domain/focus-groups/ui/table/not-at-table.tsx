import { ButtonLink } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { useTableText } from "./table-text";

/** For whom the table does not, or no longer, know. Says the same of a table that does not exist. */
export function NotAtTable() {
  const t = useTableText().lost;
  return (
    <>
      <PageHeader narrow title={t.title} />
      <Page narrow>
        <div className="stack">
          <p>{t.text}</p>
          <ButtonLink to="/tafel">{t.enter}</ButtonLink>
        </div>
      </Page>
    </>
  );
}
