import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { ArrangeIcon } from "#app/ui/icons/list.ts";
import { Menu, MenuChoices, MenuSeparator } from "#app/ui/overlays/menu.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { useViewsText } from "#app/ui/text/views.ts";
import { groupings, sorts } from "../model/arrangement.ts";
import type { TaskView } from "../model/view.ts";
import { useArrangements } from "./arrangements.tsx";

type ArrangeMenuProps = { view: TaskView; isOpen: boolean; onOpenChange: (open: boolean) => void };

/** How a view is sorted and grouped. */
export function ArrangeMenu({ view, isOpen, onOpenChange }: ArrangeMenuProps) {
  const t = useViewsText().arrange;
  const label = useText().tasks.arrange;
  const arrangements = useArrangements();
  const arrangement = arrangements.of(view);
  return (
    <Menu
      trigger={<IconButton icon={ArrangeIcon} label={label} />}
      open={isOpen}
      onOpenChange={onOpenChange}
    >
      <MenuChoices
        title={t.sortBy}
        value={arrangement.sort}
        choices={sorts.map((sort) => ({ value: sort, label: t.sorts[sort] }))}
        onChoose={(sort) => arrangements.choose(view, { ...arrangement, sort })}
      />
      <MenuSeparator />
      <MenuChoices
        title={t.groupBy}
        value={arrangement.group}
        choices={groupings.map((group) => ({ value: group, label: t.groupings[group] }))}
        onChoose={(group) => arrangements.choose(view, { ...arrangement, group })}
      />
    </Menu>
  );
}
