// What was given and told at a contact: lines with how many, and a service of the directory that is offered.
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";

import type { LocalServiceLine } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { newContact, type TypedContact } from "./contactStart";
import { GivenAndTold } from "./GivenAndTold";

function aService(serviceId: string, name: string, offered: boolean): LocalServiceLine {
  const form = { name, topic: "sleep", what: "", location: "", forWhom: "", howToRefer: "", phone: "", web: "", validFrom: "", validUntil: "" } as const;
  return { serviceId, revision: 1, offered, expired: !offered, form };
}

function Held({ first, onHold, refused }: { first: Partial<TypedContact>; onHold: (contact: TypedContact) => void; refused?: string }) {
  const [contact, setContact] = useState({ ...newContact(aChild(), "health-visitor").contact, ...first });
  const change = (part: Partial<TypedContact>) => {
    onHold({ ...contact, ...part });
    setContact({ ...contact, ...part });
  };
  return <GivenAndTold contact={contact} onChange={change} error={undefined} toldError={refused} />;
}

it("notes items with how many, and offers no service that has expired", async () => {
  standInShell({ directory: () => ({ services: [aService("s1", "Quiet Nights", true), aService("s2", "Little Feet", false)] }) });
  const held: TypedContact[] = [];
  const { user, container } = onScreen(<Held first={{ signposted: ["s2"] }} onHold={(contact) => held.push(contact)} />);
  expect(await screen.findByText(/Little Feet/, { selector: "li" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add what was given" }));
  await user.selectOptions(screen.getByLabelText("Given 1"), "Oral health pack");
  await user.clear(screen.getByLabelText("How many of 1"));
  await user.type(screen.getByLabelText("How many of 1"), "3");
  await user.click(screen.getByRole("button", { name: "Told of a local service" }));
  const select = await screen.findByLabelText("Service the family was told of");
  expect(select.textContent).not.toContain("Little Feet");
  await expectAccessible(container);
  await user.selectOptions(select, "Quiet Nights");
  expect(held.at(-1)?.given).toEqual([{ item: "oral-health-pack", quantity: "3" }]);
  expect(held.at(-1)?.signposted).toEqual(["s2", "s1"]);
  await user.click(screen.getByRole("button", { name: "Take Little Feet off" }));
  expect(held.at(-1)?.signposted).toEqual(["s1"]);
});

it("says beside the services what is wrong with one of them", async () => {
  standInShell({ directory: () => ({ services: [aService("s2", "Little Feet", false)] }) });
  onScreen(<Held first={{ signposted: ["s2"] }} onHold={() => undefined} refused="Little Feet was not offered on the day of the contact" />);
  expect(await screen.findByText("Little Feet was not offered on the day of the contact")).toBeTruthy();
});
