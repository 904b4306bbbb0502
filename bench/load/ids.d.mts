export const caseId: (n: number) => string
export const consultationId: (n: number) => string
export const unitId: (n: number) => string
export const committeeOf: (unit: number) => string
export const personId: (n: number) => string
export const workerId: (n: number) => string
export const partyId: (n: number) => string
export const deadlineId: (n: number) => string
export const accessId: (n: number, which: string) => string
export const states: Readonly<Record<string, string>>
export const outcomes: Readonly<Record<string, string>>
