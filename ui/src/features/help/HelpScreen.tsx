// The guide, the keys, and what to do when the laptop is lost. All of it is on this laptop.
import { lazy, Suspense } from "react";

import { Kbd } from "../../components/Kbd";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Section } from "../../components/Section";
import { helpText, keyText } from "../../text/settings";
import { guidePages } from "./guide";

type Props = { page?: string };

// The reader of the guide's notation is fetched when it is first needed, so that the window starts sooner.
const GuideText = lazy(() => import("./GuideText").then((module) => ({ default: module.GuideText })));

export function HelpScreen({ page }: Props) {
  const navigate = useNavigate();
  const current = guidePages.find((candidate) => candidate.id === page) ?? guidePages[0];
  return (
    <>
      <PageHead title={helpText.title} />
      <div className="cols help">
        <div>
          {guidePages.length > 0 && (
            <Section title={helpText.guide}>
              <ul>
                {guidePages.map((candidate) => (
                  <li key={candidate.id}>
                    <Button
                      kind="link"
                      isCurrent={candidate === current}
                      onPress={() => navigate({ screen: "help", page: candidate.id })}
                    >
                      {candidate.title}
                    </Button>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={helpText.keys}>
            <p className="sm mut">{helpText.keysSub}</p>
            <dl className="keys">
              {keyText.map(({ keys, does }) => (
                <div className="keys__line" key={does}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} spoken>
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
        <div>
          <div className="help__lost">
            <Notice kind="warn">
              <h2>{helpText.lost}</h2>
              <p>{helpText.lostTodo}</p>
            </Notice>
          </div>
          {current && (
            <Suspense fallback={<Loading />}>
              <GuideText text={current.text} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}
