// Who lives where: each home with its children and adults, and those nobody has asked about.
import { Section } from "../../../components/Section";
import type { FamilyHome, FamilyView } from "../../../ipc/bindings";
import { familyText as words } from "../../../text/family";

export function Homes({ view }: { view: FamilyView }) {
  return (
    <Section title={words.homes}>
      <ul className="family__homes">
        {view.homes.map((home) => (
          <Home key={home.children.map((child) => child.id).join(" ")} home={home} child={view.child} />
        ))}
      </ul>
    </Section>
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
    </li>
  );
}
