// The time of day as the core has it: a form must not offer a minute that the core says has not come yet.

/** How far the core's clock is ahead of the page's, in milliseconds. */
let ahead = 0;

/** Takes the core's moment as the time it is now. */
export function setClock(moment: string) {
  ahead = Date.parse(moment) - Date.now();
}

/** Now, by the core's clock. */
export function clockNow(): Date {
  return new Date(Date.now() + ahead);
}
