// A child's record: who this is, what is due, what happened.
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate, type ChildTab } from "../../components/navigation";
import { useShortcut } from "../../components/useShortcut";
import type { ChildView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { bannerText, childText, tabLabel } from "../../text/child";
import { personName } from "../../text/people";
import { AssessmentsTab } from "./AssessmentsTab";
import { DetailsTab } from "./DetailsTab";
import { DraftNotice } from "./DraftNotice";
import { EpisodesTab } from "./EpisodesTab";
import { FamilyTab } from "./family/FamilyTab";
import { GrowthTab } from "./GrowthTab";
import { LettersTab } from "./LettersTab";
import { ProgrammeTab } from "./ProgrammeTab";
import { RecordNotices } from "./RecordNotices";
import { InCareOf } from "./InCareOf";
import { SafeguardingTab } from "./SafeguardingTab";
import { SummaryTab } from "./SummaryTab";
import { TasksTab } from "./TasksTab";
import { Timeline } from "./Timeline";
import "./child.css";

type AnyTab = keyof typeof tabLabel;

type Props = { childId: string; tab?: ChildTab };

export function ChildScreen({ childId, tab }: Props) {
  const child = useQuery("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <ChildRecord key={`${childId} ${tab ?? ""}`} view={child.data} asked={tab ?? null} />;
}

const order = Object.keys(tabLabel) as AnyTab[];

function ChildRecord({ view, asked }: { view: ChildView; asked: AnyTab | null }) {
  const { childId, family, given } = view.banner;
  const [remembered, remember] = useMemory<AnyTab>(`child.tab.${childId}`, "summary");
  const [tab, show] = useState<AnyTab>(asked ?? remembered);
  const setTab = (chosen: AnyTab) => {
    show(chosen);
    remember(chosen);
  };
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const record = () => navigate({ screen: "contact", childId });
  const raise = () => navigate({ screen: "flag", childId });
  const addTask = () => {
    if (tab !== "tasks") setTab("summary");
    setAdding(true);
  };
  // In somebody else's care the record is read; what would write it is out of reach.
  const readOnly = { isDisabled: view.inCareOf !== undefined };
  useShortcut("r", record, readOnly);
  useShortcut("c", raise, readOnly);
  useShortcut("t", addTask, readOnly);
  const tasks = { view, adding, onAdding: setAdding };

  return (
    <div className="child">
      <ChildBanner
        banner={view.banner}
        actions={
          <>
            <Button icon="shield" shortcut="C" onPress={raise} isDisabled={readOnly.isDisabled}>
              {bannerText.raiseFlag}
            </Button>
            <Button kind="go" icon="pencil" shortcut="R" onPress={record} isDisabled={readOnly.isDisabled}>
              {bannerText.recordContact}
            </Button>
          </>
        }
      />
      {view.inCareOf !== undefined && <InCareOf care={view.inCareOf} />}
      <DraftNotice drafts={view.drafts} />
      <RecordNotices view={view} />
      <Tabs
        className="child__tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = order.find((name) => name === key);
          if (chosen) setTab(chosen);
        }}
      >
        <TabList className="tabs" aria-label={childText.recordOf(personName(family, given))}>
          {order.map((name) => (
            <Tab key={name} id={name} className="tabs__tab">
              {tabLabel[name]}
              <TabCount count={countOf(name, view)} />
            </Tab>
          ))}
        </TabList>
        <TabPanel id="summary" className="child__panel child__panel--split">
          <SummaryTab {...tasks} />
        </TabPanel>
        <TabPanel id="timeline" className="child__panel">
          <Timeline view={view} />
        </TabPanel>
        <TabPanel id="programme" className="child__panel">
          <ProgrammeTab view={view} />
        </TabPanel>
        <TabPanel id="growth" className="child__panel child__panel--growth">
          <GrowthTab view={view} />
        </TabPanel>
        <TabPanel id="assessments" className="child__panel">
          <AssessmentsTab view={view} />
        </TabPanel>
        <TabPanel id="safeguarding" className="child__panel">
          <SafeguardingTab view={view} />
        </TabPanel>
        <TabPanel id="episodes" className="child__panel">
          <EpisodesTab view={view} />
        </TabPanel>
        <TabPanel id="family" className="child__panel">
          <FamilyTab childId={childId} />
        </TabPanel>
        <TabPanel id="letters" className="child__panel">
          <LettersTab childId={childId} />
        </TabPanel>
        <TabPanel id="tasks" className="child__panel">
          <TasksTab {...tasks} />
        </TabPanel>
        <TabPanel id="details" className="child__panel">
          <DetailsTab view={view} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function TabCount({ count }: { count: number }) {
  return count === 0 ? null : <span className="tabs__count">{count}</span>;
}

function countOf(tab: AnyTab, view: ChildView): number {
  switch (tab) {
    case "timeline":
      return view.timeline.length;
    case "safeguarding":
      return [...view.statuses, ...view.flags].filter((one) => one.endedOn === null && !one.enteredInError).length;
    case "episodes":
      return view.episodes.filter((episode) => episode.endedOn === null && !episode.enteredInError).length;
    case "tasks":
      return view.tasks.filter((task) => task.doneOn === null && !task.enteredInError).length;
    case "summary":
    case "programme":
    case "growth":
    case "assessments":
    case "family":
    case "letters":
    case "details":
      return 0;
    default:
      return tab satisfies never;
  }
}
