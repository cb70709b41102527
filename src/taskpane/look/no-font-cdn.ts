/** Fluent UI would fetch its fonts from a CDN; the pane asks nobody for anything. Must run before Fluent loads. */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "" };

export {};
