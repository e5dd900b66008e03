import { composer, say } from "../fixtures/chat.ts";
import { expect, join, test } from "../fixtures/test.ts";

// What a screen reader makes of the chat: the whole tree, so that a lost name or heading shows.
test("a screen reader finds the start, what was said, and what is asked for", async ({ page }) => {
  await join(page);
  await page.goto("/chat");
  const main = page.getByRole("main");
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "Chat" [level=1]
      - region "Chat":
        - button "Chat history"
        - heading "Welcome to TaskPilot AI Chat" [level=2]
        - list "Suggestions":
          - listitem:
            - button "Create a task"
          - listitem:
            - button "List my tasks"
          - listitem:
            - button "Complete a task"
          - listitem:
            - button /What is due today/
        - form "Message":
          - textbox "Message"
          - button "Add files"
          - button "Mention something"
          - button "Send message" [disabled]
  `);

  await say(page, "add call ana");
  await expect(page.getByText(/^Added .Call ana/)).toBeVisible();
  await say(page, "delete call ana");
  await expect(page.getByRole("button", { name: "Delete", exact: true })).toBeVisible();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "Chat" [level=1]
      - region "Chat":
        - button "Chat history"
        - heading "Add call ana" [level=2]
        - button "New chat"
        - region "Conversation":
          - article:
            - heading "You said" [level=3]
            - paragraph: add call ana
          - article:
            - heading "The assistant said" [level=3]
            - paragraph: Added “Call ana”.
          - article:
            - heading "The assistant said" [level=3]
            - list:
              - listitem:
                - button "Call ana"
                - checkbox "Call ana"
                - paragraph: Call ana
              - listitem:
                - combobox "Reschedule"
                - button "Edit"
                - button "Undo"
          - button "Copy"
          - button "Good response"
          - button "Bad response"
          - button "Try again"
          - article:
            - heading "You said" [level=3]
            - paragraph: delete call ana
          - article:
            - heading "The assistant said" [level=3]
            - heading "Delete 1 task?" [level=4]
            - paragraph: Call ana
            - paragraph: Or write what should be different.
            - separator
            - button "Cancel"
            - button "Delete"
          - button "Copy"
          - button "Good response"
          - button "Bad response"
          - button "Try again"
        - status: "Response: Delete 1 task? Call ana"
        - form "Message"
  `);
});

test("a question in the composer's place is answered by keyboard alone", async ({ page }) => {
  await join(page);
  await page.goto("/chat");
  for (const name of ["ana", "bob"]) {
    await say(page, `add call ${name}`);
    await expect(page.getByRole("checkbox", { name: `Call ${name}` })).toBeVisible();
  }
  await composer(page).fill("complete call");
  await page.keyboard.press("Enter");
  const question = page.getByRole("group", { name: "Which task is done?" });
  await expect(question.getByRole("checkbox").first()).toBeFocused();
  const bob = question.getByRole("checkbox", { name: "Call bob" });
  for (let pressed = 0; pressed < 5; pressed += 1) {
    if (await bob.evaluate((box) => box.matches(":focus"))) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Done: .Call bob/)).toBeVisible();
  await expect(composer(page)).toBeFocused();
});
