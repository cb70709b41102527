import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { ACCEPTED_FILES } from "../chapter-file";

type Load = (files: readonly File[]) => void;

/** The host's file dialog, opened from any button of the pane. */
export const useFileChooser = (load: Load): { readonly choose: () => void; readonly input: ReactElement } => {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED_FILES}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ""; // the same file can be chosen again after it was corrected
          if (files.length > 0) load(files);
        }}
      />
    ),
  };
};

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** Lets a file be dropped anywhere on the pane. */
export const useFileDrop = (load: Load) => {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!inside) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      load([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
};
