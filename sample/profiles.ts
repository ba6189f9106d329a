/** How each commune works: made up, and different enough that the ranking has something to tell. */
export const YEARS = [2023, 2024, 2025] as const;
export type Year = (typeof YEARS)[number];

/** In the first and the last of the years; between them in a straight line. */
type Trend = readonly [first: number, last: number];

export interface Profile {
  /** Dossiers relative to each other. */
  volume: number;
  onTime: Trend;
  online: Trend;
  /** Share of inputs, and of results, that are digitised. */
  digitised: Trend;
  paidOnline: Trend;
  /** Share of late dossiers with a letter of apology. */
  apology: Trend;
  /** 0–1: how well everything is done that dossiers don't show. */
  diligence: Trend;
}

const profile = (
  volume: number,
  onTime: Trend,
  online: Trend,
  digitised: Trend,
  paidOnline: Trend,
  apology: Trend,
  diligence: Trend,
): Profile => ({ volume, onTime, online, digitised, paidOnline, apology, diligence });

/** In the order of the units. */
export const PROFILES: readonly Profile[] = [
  profile(3.6, [0.962, 0.988], [0.62, 0.88], [0.78, 0.95], [0.42, 0.8], [0.8, 1], [0.77, 0.88]),
  profile(3.1, [0.984, 0.993], [0.66, 0.9], [0.84, 0.96], [0.5, 0.84], [0.95, 1], [0.84, 0.87]),
  profile(2.9, [0.955, 0.971], [0.55, 0.78], [0.74, 0.9], [0.38, 0.68], [0.6, 0.85], [0.75, 0.8]),
  profile(2.6, [0.978, 0.946], [0.63, 0.75], [0.82, 0.86], [0.45, 0.6], [0.9, 0.7], [0.85, 0.73]),
  profile(2.4, [0.94, 0.967], [0.5, 0.74], [0.66, 0.88], [0.3, 0.62], [0.5, 0.8], [0.67, 0.79]),
  profile(2.2, [0.969, 0.981], [0.57, 0.82], [0.76, 0.92], [0.4, 0.74], [0.75, 0.9], [0.79, 0.83]),
  profile(1.6, [0.951, 0.962], [0.46, 0.68], [0.68, 0.84], [0.28, 0.55], [0.55, 0.7], [0.73, 0.75]),
  profile(1.4, [0.925, 0.974], [0.42, 0.8], [0.6, 0.92], [0.22, 0.7], [0.4, 0.95], [0.61, 0.85]),
  profile(1.3, [0.972, 0.958], [0.52, 0.64], [0.74, 0.8], [0.36, 0.5], [0.85, 0.6], [0.81, 0.69]),
  profile(1.2, [0.937, 0.953], [0.4, 0.6], [0.58, 0.78], [0.24, 0.46], [0.45, 0.65], [0.65, 0.71]),
  profile(1.1, [0.96, 0.977], [0.48, 0.72], [0.7, 0.87], [0.32, 0.62], [0.7, 0.85], [0.75, 0.79]),
  profile(1.0, [0.948, 0.964], [0.44, 0.66], [0.64, 0.82], [0.26, 0.52], [0.6, 0.75], [0.71, 0.75]),
  profile(1.0, [0.918, 0.938], [0.4, 0.54], [0.55, 0.72], [0.2, 0.4], [0.3, 0.5], [0.57, 0.69]),
  profile(0.9, [0.965, 0.986], [0.5, 0.84], [0.72, 0.94], [0.34, 0.76], [0.8, 1], [0.79, 0.87]),
  profile(0.9, [0.943, 0.929], [0.43, 0.5], [0.62, 0.7], [0.25, 0.38], [0.5, 0.4], [0.69, 0.65]),
  profile(0.8, [0.93, 0.96], [0.41, 0.65], [0.57, 0.8], [0.21, 0.5], [0.4, 0.7], [0.63, 0.73]),
  profile(0.8, [0.907, 0.944], [0.4, 0.58], [0.5, 0.76], [0.18, 0.44], [0.35, 0.6], [0.55, 0.67]),
];

/** The value of a trend in a year. */
export const inYear = ([first, last]: Trend, year: Year): number =>
  first + ((last - first) * (year - YEARS[0])) / (YEARS[YEARS.length - 1]! - YEARS[0]);
