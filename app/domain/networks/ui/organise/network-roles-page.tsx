import { GiveRole, RoleEnding, RoleTable } from "~/domain/people/ui/roles";
import type { RefusedForm } from "~/ui/filled-form";
import { Page, PageHeader } from "~/ui/page";
import { NETWORK_ROLES, networkRoleWords } from "../../network-roles";
import type { NetworkRole } from "../../network-roles.server";
import { networkPath } from "../network-bar";
import { DoneNotice, type Outcome } from "./done-notice";

type RolesProps = Outcome & {
  network: { id: string; name: string };
  grants: NetworkRole[];
  refused?: RefusedForm;
};

/** Who does what in a network; gives roles and takes them. */
export function NetworkRolesPage({ network, grants, done, refused }: RolesProps) {
  const path = `${networkPath(network.id)}/rollen`;
  return (
    <>
      <PageHeader title="Wie doet wat" lead="Een rol op het netwerk geldt ook voor elk evenement ervan." />
      <Page>
        <div className="stack stack--wide">
          {!refused && <DoneNotice done={done} />}
          {grants.length === 0 ? (
            <p className="soft">Nog niemand heeft een rol in dit netwerk.</p>
          ) : (
            <RoleTable
              caption="Rollen in dit netwerk"
              grants={grants}
              words={networkRoleWords}
              endOf={(grant) => (grant.group ? null : `${path}/${grant.id}/intrekking`)}
              elsewhere={(grant) => grant.group && `via ${grant.group.title.toLowerCase()}`}
            />
          )}
          <GiveRole key={grants.length} roles={NETWORK_ROLES} words={networkRoleWords} refused={refused} />
        </div>
      </Page>
    </>
  );
}

type EndProps = { networkId: string; grant: NetworkRole; mine: boolean };

/** Asks once before a role is taken away. */
export function NetworkRoleEndPage({ networkId, grant, mine }: EndProps) {
  return (
    <RoleEnding
      grant={grant}
      words={networkRoleWords}
      mine={mine}
      back={`${networkPath(networkId)}/rollen`}
    />
  );
}
