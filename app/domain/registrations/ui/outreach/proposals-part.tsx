import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { CheckboxGroup } from "~/ui/choice-group";
import { Tag, Tags } from "~/ui/tag";
import { invitationGroundLabels } from "../../invitation";
import type { ProposedGuest } from "../../proposed-guests.server";

/** People offered at a time: more nobody reads through. */
const SHOWN = 60;

/** Whom one may want there, out of earlier sessions of the same network; nobody is ticked beforehand. */
export function ProposalsPart({ path, proposed }: { path: string; proposed: ProposedGuest[] }) {
  const shown = proposed.slice(0, SHOWN);
  const rest = proposed.length - shown.length;
  return (
    <section className="stack" aria-labelledby="voorstellen">
      <h2 id="voorstellen">Uit de streek en de sector</h2>
      <p className="measure">
        Deze mensen waren op een vroegere sessie van dit netwerk en komen uit de streek of de sector van deze
        sessie. Vink aan wie je uitnodigt.
      </p>
      <AppForm action={`${path}/voorstellen`} className="stack">
        <CheckboxGroup
          name="wie"
          label="Wie nodig je uit?"
          optional="silent"
          plain
          beside
          options={shown.map(({ id, name, organisation, grounds, session }) => ({
            value: id,
            label: name,
            hint: [organisation, session].filter(Boolean).join(" · "),
            meta: (
              <Tags>
                {grounds.map((ground) => (
                  <Tag key={ground}>{invitationGroundLabels[ground]}</Tag>
                ))}
              </Tags>
            ),
          }))}
        />
        {rest > 0 && (
          <p className="soft">
            Nog {rest} {rest === 1 ? "andere" : "anderen"}. Ze schuiven op als je deze uitnodigt.
          </p>
        )}
        <div className="row">
          <SubmitButton variant="secondary" busy="We versturen">
            Nodig uit wie je aanvinkte
          </SubmitButton>
          <span className="soft">Ze krijgen de uitnodiging meteen.</span>
        </div>
      </AppForm>
    </section>
  );
}
