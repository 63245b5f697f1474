// Who lives where: each home with its children and adults, those nobody has asked about, and the homes before.
import { FlagTags } from "../../../clinical/FlagTags";
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Notice } from "../../../components/Notice";
import { Section } from "../../../components/Section";
import type { FamilyHome, FamilyView, HomeBefore } from "../../../ipc/bindings";
import { shortDate } from "../../../text/dates";
import { familyText as words } from "../../../text/family";
import { flagText } from "../../../text/flagTags";
import { householdText } from "../../../text/household";
import { UndoHousehold } from "./UndoHousehold";

export function Homes({ view }: { view: FamilyView }) {
  const navigate = useNavigate();
  const { childId } = view;
  return (
    <Section
      title={words.homes}
      action={<Button onPress={() => navigate({ screen: "household", childId })}>{householdText.open}</Button>}
    >
      <ul className="family__homes">
        {view.homes.map((home) => (
          <Home key={home.children.map((child) => child.id).join(" ")} home={home} child={view.child} />
        ))}
      </ul>
      {view.homesBefore.length === 0 ? null : (
        <>
          <h3 className="family__home">{householdText.before}</h3>
          <ul className="family__homes">
            {view.homesBefore.map((home) => (
              <Before key={`${home.until} ${home.address} ${home.children.join(" ")}`} home={home} />
            ))}
          </ul>
        </>
      )}
      {view.lastChange === null ? null : <UndoHousehold childId={childId} change={view.lastChange} />}
    </Section>
  );
}

function Before({ home }: { home: HomeBefore }) {
  const { today } = useFrame();
  const since = home.since === null ? null : shortDate(home.since, today);
  return (
    <li className="card">
      <p>
        <strong>{householdText.until(since, shortDate(home.until, today))}</strong>
        {`: ${householdText.beforeLine(home.children, home.adults)}, ${home.address === "" ? words.noAddress : home.address}`}
      </p>
      {home.why === "" ? null : <p className="child__none">{home.why}</p>}
    </li>
  );
}

function Home({ home, child }: { home: FamilyHome; child: string }) {
  const names = (people: FamilyHome["adults"]) => people.map((one) => one.name);
  return (
    <li className="card">
      <h3 className="family__home">
        {home.isThisChilds ? words.thisHome(child) : words.otherHome}
        <span className="child__none">, {home.address === "" ? words.noAddress : home.address}</span>
      </h3>
      <p>
        {words.children}: {names(home.children).join(", ")}
      </p>
      <p>{home.adults.length === 0 ? words.nobodyHere : `${words.adultsHere}: ${names(home.adults).join(", ")}`}</p>
      {home.notAsked.length === 0 ? null : <p className="family__not">{words.notAskedHere(names(home.notAsked))}</p>}
      {home.concerns.length === 0 ? null : (
        <Notice kind="warn">
          <p>
            <strong>{householdText.concernsHere}</strong>
          </p>
          {home.concerns.map((one) => (
            <p key={`${one.adult} ${one.tag.recordId}`}>
              {householdText.concern(one, flagText(one.tag, false))} <FlagTags flags={[one.tag]} />
            </p>
          ))}
        </Notice>
      )}
    </li>
  );
}
