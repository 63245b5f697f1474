// A table whose rows are there: React Aria draws the grid first and its rows a moment later.
import { screen, waitFor, within } from "@testing-library/react";

/** The grid of this name, once it holds a row. */
export async function filledTable(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const grid = screen.getByRole("grid", { name });
    within(grid).getAllByRole("row");
    return grid;
  });
}
