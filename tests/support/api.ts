import { loader as csv } from "~/routes/api/csv";
import { loader as item } from "~/routes/api/item";
import { loader as linked } from "~/routes/api/linked";
import { loader as list } from "~/routes/api/list";
import { call } from "./call";

type Asked = Parameters<typeof call>[2];
export type Listed = { licence: string; items: Record<string, unknown>[]; next: string | null };

/** Asks for a list, as a program would: by its address. */
export async function askList(kind: string, search = "", asked: Asked = {}) {
  const answer = await call(list, `/api/v1/${kind}${search}`, { ...asked, params: { kind } });
  return { ...answer, page: JSON.parse(String(answer.data) || "{}") as Listed };
}

export async function askItem(kind: string, key: string, asked: Asked = {}) {
  const answer = await call(item, `/api/v1/${kind}/${key}`, { ...asked, params: { kind, key } });
  return { ...answer, item: JSON.parse(String(answer.data) || "{}") as Record<string, unknown> };
}

export const askCsv = (kind: string, search = "") =>
  call(csv, `/api/v1/${kind}.csv${search}`, { params: { kind } });
export const askLinked = (kind: string, search = "") =>
  call(linked, `/api/v1/${kind}.jsonld${search}`, { params: { kind } });

/** Everything of a list, page by page, along `next`. */
export async function allPages(kind: string, search: string, between: (page: number) => Promise<unknown>) {
  const ids: unknown[] = [];
  for (let next: string | null = search, page = 1; next !== null; page += 1) {
    const { page: one } = await askList(kind, next);
    ids.push(...one.items.map(({ id }) => id));
    await between(page);
    next = one.next && new URL(one.next).search;
  }
  return ids;
}
