import {
  AddIcon,
  CancelIcon,
  CheckMarkIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  ClearIcon,
  CompletedIcon,
  DeleteIcon,
  EditIcon,
  ErrorBadgeIcon,
  HelpIcon,
  InfoIcon,
  MoreIcon,
  OpenFileIcon,
  PasteIcon,
  RefreshIcon,
  UndoIcon,
  WarningIcon,
} from "@fluentui/react-icons-mdl2";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** Gives Fluent UI the few icons that the pane shows, as drawings in the page: no icon font is fetched. */
export const registerPaneIcons = (): void =>
  registerIcons(
    {
      style: {},
      icons: {
        Add: <AddIcon />,
        Cancel: <CancelIcon />,
        CheckMark: <CheckMarkIcon />,
        ChevronDown: <ChevronDownIcon />,
        ChevronRight: <ChevronRightIcon />,
        Clear: <ClearIcon />,
        Completed: <CompletedIcon />,
        Delete: <DeleteIcon />,
        Edit: <EditIcon />,
        ErrorBadge: <ErrorBadgeIcon />,
        Help: <HelpIcon />,
        Info: <InfoIcon />,
        More: <MoreIcon />,
        OpenFile: <OpenFileIcon />,
        Paste: <PasteIcon />,
        Refresh: <RefreshIcon />,
        Undo: <UndoIcon />,
        Warning: <WarningIcon />,
      },
    },
    { disableWarnings: true },
  );
