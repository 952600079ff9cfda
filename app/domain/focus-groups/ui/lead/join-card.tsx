import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { roomOf } from "./words";

type JoinProps = {
  group: { id: string; tableCode: string | null; tableOpenedAt: Date | null };
  qr: string | null;
  joinAddress: string;
};

/** How phones join the table: the code to scan, and the one to type. */
export function JoinCard({ group, qr, joinAddress }: JoinProps) {
  return (
    <section className="leading__part" aria-labelledby="meedoen">
      <h2 id="meedoen">Meedoen met de gsm</h2>
      {qr && group.tableCode ? (
        <div className="join">
          <div className="join__qr" dangerouslySetInnerHTML={{ __html: qr }} />
          <div>
            <p className="join__code">{group.tableCode.toUpperCase()}</p>
            <p className="small">
              Scan de code, of ga naar <strong>{joinAddress}</strong> en typ deze letters.
            </p>
            <p className="small">
              <AppLink to={`${roomOf(group.id)}/tafel/kaart`}>Kaart om af te drukken</AppLink>
            </p>
            <p className="small">
              <AppLink to={`${roomOf(group.id)}/tafel/code`}>Wie doet mee, nieuwe code, sluiten</AppLink>
            </p>
          </div>
        </div>
      ) : (
        <>
          <p>Open de tafel, dan kan iedereen met de gsm meedoen. Een account is niet nodig.</p>
          <AppForm stay action={`${roomOf(group.id)}/tafel/opening`}>
            <input type="hidden" name="terug" value={`${roomOf(group.id)}/leiding`} />
            <Button variant="secondary">Open de tafel</Button>
          </AppForm>
        </>
      )}
    </section>
  );
}
