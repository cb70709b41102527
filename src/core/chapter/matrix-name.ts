/** What the worksheet that holds the matrix is to programs, whatever language it is called in. */
export const MATRIX_SHEET = "Funding matrix";
