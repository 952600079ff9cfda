import { beginTheme, changeTheme, mergeTheme } from "~/domain/reports/themes/change.server";
import { db } from "~/platform/db.server";
import { addDays } from "~/platform/time";
import { atTime } from "../clock.server";
import type { Chain } from "./conclusions.server";
import type { ThemeKey } from "./said";

/**
 * The themes that came of the sessions: one was begun under another name, into the other one a third was merged.
 * @param fed the conclusions that each leans on.
 */
export async function seedThemes(chain: Chain, fed: Map<string, string[]>): Promise<void> {
  const { lena, networkId, today } = chain;
  const at = <T>(days: number, work: () => Promise<T>) => atTime(addDays(today, -days), work);
  const begin = (name: string, nameEn: string, description: string, key: string) =>
    beginTheme(lena, networkId, { name, nameEn, description, conclusionIds: fed.get(key) ?? [] });

  const coaching = await at(72, () =>
    begin(
      "Begeleiding na de overstap",
      "Support after the move",
      "Wie naar een gewone job gaat, verliest vaak op dag één zijn begeleider. Hoe blijft er iemand in de buurt, voor de werknemer en voor de werkgever?",
      "begeleiding",
    ),
  );
  const stages = await at(72, () => begin("Stages", "Traineeships", "", "stages"));
  const peers = await at(70, () => begin("Peter of meter op de vloer", "A peer at work", "", "peterschap"));
  await at(50, () =>
    changeTheme(
      lena,
      { networkId, themeId: stages },
      {
        name: "Stages en proefwerken",
        nameEn: "Traineeships and trial days",
        description:
          "Een paar dagen samen werken zeggen meer dan een gesprek. Hoe maken we dat eenvoudig, ook voor een kleine zaak?",
      },
    ),
  );
  await tag(chain, "begeleiding", coaching);
  await tag(chain, "stages", stages);
  await at(40, () => mergeTheme(lena, { networkId, themeId: peers }, coaching));
}

async function tag({ said }: Chain, key: ThemeKey, themeId: string): Promise<void> {
  const ids = [...said.values()].filter(({ theme }) => theme === key).map(({ id }) => id);
  await db().contribution.updateMany({ where: { id: { in: ids } }, data: { themeId } });
}
