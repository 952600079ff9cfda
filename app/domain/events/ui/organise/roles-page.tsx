import type { GrantedRole } from "~/domain/people/roles.server";
import { GiveRole, RoleEnding, RoleTable } from "~/domain/people/ui/roles";
import type { RefusedForm } from "~/ui/filled-form";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { EVENT_ROLES, roleWords } from "../../role-words";
import { eventPath } from "../organise-bars";

type RolesProps = {
  event: { id: string; title: string };
  /** Given on this event. */
  grants: GrantedRole[];
  /** Who has a role through the network, when the viewer may know. */
  network: { name: string; grants: GrantedRole[] } | null;
  done: "gegeven" | "afgenomen" | null;
  refused?: RefusedForm;
};

/** Who does what at an event; gives roles and takes them. */
export function RolesPage({ event, grants, network, done, refused }: RolesProps) {
  return (
    <>
      <PageHeader title="Wie doet wat" lead={event.title} />
      <Page>
        <div className="stack stack--wide">
          {done && !refused && (
            <Notice tone="success" live>
              <p>
                {done === "gegeven"
                  ? "De rol is gegeven. Die persoon krijgt een mail."
                  : "De rol is afgenomen."}
              </p>
            </Notice>
          )}
          <section className="stack" aria-labelledby="hier">
            <h2 id="hier">Alleen voor dit evenement</h2>
            {grants.length === 0 ? (
              <p className="soft">Nog niemand heeft een rol op alleen dit evenement.</p>
            ) : (
              <RoleTable
                caption="Rollen op dit evenement"
                grants={grants}
                words={roleWords}
                endOf={(grant) => `${eventPath(event.id)}/rollen/${grant.id}/intrekking`}
              />
            )}
          </section>
          {network && network.grants.length > 0 && (
            <section className="stack" aria-labelledby="netwerk">
              <h2 id="netwerk">Via het netwerk {network.name}</h2>
              <RoleTable
                caption={`Rollen op het netwerk ${network.name}`}
                grants={network.grants}
                words={roleWords}
              />
            </section>
          )}
          {/* Empty again once the role was given: another person is another form. */}
          <GiveRole key={grants.length} roles={EVENT_ROLES} words={roleWords} refused={refused} />
        </div>
      </Page>
    </>
  );
}

type EndProps = { event: { id: string }; grant: GrantedRole; mine: boolean };

/** Asks once before a role is taken away. */
export function RoleEndPage({ event, grant, mine }: EndProps) {
  return <RoleEnding grant={grant} words={roleWords} mine={mine} back={`${eventPath(event.id)}/rollen`} />;
}
