import { useEffect, useEffectEvent, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import { Eraser } from 'lucide-react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { uiWords } from './ui-words.ts'

/** A field to sign in with finger, pen or mouse; gives the picture after every stroke, undefined when wiped. */
const Pad = ({ onInk }: { onInk: (picture: Blob | undefined) => void }) => {
  const words = useWords(uiWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pad, setPad] = useState<SignaturePad>()
  const inked = useEffectEvent(onInk)
  useEffect(() => {
    const sheet = canvas.current
    if (!sheet) return
    const ratio = Math.max(devicePixelRatio, 1)
    sheet.width = sheet.offsetWidth * ratio
    sheet.height = sheet.offsetHeight * ratio
    sheet.getContext('2d')?.scale(ratio, ratio)
    const made = new SignaturePad(sheet, { penColor: '#1F2A37', backgroundColor: '#FFFFFF' })
    made.addEventListener('endStroke', () => sheet.toBlob((picture) => inked(picture ?? undefined), 'image/png'))
    setPad(made)
    return () => made.off()
  }, [])
  return (
    <div className="pad">
      <canvas ref={canvas} aria-label={words.sign.pad} role="img" />
      <div className="row wrap">
        <span className="soft grow">{words.sign.pad}</span>
        <Button
          icon={Eraser}
          onClick={() => {
            pad?.clear()
            onInk(undefined)
          }}
        >
          {words.sign.clear}
        </Button>
      </div>
    </div>
  )
}

export default Pad
