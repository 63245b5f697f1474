// Measurements as people say them: 4.92 kg, 56.5 cm.
import type { MeasurementEntry, MeasurementKind } from "../ipc/bindings";

export const measurementKindText: Record<MeasurementKind, string> = {
  weight: "Weight",
  length: "Length",
  height: "Height",
  head: "Head",
};

/** Grams as kilograms, millimetres as centimetres; no digit is dropped and none is made up. */
export function inUnits(kind: MeasurementKind, value: number): string {
  if (kind === "weight") {
    const kilograms = (value / 1000).toFixed(3).replace(/0{1,2}$/u, "");
    return `${kilograms} kg`;
  }
  return `${(value / 10).toFixed(1)} cm`;
}

/** `Weight 4.92 kg` */
export function measured({ kind, value }: Pick<MeasurementEntry, "kind" | "value">): string {
  return `${measurementKindText[kind]} ${inUnits(kind, value)}`;
}
