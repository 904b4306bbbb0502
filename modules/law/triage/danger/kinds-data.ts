/**
 * What may excuse words of danger. `hypothetical`: only supposed. `past`: of long ago. `over`: since healed, saved, put
 * out. `dead`: whom it struck is dead. `law`: asked as a matter of law. `damages`: asked for money of a thing past.
 */
export type Excuse = 'hypothetical' | 'past' | 'over' | 'dead' | 'law' | 'damages'

/**
 * Kinds of danger to life and body: what the reason says, and what may excuse such words. Stories excuse them all. Where
 * several stand, what to do this minute follows the first in this order: who locks up a starving child is reported for
 * abuse, and the neighbour who tells it is not asked where they are held.
 */
export const dangerKinds = {
  ownLife: { meaning: '有人可能轻生', excuses: ['past', 'dead'] },
  public: { meaning: '有公共安全危险', excuses: ['hypothetical', 'past', 'over', 'dead', 'damages'] },
  body: { meaning: '有生命危险', excuses: ['hypothetical', 'past', 'over', 'dead', 'damages'] },
  sexual: { meaning: '未成年人或者他人受性侵害', excuses: ['hypothetical', 'past', 'law'] },
  weak: { meaning: '弱者可能正受虐待', excuses: ['hypothetical', 'past'] },
  weapon: { meaning: '有凶器或者纵火危险', excuses: ['hypothetical', 'past', 'law', 'damages'] },
  threat: { meaning: '有杀人威胁', excuses: ['hypothetical', 'past', 'law'] },
  family: { meaning: '正受家庭暴力', excuses: ['hypothetical', 'past', 'law'] },
  captive: { meaning: '人身自由受限制', excuses: ['hypothetical', 'past'] },
  attack: { meaning: '危险正在发生', excuses: ['hypothetical', 'past', 'law'] },
  missing: { meaning: '有人走失', excuses: ['past', 'over', 'dead'] },
} as const satisfies Readonly<Record<string, { meaning: string; excuses: readonly Excuse[] }>>

export type DangerKind = keyof typeof dangerKinds
