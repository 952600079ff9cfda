import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { PrintButton } from "~/ui/print-button";
import { CodeBlock } from "./table-door";
import "./table.css";

type CardPageProps = {
  group: { title: string; guidingQuestion: string; room: string };
  code: string;
  address: string;
  qr: string;
  back: string;
};

/** A card to stand on the table: A6, or as large as the paper in the printer. */
export function CardPage({ group, code, address, qr, back }: CardPageProps) {
  return (
    <Page>
      <div className="row no-print table-card__ways">
        <PrintButton label="Druk af" />
        <ButtonLink variant="secondary" to={back}>
          Terug
        </ButtonLink>
        <span className="soft">Past op A6 en A4. Kies in je printer het formaat.</span>
      </div>
      <article className="table-card">
        <p className="table-card__call">Doe mee</p>
        <h1>{group.title}</h1>
        {group.guidingQuestion && <p className="table-card__question">{group.guidingQuestion}</p>}
        <CodeBlock code={code} address={address} qr={qr} />
        {group.room && <p className="table-card__room">{group.room}</p>}
      </article>
    </Page>
  );
}
