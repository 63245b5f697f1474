// Words of documents saved as PDF.

export const documentText = {
  saveAs: "Save as PDF",
  title: "Save the chart as PDF",
  clear: "A PDF is not encrypted.",
  clearMore: "Anybody with the file can read the child's name, NHS number and measurements. Save it only where your organisation allows, and delete it when it is done with. Saving it is noted in the record book.",
  choose: "Choose the folder and save",
  saved: (name: string): string => `Saved as ${name}.`,
  notSaved: "Nothing was saved.",
} as const;
