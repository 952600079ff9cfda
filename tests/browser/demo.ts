import { spawnSync } from "node:child_process";
import { startServer, temporaryFolder } from "../support/server";

const NAME = "SEEDED_DEMO";

/** Seeds one demo for the whole run; each world is a copy of it, which takes a second instead of ten. */
export default async function seedDemo(): Promise<() => void> {
  const folder = temporaryFolder();
  const server = await startServer({ DATA_DIR: folder.dir });
  await server.stop();
  process.env[NAME] = folder.dir;
  return folder.remove;
}

/** Copies the demo into a folder that is there. */
export function copyDemo(dir: string): void {
  const { status, stderr } = spawnSync("cp", ["-a", `${process.env[NAME]}/.`, dir], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the demo was not copied: ${stderr}`);
}
