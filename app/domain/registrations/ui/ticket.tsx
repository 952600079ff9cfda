import { ButtonLink } from "~/ui/button";
import { PrintButton } from "~/ui/print-button";
import { useText } from "~/ui/text/text-provider";
import type { Managed } from "./managed";

/** The ticket: shown at the door, on paper or on the phone. */
export function Ticket({ registration, qr, path }: Managed) {
  const { confirmed: t } = useText("registration");
  return (
    <section className="ticket" aria-labelledby="ticket">
      {qr && (
        <div
          className="ticket__code"
          role="img"
          aria-label={t.ticketAlt}
          dangerouslySetInnerHTML={{ __html: qr }}
        />
      )}
      <div className="stack">
        <h2 id="ticket">{t.ticket}</h2>
        <p>
          <strong>{registration.name}</strong>
          {registration.organisation && <> · {registration.organisation.name}</>}
        </p>
        <p className="numbers">
          {t.code}: <strong>{registration.ticketCode}</strong>
        </p>
        <p className="soft">{t.ticketHint}</p>
        <div className="row">
          <ButtonLink variant="secondary" icon="calendar" to={`${path}/agenda.ics`} reload>
            {t.calendar}
          </ButtonLink>
          <PrintButton />
        </div>
        <p className="soft">{t.keepLink}</p>
      </div>
    </section>
  );
}
