/** The header by which a page says that it answers tools which run there; without it none are called. */
export const answersHeader = "x-page-answers";

/** The client tool by which the assistant asks what is on the screen. */
export const SEE_SCREEN = "see_screen";

/** What the person is looking at: the title of the view, and the tasks in sight, in their order. */
export type Screen = { view: string; tasks: string[]; more: boolean };

/** Reads it off the page itself, so that it is what the person sees and nothing else. */
export function readScreen(page: Document = document): Screen {
  const rows = [...page.querySelectorAll<HTMLElement>("main [data-task]")];
  const inSight = rows.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return {
    view: page.querySelector("h1")?.textContent ?? "",
    tasks: inSight.flatMap((row) => row.dataset.task ?? []),
    more: inSight.length < rows.length,
  };
}
