type Properties = Record<string, string>
export type ReadCalendar = { readonly head: Properties; readonly events: Properties[]; readonly alarms: Properties[] }

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

/**
 * An iCalendar text as a calendar reads it (RFC 5545): unfolded, components closed in their order, values unescaped.
 * Throws on what a strict reader refuses.
 */
export const readCalendar = (text: string): ReadCalendar => {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  const lines = text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n')
  const open: string[] = []
  const read: { head: Properties; events: Properties[]; alarms: Properties[] } = { head: {}, events: [], alarms: [] }
  for (const line of lines) {
    const at = line.indexOf(':')
    if (at < 1) throw new Error(`no property: ${line}`)
    const [name, value] = [line.slice(0, at), line.slice(at + 1)]
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') read.events.push({})
      if (value === 'VALARM') read.alarms.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} is closed before what it holds`)
    } else {
      const inside = { VCALENDAR: read.head, VEVENT: read.events.at(-1), VALARM: read.alarms.at(-1) }[open.at(-1) ?? '']
      if (!inside) throw new Error(`${name} stands outside the calendar`)
      if (name in inside) throw new Error(`${name} stands twice`)
      inside[name] = unescaped(value)
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} is not closed`)
  for (const event of read.events)
    for (const needed of ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE'])
      if (!(needed in event)) throw new Error(`an event has no ${needed}`)
  for (const needed of ['VERSION', 'PRODID']) if (!(needed in read.head)) throw new Error(`no ${needed}`)
  return read
}
