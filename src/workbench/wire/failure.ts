/** A refusal as Excel gives it: office.js makes an `OfficeExtension.Error` with this code of it. */
export class ApiFailure extends Error {
  /** The member that refused, like `Worksheet.getRange`; set by whoever called it. */
  location = "";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiFailure";
  }
}

/** What this stand-in does not do, by the API's own name, so that nobody takes silence for Excel's answer. */
export const notImplemented = (api: string): ApiFailure =>
  new ApiFailure("NotImplemented", `The workbench does not implement ${api}.`);

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new ApiFailure("InvalidArgument", message);

export const itemNotFound = () => new ApiFailure("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = () =>
  new ApiFailure("ItemAlreadyExists", "The resource being created already exists.");

export const invalidReference = () =>
  new ApiFailure("InvalidReference", "This reference is not valid for the current operation.");

export const accessDenied = () =>
  new ApiFailure("AccessDenied", "You can't perform the requested operation on a protected sheet.");

export const unsupportedSheet = () =>
  new ApiFailure(
    "UnsupportedSheet",
    "This sheet type does not support this operation, since it is a Macro or Chart sheet.",
  );

export const invalidOperation = (message: string) => new ApiFailure("InvalidOperation", message);
