// What was done in the quarter, by whom, and what is missing.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ReportView } from "../../ipc/bindings";
import { contactTypeText, roleText } from "../../text/codes";
import { fullDate } from "../../text/dates";
import { levelName } from "../../text/levelName";
import { reportText as words } from "../../text/report";
import { reportEpisodesText } from "../../text/reportEpisodes";
import { AreaTable } from "./AreaTable";
import { EpisodeTable } from "./EpisodeTable";
import { GivenTable } from "./GivenTable";
import { SkillMix } from "./SkillMix";

export function ReportRest({ report }: { report: ReportView }) {
  const { levelNames } = useFrame();
  const navigate = useNavigate();
  const { activity, voice } = report;
  const activityRows = [
    [words.activityRows.contacts, activity.contacts],
    [words.activityRows.seen, activity.seen],
    [words.activityRows.attempts, activity.attempts],
    [words.activityRows.children, activity.children],
    [words.activityRows.families, activity.families],
  ] as const;
  const levels: (readonly [string, number])[] = report.levels.map((line) => [levelName(levelNames, line.level), line.children]);
  if (report.levelNotKnown > 0) levels.push([words.levelNotKnown, report.levelNotKnown]);
  return (
    <div className="report__rest">
      <Section title={words.activity}>
        <Facts rows={activityRows} />
      </Section>
      <Section title={words.levels(fullDate(report.levelsOn))}>
        <Facts rows={levels} />
      </Section>
      <Section title={reportEpisodesText.title}>
        <EpisodeTable counts={report.episodes} />
      </Section>
      <Section title={words.given.title}>
        <GivenTable given={report.given} />
      </Section>
      <Section title={words.areas}>
        <AreaTable lines={report.areas} />
      </Section>
      <Section title={words.voice}>
        <Facts
          rows={[
            [words.voiceAll, words.voiceOf(voice.withVoice, voice.seen)],
            [words.voiceSafeguarding, words.voiceOf(voice.safeguardingWithVoice, voice.safeguarding)],
          ]}
        />
      </Section>
      <Section title={words.places} count={report.placesWithoutNurse.length}>
        {report.placesWithoutNurse.length === 0 ? (
          <p className="report__soft">{words.placesNone}</p>
        ) : (
          <>
            <ul className="report__places">
              {report.placesWithoutNurse.map((name, position) => (
                <li key={`${position} ${name}`}>{name}</li>
              ))}
            </ul>
            <Button kind="link" onPress={() => navigate({ screen: "places", only: "no-nurse" })}>
              {words.placesOpen}
            </Button>
          </>
        )}
      </Section>
      <Section title={words.toShare} count={report.reviewsToShare.length}>
        {report.reviewsToShare.length === 0 ? (
          <p className="report__soft">{words.toShareNone}</p>
        ) : (
          <ul className="report__places">
            {report.reviewsToShare.map(({ contactId, childId, child, on, nursery }) => (
              <li key={contactId}>
                <Button kind="link" onPress={() => navigate({ screen: "sharing", childId, reviewId: contactId })}>
                  {words.toShareOf(child, fullDate(on))}
                </Button>{" "}
                {nursery === "" ? words.toShareNoNursery : nursery}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.skillMix}>
        <SkillMix lines={report.skillMix} contactText={contactTypeText} roleText={roleText} />
      </Section>
    </div>
  );
}

function Facts({ rows }: { rows: readonly (readonly [string, number | string])[] }) {
  return (
    <dl className="report__facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
