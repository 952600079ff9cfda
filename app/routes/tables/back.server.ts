import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import type { GroupCaller } from "~/domain/focus-groups/caller";
import { anchorOf, boardPath, phonePath } from "~/domain/focus-groups/ui/table/paths";
import { Conflict, Invalid } from "~/platform/errors";
import { parseValues, readForm } from "~/platform/http/form.server";
import { safePath } from "~/platform/http/paths";
import { write } from "../handle.server";
import type { z } from "zod";

/** One button at a table: whose press, in which group, on what, and what stood in its form. */
export type Press = {
  caller: GroupCaller;
  groupId: string;
  /** Of the address: a contribution, a cluster, a guest. */
  id: string;
  parse<S extends z.ZodType>(schema: S): z.output<S>;
};

type Leads = (groupId: string, id: string) => string;

const PLACES = {
  phone: (groupId, id) => phonePath(groupId) + (id && `#${anchorOf(id)}`),
  board: (groupId) => boardPath(groupId),
  door: (groupId) => `/groepen/${groupId}/leiding`,
} satisfies Record<string, Leads>;

/**
 * An action of one button. Leads back to the page it stands on, which its form may name; when the state of things
 * is against it, that page says why.
 */
export function button(
  place: keyof typeof PLACES,
  act: (press: Press) => Promise<unknown>,
): (args: ActionFunctionArgs) => Promise<unknown> {
  return write(async ({ request, params, caller }) => {
    const groupId = params.groupId!;
    const id = params.contributionId ?? params.clusterId ?? params.guestId ?? "";
    const values = await readForm(request);
    const back = safePath(values.terug, PLACES[place](groupId, id));
    try {
      await act({ caller, groupId, id, parse: (schema) => parseValues(values, schema) });
      return redirect(back);
    } catch (error) {
      if (error instanceof Conflict) return redirect(saying(back, { reden: error.reason }));
      const [field, code] = error instanceof Invalid ? (Object.entries(error.fields)[0] ?? []) : [];
      if (!field || !code) throw error;
      return redirect(saying(back, { veld: field, reden: code }));
    }
  });
}

function saying(path: string, said: Record<string, string>): string {
  const [rest = "", hash] = path.split("#");
  const [pathname = "", search = ""] = rest.split("?");
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(said)) query.set(name, value);
  // Why it did not work stands on top of the page: no place further down.
  return `${pathname}?${query.toString()}${hash && !said.reden ? `#${hash}` : ""}`;
}
