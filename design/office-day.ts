const dayLength = 86_400_000

/** How many days the office's calendar is before or behind this browser's; none until the office has told. */
let ahead = 0

const ownDay = (): number => {
  const now = new Date()
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
}

/** Takes over the office's day, `YYYY-MM-DD`: rules judge by it, whatever this computer's calendar says. */
export const keepOfficeDay = (today: string): void => {
  ahead = Math.round((Date.parse(`${today}T00:00:00Z`) - ownDay()) / dayLength)
}

/** Today at the office, `YYYY-MM-DD`; goes on by itself at midnight. */
export const officeDay = (): string => new Date(ownDay() + ahead * dayLength).toISOString().slice(0, 10)
