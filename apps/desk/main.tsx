import { createRoot } from 'react-dom/client'
import { keepLastRead } from '@fengqiao/design/offline/last-read.ts'
import { applyPreferences } from '@fengqiao/design/preferences.ts'
import '@fengqiao/design/tokens.css'
import '@fengqiao/design/parts/base.css'
import '@fengqiao/design/parts/parts.css'
import '@fengqiao/design/parts/field.css'
import { Desk } from './desk.tsx'
import { deskRouter } from './routes.tsx'

applyPreferences()
const place = document.getElementById('desk')
if (!place) throw new Error('index.html has no #desk')
const desk = deskRouter()
await keepLastRead(desk.queries)
createRoot(place).render(<Desk {...desk} />)
// only now, so that the first visit's screen comes before what a lost network will need
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
