import { LogOut, Pencil, Settings } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useSession, useSignOut } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { iconButton } from "../ui/button.css.ts";
import { Menu, MenuHeading, MenuItem, MenuSeparator } from "../ui/Menu.tsx";
import { RenamePersonDialog } from "./RenamePersonDialog.tsx";

/** Who is signed in here: the name others see, and the way out. */
export function PersonMenu() {
  const translate = useTranslate();
  const { person } = useSession();
  const signOut = useSignOut();
  const [, navigate] = useLocation();
  const [renaming, setRenaming] = useState(false);
  const trigger = (
    <button
      type="button"
      className={iconButton}
      aria-label={translate("person.menu", { name: person.name })}
    >
      <Avatar person={person} />
    </button>
  );
  return (
    <>
      <Menu trigger={trigger}>
        <MenuHeading>{person.name}</MenuHeading>
        <MenuItem icon={Pencil} onSelect={() => setRenaming(true)}>
          {translate("person.rename")}
        </MenuItem>
        <MenuItem icon={Settings} onSelect={() => navigate("/workspace")}>
          {translate("people.open")}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
          {translate("person.signOut")}
        </MenuItem>
      </Menu>
      <RenamePersonDialog open={renaming} onOpenChange={setRenaming} />
    </>
  );
}
