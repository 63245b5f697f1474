// One visit: big fields on the left, the chart and what comes next on the right. The same for every child.
import { useCallback, useEffect, useState } from "react";

import { Button } from "../../components/Button";
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { DraftStatusText } from "../../components/DraftStatusText";
import { Failed } from "../../components/Failed";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useKeeping } from "../../components/useKeeping";
import { useShortcut } from "../../components/useShortcut";
import type { HomeTyped, HomeView, InfantFeeding } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { homeFeedingText, homeText } from "../../text/home";
import { ageText } from "../../text/people";
import { HomeChart } from "./HomeChart";
import { HomeFigures } from "./HomeFigures";
import { HomeNext } from "./HomeNext";
import { useHomeJudged } from "./useHomeJudged";
import type { Leaving } from "./useLeaving";

type Props = { view: HomeView; leaving: Leaving };

const blank: HomeTyped = { weight: "", size: "", head: "", feeding: null, talkedAbout: [], notes: "" };
const feedings: readonly InfantFeeding[] = ["breast", "mixed", "formula"];

const keepTyped = async (contents: string) => (await attempt("keep_at_home", { typed: JSON.parse(contents) as HomeTyped })).ok;

export function HomeVisit({ view, leaving }: Props) {
  const [typed, setTyped] = useState<HomeTyped>(view.draft ?? blank);
  const [bigger, setBigger] = useState(false);
  const [refused, setRefused] = useState(false);
  const judged = useHomeJudged(typed);
  const { status, keepNow } = useKeeping(JSON.stringify(typed), keepTyped);
  const announce = useAnnounce();
  const { keepFirst } = leaving;
  const letters = Array.from(view.initials).join(" ");
  const older = view.visit === "health-review";

  const keep = useCallback(async () => {
    const kept = await keepNow();
    setRefused(!kept);
    return kept;
  }, [keepNow]);
  useEffect(() => keepFirst(keep), [keepFirst, keep]);
  const keepAndSay = () => void keep().then((kept) => (kept ? announce(homeText.kept) : undefined));
  useShortcut("Ctrl+Enter", keepAndSay);

  return (
    <main className="home__page" id="main" tabIndex={-1}>
      <div className="home__who">
        <span className="home__initials" aria-hidden="true">
          {view.initials}
        </span>
        <div>
          <h1 tabIndex={-1}>{letters}</h1>
          <p className="mut">
            {view.age === null ? "" : ageText(view.age.age)}
            {view.age === null || view.age.corrected === null ? "" : `, ${ageText(view.age.corrected)} allowing for being early`}
          </p>
        </div>
        <dl className="home__state end">
          <div>
            <dt>{homeText.today}</dt>
            <dd>
              <strong>{older ? homeText.visit.child : homeText.visit.baby}</strong>
            </dd>
          </div>
          <div>
            <dt>{homeText.draft}</dt>
            <dd>{status.kind === "nothing" ? homeText.notStarted : <DraftStatusText status={status} />}</dd>
          </div>
        </dl>
      </div>
      <div className={bigger ? "home__main home__main--chart" : "home__main"}>
        <section className="home__card home__visit" aria-label={homeText.visitLabel}>
          {refused && (
            <Notice kind="red">
              <p>{homeText.notKept}</p>
            </Notice>
          )}
          {leaving.failure !== null && <Failed failure={leaving.failure} />}
          <HomeFigures typed={typed} judged={judged} standing={older} onChange={setTyped} />
          {view.asksFeeding && (
            <Segmented
              name="homeFeeding"
              legend={homeText.feeding}
              hint={view.feeding === null ? undefined : homeText.feedingLast(homeFeedingText[view.feeding])}
              value={typed.feeding ?? "not-asked"}
              onChange={(feeding) => setTyped({ ...typed, feeding: feeding === "not-asked" ? null : feeding })}
              options={[
                ...feedings.map((value) => ({ value, label: homeFeedingText[value] })),
                { value: "not-asked" as const, label: homeText.notAsked },
              ]}
            />
          )}
          <CheckboxGroup
            name="homeTalkedAbout"
            legend={homeText.talkedAbout}
            options={view.topics.map(({ code, label }) => ({ value: code, label }))}
            values={typed.talkedAbout}
            onChange={(talkedAbout) => setTyped({ ...typed, talkedAbout })}
          />
          <TextArea
            name="homeNotes"
            label={homeText.notes}
            value={typed.notes}
            onChange={(notes) => setTyped({ ...typed, notes })}
            rows={6}
          />
          <div className="home__keep">
            <Button kind="go" size="big" shortcut="Ctrl Enter" onPress={keepAndSay}>
              {homeText.keep}
            </Button>
            <span className="mut">{homeText.keepHint}</span>
          </div>
        </section>
        <div className="home__side">
          <HomeChart view={view} today={judged?.weight ?? null} bigger={bigger} onBigger={setBigger} />
          <HomeNext view={view} />
        </div>
      </div>
    </main>
  );
}
