/** The cookies a session stands in: of the desk, and of a resident or somebody who walked up. */
export const deskCookie = 'fq_desk'
export const visitorCookie = 'fq_visitor'
