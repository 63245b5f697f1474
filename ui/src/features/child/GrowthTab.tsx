// Growth: the chart people know, the figures beside it, what calls for attention, and the parents' heights.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { useShortcut } from "../../components/useShortcut";
import { Findings } from "../../clinical/growth/Findings";
import { MeasurementTable } from "../../clinical/growth/MeasurementTable";
import type { ChildGrowth, ChildView, GrowthPoint, GrowthRange, Measure, MeasureView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { longDay } from "../../text/dates";
import { correctionNote, growthText, measureText, noChartText, rangeText, withUnit } from "../../text/growth";
import { AddMeasurements } from "./growth/AddMeasurements";
import { ChartPanel } from "./growth/ChartPanel";
import { OneMeasurement } from "./growth/OneMeasurement";
import { ParentHeights } from "./growth/ParentHeights";
import "./growth/growth-tab.css";

export function GrowthTab({ view }: { view: ChildView }) {
  const { childId } = view.banner;
  const growth = useQuery("child_growth", { childId }, { keep: true });
  if (growth.state === "loading") return <Loading />;
  if (growth.state === "failed") return <Failed failure={growth.failure} onRetry={growth.reload} />;
  return <Growth view={view} growth={growth.data} />;
}

type Asked = { what: "add"; when: "older" | "now" } | { what: "one"; point: GrowthPoint } | null;

function Growth({ view, growth }: { view: ChildView; growth: ChildGrowth }) {
  const { childId } = view.banner;
  const [measure, setMeasure] = useMemory<Measure>(`child.growth.${childId}`, "weight");
  const [asked, setAsked] = useState<Asked>(null);
  const [chosen, setChosen] = useState<GrowthPoint | null>(null);
  const [zoom, setZoom] = useState<Partial<Record<Measure, GrowthRange>>>({});
  const navigate = useNavigate();
  const shown = growth.measures.find((one) => one.measure === measure) ?? growth.measures[0];
  const weigh = () => setAsked({ what: "add", when: "now" });
  useShortcut("w", weigh, { isDisabled: growth.noChart === "not-born" || asked !== null });
  const parents = <ParentHeights childId={childId} parents={growth.parents} />;

  if (growth.noChart === "not-born" || shown === undefined) {
    const { what, todo } = noChartText["not-born"];
    return (
      <div className="growth-none">
        <EmptyState title={what}>
          <p>{todo}</p>
        </EmptyState>
        {parents}
      </div>
    );
  }

  const ageDays = growth.today?.chronological ?? shown.points[0]?.chronological.days ?? 0;
  const label = measureText(shown.measure, ageDays);
  const range = zoom[shown.measure] ?? shown.range;
  const add = () => setAsked({ what: "add", when: "older" });
  const bar = (
    <>
      <Segmented
        name="growthMeasure"
        legend={growthText.measurement}
        value={shown.measure}
        onChange={(chosenMeasure) => {
          setMeasure(chosenMeasure);
          setChosen(null);
        }}
        options={growth.measures.map((one) => ({ value: one.measure, label: measureText(one.measure, ageDays) }))}
      />
      {growth.sex !== null && range !== null && (
        <Segmented
          name="growthRange"
          legend={growthText.range}
          value={range}
          onChange={(wanted) => {
            setZoom({ ...zoom, [shown.measure]: wanted });
            setChosen(null);
          }}
          options={shown.ranges.map((one) => ({ value: one, label: rangeText[one] }))}
        />
      )}
    </>
  );

  return (
    <div className="growth">
      <section className="growth__chart" aria-label={growthText.chart}>
        {growth.sex === null || range === null ? (
          <>
            <div className="growth__bar">{bar}</div>
            <EmptyState title={noChartText["sex-not-known"].what}>
              <p>{noChartText["sex-not-known"].todo}</p>
              <Button kind="alt" onPress={() => navigate({ screen: "amend-child", childId })}>
                {growthText.amendDetails}
              </Button>
            </EmptyState>
          </>
        ) : (
          <ChartPanel
            banner={view.banner}
            sex={growth.sex}
            growth={growth}
            view={shown}
            range={range}
            chosen={chosen}
            onChoose={setChosen}
            bar={bar}
          />
        )}
      </section>
      <div className="growth__side">
        <Findings trend={shown.trend} findings={shown.points[0]?.findings ?? []} since={shown.trend === null ? null : longDay(shown.trend.since).replace(/^\S+ /u, "")} />
        <Section
          title={label}
          count={shown.points.length === 0 ? null : growthText.count(shown.points.length)}
          action={
            <Button icon="plus" shortcut="W" onPress={weigh}>
              {growthText.weighNow}
            </Button>
          }
        >
          {shown.points.length === 0 ? (
            <EmptyState title={growthText.noneOfKind[shown.measure]}>
              <p>{growthText.noneTodo}</p>
            </EmptyState>
          ) : (
            <MeasurementTable
              measure={shown.measure}
              label={label}
              points={shown.points}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(point) => setAsked({ what: "one", point })}
            />
          )}
          <Button kind="link" onPress={add}>
            {growthText.add}
          </Button>
          <Notes growth={growth} view={shown} name={view.banner.knownAs ?? view.banner.given} />
        </Section>
        {shown.measure === "height" && parents}
      </div>
      {asked?.what === "add" && <AddMeasurements childId={childId} when={asked.when} onClose={() => setAsked(null)} />}
      {asked?.what === "one" && (
        <OneMeasurement
          childId={childId}
          measure={shown.measure}
          label={label}
          point={asked.point}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** What must be known to read the figures: the convention, and what was amended. */
function Notes({ growth, view, name }: { growth: ChildGrowth; view: MeasureView; name: string }) {
  const amended = view.points.flatMap((point) => {
    const { amended: before } = point;
    if (before === null) return [];
    const day = longDay(point.on).replace(/^\S+ /u, "");
    return [growthText.amendedFrom(day, withUnit(view.measure, before.value), before.reason)];
  });
  return (
    <p className="growth__note">
      {[
        correctionNote(growth, name === "" ? growthText.chart : name),
        ...amended,
        ...(view.measure === "bmi" ? [growthText.bmiNote] : []),
      ].join(" ")}
    </p>
  );
}
