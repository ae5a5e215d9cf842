/**
 * The calendar of the model: days inside, Julian years outside.
 *
 *   1 year = 365.25 d, 1 month = year / 12, 1 week = 7 d
 *
 * The Julian year (IAU style manual 1989) holds everywhere; a published rate that used 365 says so in its
 * ledger entry.
 */

/** days in a Julian year */
export const daysPerYear = 365.25

/** days in a mean month, a twelfth of a Julian year */
export const daysPerMonth = 30.4375

/** days in a week */
export const daysPerWeek = 7

/** hours in a day */
export const hoursPerDay = 24

/** seconds in a day */
export const secondsPerDay = 86400

/** Age in years of someone who was `ageAtStart` years old on day 0. */
export function ageOn(day: number, ageAtStart: number): number {
  return ageAtStart + day / daysPerYear
}
