import { useState } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";
import { ApiProvider } from "#app/api/api.tsx";
import { Known } from "#app/api/known.tsx";
import { readRevision } from "#app/api/prefetch.server.ts";
import { requireSession } from "#app/features/account/account.server.ts";
import { AccountLink } from "#app/features/account/account-link.tsx";
import { ChatPanel } from "#app/features/chat/chat-panel.tsx";
import { entityPath } from "#app/features/chat/entity-path.ts";
import { isPanelOpen } from "#app/features/chat/panel-state.ts";
import { ArrangementsProvider } from "#app/features/tasks/arrange/arrangements.tsx";
import { readArrangements } from "#app/features/tasks/arrange/arrangements-cookie.ts";
import { LiveChanges } from "#app/features/tasks/data/live-changes.tsx";
import { Shortcuts } from "#app/features/tasks/keyboard/shortcuts.tsx";
import { MarkedTasksProvider } from "#app/features/tasks/list/marked-tasks.tsx";
import { TaskNavigation } from "#app/features/tasks/navigation/task-navigation.tsx";
import { SubjectProvider } from "#app/features/tasks/palette/subject.tsx";
import { ChatIcon } from "#app/ui/icons/everywhere.ts";
import { BrowseIcon, SettingsIcon, TasksIcon } from "#app/ui/icons/places.ts";
import { isAfterChange } from "#app/ui/shell/is-after-change.ts";
import { NavItem } from "#app/ui/shell/nav-item.tsx";
import { Shell } from "#app/ui/shell/shell.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/app-frame.ts";
import { readChatSettings } from "./chat.server.ts";
import { prefetchCollections } from "./tasks.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { name, email, isGuest } = await requireSession(args);
  const revision = await readRevision(args.context);
  const answers = await prefetchCollections(args.context);
  const chat = await readChatSettings(args);
  const cookie = args.request.headers.get("cookie");
  const arrangements = readArrangements(cookie);
  const chatPanel = isPanelOpen(cookie);
  const person = { name, email, isGuest };
  return { person, revision, answers, chat, chatPanel, arrangements };
}

export const shouldRevalidate = isAfterChange;

/** The frame of every page that needs somebody signed in. */
export default function AppFrame({ loaderData }: Route.ComponentProps) {
  const t = useText().shell;
  // Where the stream begins; it goes on by itself when the loader runs again.
  const [revision] = useState(loaderData.revision);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <ApiProvider>
      <Known answers={loaderData.answers}>
        <Shell
          sidebar={
            <>
              <TaskNavigation />
              <div className="mt-5" />
              <NavItem to="/chat" icon={ChatIcon} nested>
                {t.chat}
              </NavItem>
              <NavItem to="/settings" icon={SettingsIcon}>
                {t.settings}
              </NavItem>
            </>
          }
          account={<AccountLink person={loaderData.person} />}
          barItems={[
            { to: "/tasks", icon: TasksIcon, label: t.tasks },
            { to: "/browse", icon: BrowseIcon, label: t.browse },
            { to: "/chat", icon: ChatIcon, label: t.chat },
            { to: "/settings", icon: SettingsIcon, label: t.settings },
          ]}
        >
          <MarkedTasksProvider>
            <ArrangementsProvider chosen={loaderData.arrangements}>
              <LiveChanges revision={revision} />
              <SubjectProvider>
                <Shortcuts />
                <div className="lg:flex">
                  <div className="min-w-0 flex-1">
                    <Outlet />
                  </div>
                  {pathname.startsWith("/tasks") ? (
                    <ChatPanel
                      settings={loaderData.chat}
                      openAtFirst={loaderData.chatPanel}
                      onOpen={(kind, id) => void navigate(entityPath(kind, id))}
                    />
                  ) : null}
                </div>
              </SubjectProvider>
            </ArrangementsProvider>
          </MarkedTasksProvider>
        </Shell>
      </Known>
    </ApiProvider>
  );
}
