import { DataTable, type Column } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import { audienceWords, MessageForm, people, type MessageFormProps, type Workshops } from "./message-form";

type Sent = {
  id: string;
  subject: string;
  body: string;
  audience: string;
  count: number;
  sentAt: Date | string;
  sender: string;
};

type MessagesPageProps = Omit<MessageFormProps, "action" | "errors"> & {
  path: string;
  messages: Sent[];
  /** How many got the message that just went out; null when one just comes to look. */
  sent: number | null;
};

/** Write to a group of participants, and read what was written before. */
export function MessagesPage({ path, messages, sent, ...form }: MessagesPageProps) {
  return (
    <div lang="nl-BE">
      <PageHeader title="Berichten" lead="Mail een groep deelnemers van deze dag." />
      <Page>
        <div className="stack stack--wide">
          {sent !== null && (
            <Notice tone="success" live>
              <p>Je bericht gaat naar {people(sent)}.</p>
            </Notice>
          )}
          <section className="stack">
            <h2>Schrijf een bericht</h2>
            <MessageForm {...form} action={`${path}/voorbeeld`} />
          </section>
          <section className="stack">
            <h2>Eerdere berichten</h2>
            {messages.length === 0 ? (
              <EmptyState title="Je stuurde nog geen berichten">
                Bevestigingen en herinneringen van de dag sturen we zelf. Die staan hier niet bij.
              </EmptyState>
            ) : (
              <DataTable
                caption="Eerdere berichten"
                captionHidden
                columns={columns(form.workshops)}
                rows={messages}
                rowKey={({ id }) => id}
              />
            )}
          </section>
        </div>
      </Page>
    </div>
  );
}

function columns(workshops: Workshops): Column<Sent>[] {
  return [
    { key: "subject", header: "Onderwerp", rowHeader: true, cell: ({ subject }) => subject },
    {
      key: "body",
      header: "Bericht",
      cell: ({ body }) => (
        <Fold title="Lees">
          <Paragraphs text={body} />
        </Fold>
      ),
    },
    { key: "to", header: "Voor wie", cell: ({ audience }) => audienceWords(audience, workshops) },
    { key: "count", header: "Aantal", end: true, cell: ({ count }) => count },
    { key: "at", header: "Verstuurd", cell: ({ sentAt }) => <Time at={sentAt} format="short" /> },
    { key: "sender", header: "Door", cell: ({ sender }) => sender || "–" },
  ];
}

/** A text as a mail shows it: paragraphs apart by an empty line. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i} className="as-written">
          {paragraph}
        </p>
      ))}
    </>
  );
}
