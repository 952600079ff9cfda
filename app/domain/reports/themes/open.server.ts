import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import { PUBLIC_THEME } from "~/domain/vocabulary/open.server";
import { db, type Prisma } from "~/platform/db.server";
import {
  base,
  iso,
  isoOrNull,
  moment,
  named,
  openKind,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";

type Where = Prisma.ThemeWhereInput;

const Theme = z.strictObject({
  ...base,
  name: z.string(),
  nameEn: z.string(),
  description: z.string(),
  network: ofNetwork().meta({ description: "Null: a word of the whole sector." }),
  retiredAt: moment().nullable(),
});
export type OpenTheme = z.infer<typeof Theme>;

/** Themes that everybody may know of; one that was merged gives way to the one that stands for it. */
export const openThemes = openKind({
  schema: Theme,
  foundAs: "theme",
  visible: { AND: [PUBLIC_THEME, { mergedIntoId: null }] } as Where,
  filters: {
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [{ changedAt: { gte: at } }, ofChangedNetwork(at)],
    })),
  },
  order: "id",
  hasSlug: false,
  ids: (where) => db().theme.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) =>
    db().theme.findMany({
      where,
      take,
      orderBy: { id: "asc" },
      select: {
        ...{ id: true, name: true, nameEn: true, description: true, retiredAt: true, changedAt: true },
        network: NETWORK,
      },
    }),
  show: (rows) =>
    rows.map(({ network, retiredAt, changedAt, ...theme }) => ({
      ...theme,
      url: absoluteUrl(`/themas/${theme.id}`),
      changedAt: iso(changedAt),
      network: shownNetwork(network),
      retiredAt: isoOrNull(retiredAt),
    })),
  pages: async (where) =>
    (await db().theme.findMany({ where, select: { id: true, changedAt: true } })).map(
      ({ id, changedAt }) => ({
        path: `/themas/${id}`,
        changedAt,
      }),
    ),
});
