import { AppLink } from "~/ui/app-link";
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
          </div>
        </div>
      ) : (
        <p>
          De tafel is nog niet open voor gsm’s. Open ze bij de{" "}
          <AppLink to={`${roomOf(group.id)}/bijdragen`}>bijdragen</AppLink>.
        </p>
      )}
    </section>
  );
}
