// The register of places: the list of those without a nurse, adding, amending with a reason.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { PlaceLine } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { PlaceScreen } from "./PlaceScreen";

function aPlace(placeId: string, name: string, namedNurse: string): PlaceLine {
  return {
    placeId, revision: 3, isSchool: true, pupils: 12, invitations: [],
    form: { kind: "primary-school", name, urn: "999001", odsCode: "", address: "", postcode: "", phone: "", namedNurse, open: true },
  };
}

function shell(refuse = false) {
  return standInShell({
    list_places: () => ({
      places: [aPlace("p1", "Larkspur Primary", "Ruth Kowalczyk"), aPlace("p2", "Otter Lane Infants", "")],
      notRegistered: [{ name: "Willow Academy", pupils: 4 }],
      schoolYear: 2026,
    }),
    save_place: () => {
      if (refuse) throw Object.assign(new Error(), { kind: "invalid", problems: [{ field: "reason", what: "The reason is missing", mend: "Say why" }] });
      return { recordId: "p2", revision: 4 };
    },
  });
}

it("lists the schools without a named nurse, and names one with a reason", async () => {
  const asked = shell();
  const { user, container } = onScreen(<PlaceScreen />);
  await screen.findByText("Larkspur Primary");
  await expectAccessible(container);
  await user.click(screen.getByRole("radio", { name: "No named nurse 1" }));
  expect(screen.queryByText("Larkspur Primary")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Amend Otter Lane Infants" }));
  await user.type(screen.getByLabelText("Named nurse"), "Ruth Kowalczyk");
  await user.type(screen.getByLabelText("Why it is amended"), "named today");
  await expectAccessible(container);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(asked.findLast((call) => call.name === "save_place")?.request).toMatchObject({
    placeId: "p2", fromRevision: 3, reason: "named today", form: { namedNurse: "Ruth Kowalczyk" },
  }));
});

it("offers a school that stands only on children's records, and keeps what was typed when it is refused", async () => {
  shell(true);
  const { user } = onScreen(<PlaceScreen />);
  await user.click(await screen.findByRole("button", { name: "Add Willow Academy" }));
  expect(screen.getByLabelText("Name")).toHaveProperty("value", "Willow Academy");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findAllByText(/The reason is missing/);
  expect(screen.getByLabelText("Name")).toHaveProperty("value", "Willow Academy");
});
