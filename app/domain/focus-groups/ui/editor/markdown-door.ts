/** Reading and writing Markdown weighs as much as half the editor and is seldom needed: fetched when it is, or at rest. */
const load = () => import("../../note/markdown");

export async function preloadMarkdown(): Promise<void> {
  await load().catch(() => {});
}

export async function asMarkdown(note: Parameters<Awaited<ReturnType<typeof load>>["noteToMarkdown"]>[0]) {
  return (await load()).noteToMarkdown(note);
}

export async function fromMarkdown(text: string) {
  return (await load()).markdownToNote(text);
}
