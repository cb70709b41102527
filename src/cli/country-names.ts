/** Names of countries in forty languages: only what meets a chapter loads them. */
export const loadCountryNames = async () => import("../workbook/country-names");
