import { z } from "zod";
import { inNetwork, NETWORK, ofChangedNetwork, ofNetwork, shownNetwork } from "~/domain/networks/open.server";
import { db, type Prisma } from "~/platform/db.server";
import {
  base,
  iso,
  markdown,
  moment,
  named,
  NEWEST,
  openKind,
  reference,
  since,
  whichNetwork,
} from "~/platform/open-data.server";
import { absoluteUrl } from "~/platform/origin.server";
import { published } from "../published";
import { sharedStories } from "../stories/visible";
import { collectionPath, storyPath } from "./shared.server";

type Where = Prisma.CollectionWhereInput;
const accepted = { state: "ACCEPTED" } as const;

const Collection = z.strictObject({
  ...base,
  slug: z.string(),
  title: z.string(),
  intro: markdown(),
  network: ofNetwork(),
  publishedAt: moment(),
  stories: z.array(reference().extend({ remark: z.string().meta({ description: "Why it is in here." }) })),
});
export type OpenCollection = z.infer<typeof Collection>;

/** Collections that were published; of their stories those that everybody may read. */
export const openCollections = openKind({
  schema: Collection,
  visible: published as Where,
  filters: {
    network: named((key): Where => inNetwork(whichNetwork(key))),
    changedSince: since((at): Where => ({
      OR: [
        { changedAt: { gte: at } },
        { items: { some: { story: { changedAt: { gte: at } } } } },
        ofChangedNetwork(at),
      ],
    })),
  },
  order: "newest",
  hasSlug: true,
  ids: (where) => db().collection.findMany({ where, orderBy: { id: "asc" }, select: { id: true } }),
  rows: (where, take) => db().collection.findMany({ where, take, orderBy: NEWEST, select: SELECT }),
  show: (rows) =>
    rows.map(({ id, slug, title, intro, network, publishedAt, changedAt, items }) => ({
      ...{ id, url: absoluteUrl(collectionPath(slug)), changedAt: iso(changedAt), slug, title, intro },
      ...{ network: shownNetwork(network), publishedAt: iso(publishedAt!) },
      stories: items.map(({ remark, story }) => ({
        ...{
          id: story.id,
          url: absoluteUrl(storyPath(story.slug)),
          title: story.revisions[0]!.title,
          remark,
        },
      })),
    })),
  pages: async (where) =>
    (await db().collection.findMany({ where, select: { slug: true, changedAt: true } })).map(
      ({ slug, changedAt }) => ({ path: collectionPath(slug), changedAt }),
    ),
});

const SELECT = {
  ...{ id: true, slug: true, title: true, intro: true, publishedAt: true, createdAt: true, changedAt: true },
  network: NETWORK,
  items: {
    where: { story: { ...sharedStories, revisions: { some: accepted } } },
    orderBy: [{ order: "asc" }, { storyId: "asc" }],
    select: {
      remark: true,
      story: {
        select: {
          ...{ id: true, slug: true },
          revisions: {
            where: accepted,
            orderBy: { number: "desc" },
            take: 1,
            select: { title: true },
          },
        },
      },
    },
  },
} satisfies Prisma.CollectionSelect;
