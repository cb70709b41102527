import { lazy, Suspense, type ComponentProps } from "react";

const DecideForm = lazy(() => import("./decide-form"));

/** Stands for the selected findings where one subject is named otherwise. */
export const MANY = "selected findings";

/** The form in which a decision is made; it is loaded when the first one is. */
export const LazyDecideForm = (props: ComponentProps<typeof DecideForm>) => (
  <Suspense>
    <DecideForm {...props} />
  </Suspense>
);
