/**
 * What the house reaches beside its database: the statutes, a telephone network, a media engine. A module declares its
 * own by merging into this interface (`declare module '@fengqiao/kernel/ports.ts'`); apps/server composes them once and
 * the machinery hands them to every action, so nothing is ambient and a test brings its own.
 */
export interface Ports {}
