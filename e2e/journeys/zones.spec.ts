import { details, seedTasks } from "../fixtures/tasks.ts";
import { expect, openList, someAccount, taskRow, test } from "../fixtures/test.ts";

/** The calendar day, so many days from now, where somebody is. */
const dayIn = (timeZone: string, days = 0) =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(Date.now() + days * 86_400_000);

for (const place of [
  {
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    hour: "17:00",
    end: "18:30",
    date: "29 Mar 2032",
  },
  {
    timezoneId: "America/New_York",
    locale: "en-US",
    hour: "5:00 PM",
    end: "6:30 PM",
    date: "Mar 29, 2032",
  },
]) {
  test.describe(`in ${place.timezoneId}, ${place.locale}`, () => {
    test.use({ timezoneId: place.timezoneId, locale: place.locale });

    test("days and times are those of the person, also across a change of the clocks", async ({
      page,
    }) => {
      const { name, email, password } = someAccount();
      await page.goto("/sign-up");
      await page.getByLabel("Name").fill(name);
      await page.getByLabel("Email").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page).toHaveURL(/\/tasks/);
      const today = dayIn(place.timezoneId);
      await seedTasks(page, [
        { title: "Ring at five", dueDate: today, dueTime: "17:00" },
        { title: "Due yesterday", dueDate: dayIn(place.timezoneId, -1) },
        // Clocks change in New York and in Europe in these weeks; a day stays the day.
        { title: "After the change", dueDate: "2032-03-29", dueTime: "17:00" },
        { title: "In the missing hour", dueDate: "2032-03-14", dueTime: "02:30" },
      ]);
      await openList(page, "/tasks/today");
      await expect(taskRow(page, "Ring at five")).toContainText(place.hour);
      await expect(page.getByRole("list", { name: "Overdue" })).toContainText("Due yesterday");
      await page.getByLabel("Add a task").fill("Say hello today at 5pm");
      await expect(page.getByRole("list", { name: "Understood" })).toContainText(place.hour);

      await openList(page, "/tasks/inbox");
      const row = taskRow(page, "After the change");
      await expect(row).toContainText(place.date);
      await expect(row).toContainText(place.hour);
      await row.getByRole("link", { name: "After the change" }).click();
      await expect(details(page).getByLabel("Due date")).toHaveValue("2032-03-29");
      await expect(details(page).getByLabel("Time", { exact: true })).toHaveValue("17:00");
      await details(page).getByLabel("Until").fill("18:30");
      await details(page).getByLabel("Time zone").selectOption("Asia/Tokyo");
      await expect(row).toContainText(`${place.hour} – ${place.end}`);
      await expect(row).toContainText("Japan Time");
      await page.keyboard.press("Escape");
      await expect(taskRow(page, "In the missing hour")).toContainText(/14/);
    });
  });
}
