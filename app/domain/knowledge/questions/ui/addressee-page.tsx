import { Page, PageHeader } from "~/ui/page";
import { useText } from "~/ui/text/text-provider";
import { QuestionLines, type WaitingLine } from "./question-lines";

type AddresseeProps = {
  organisation: { name: string };
  waiting: WaitingLine[];
  answered: WaitingLine[];
  lapsed: WaitingLine[];
};

/** What was put to one organisation: what waits and for how long, and what it answered. */
export function AddresseePage({ organisation, waiting, answered, lapsed }: AddresseeProps) {
  const { title, addressee: t } = useText("questions");
  return (
    <>
      <PageHeader
        title={t.title(organisation.name)}
        lead={t.lead}
        crumbs={[{ label: title, to: "/vragen" }, { label: organisation.name }]}
      />
      <Page>
        <div className="stack stack--wide">
          <section className="stack measure" aria-labelledby="wacht">
            <h2 id="wacht">{t.waiting(waiting.length)}</h2>
            {waiting.length === 0 ? (
              <p>{t.nothingWaits}</p>
            ) : (
              <QuestionLines lines={waiting} withAddressee={false} />
            )}
          </section>
          {answered.length > 0 && (
            <section className="stack measure" aria-labelledby="beantwoord">
              <h2 id="beantwoord">{t.answered(answered.length)}</h2>
              <QuestionLines lines={answered} withAddressee={false} />
            </section>
          )}
          {lapsed.length > 0 && (
            <section className="stack measure" aria-labelledby="vervallen">
              <h2 id="vervallen">{t.lapsed(lapsed.length)}</h2>
              <QuestionLines lines={lapsed} withAddressee={false} />
            </section>
          )}
        </div>
      </Page>
    </>
  );
}
