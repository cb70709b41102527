import {
  CancelIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  ClearIcon,
  CompletedIcon,
  DeleteIcon,
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
        Cancel: <CancelIcon />,
        ChevronDown: <ChevronDownIcon />,
        ChevronRight: <ChevronRightIcon />,
        Clear: <ClearIcon />,
        Completed: <CompletedIcon />,
        Delete: <DeleteIcon />,
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
