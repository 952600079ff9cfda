import { ButtonLink } from "~/ui/button";
import { Page, PageHeader } from "~/ui/page";
import { Dutch } from "./dutch";

/** For whom the table does not, or no longer, know. Says the same of a table that does not exist. */
export function NotAtTable() {
  return (
    <Dutch>
      <PageHeader narrow title="Je zit niet aan deze tafel" />
      <Page narrow>
        <div className="stack">
          <p>
            Geef de code van je tafel opnieuw in, of gebruik de link in je mail. Wat je instuurde, blijft.
          </p>
          <ButtonLink to="/tafel">Geef de code in</ButtonLink>
        </div>
      </Page>
    </Dutch>
  );
}
