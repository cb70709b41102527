/**
 * Every English sentence of the program, and nothing else. A message says what happened, where (cell, line,
 * file) and what to do next. Each room's words stand under its own heading; values come in as arguments.
 */

// ---------------------------------------------------------------- reading a chapter

// ---------------------------------------------------------------- reading tables and amounts

// ---------------------------------------------------------------- findings: causes, evidence, repairs

// ---------------------------------------------------------------- the sheets that are written

// ---------------------------------------------------------------- the command line

// ---------------------------------------------------------------- workbooks: Excel and files

// ---------------------------------------------------------------- the pane and the ribbon
