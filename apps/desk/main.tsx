import { createRoot } from 'react-dom/client'
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
createRoot(place).render(<Desk {...deskRouter()} />)
