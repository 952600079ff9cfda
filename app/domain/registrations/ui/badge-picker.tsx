import { Button } from "~/ui/button";
import { Choice } from "~/ui/choice";
import { Fold } from "~/ui/fold";

/** What an address may hold (platform/http/guard.ts). */
const MOST = 90;

type Person = { id: string; name: string; organisation: string };

/** Badges of only some: of who registered after the first were printed. */
export function BadgePicker({ action, people }: { action: string; people: Person[] }) {
  return (
    <Fold title="Druk enkele badges af">
      {/* Answers a file, so the browser sends it. */}
      <form action={action} method="get" className="stack">
        <fieldset className="stack">
          <legend>Voor wie?</legend>
          {people.length > MOST && <p className="soft">{`Kies er hoogstens ${MOST} tegelijk.`}</p>}
          <div className="scroll-list">
            {people.map(({ id, name, organisation }) => (
              <Choice
                key={id}
                plain
                type="checkbox"
                id={`badge-${id}`}
                name="wie"
                value={id}
                label={name}
                hint={organisation}
              />
            ))}
          </div>
        </fieldset>
        <Button variant="secondary" icon="download">
          Download deze badges
        </Button>
      </form>
    </Fold>
  );
}
