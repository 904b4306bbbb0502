/** Compares the scanned code, and a chosen or dropped file, with what is on record. Both are read here and sent nowhere. */
import { sm3 } from './sm3.ts'

const drop = document.querySelector<HTMLElement>('#verify-drop')
const input = document.querySelector<HTMLInputElement>('#verify-file')
const result = document.querySelector<HTMLElement>('#verify-result')

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const digestOf = async (file: File, algorithm: string): Promise<string> => {
  const bytes = await file.arrayBuffer()
  return algorithm === 'SM3' ? sm3(new Uint8Array(bytes)) : hex(await crypto.subtle.digest('SHA-256', bytes))
}

const offer = (zone: HTMLElement, field: HTMLInputElement, line: HTMLElement): void => {
  const say = (which: 'same' | 'different' | 'reading' | 'unreadable'): void => {
    line.className = `verify-result ${which}`
    line.textContent = line.dataset[which] ?? ''
  }
  const compare = (file: File | undefined): void => {
    if (!file) return
    say('reading')
    digestOf(file, field.dataset.algorithm ?? 'SHA-256')
      .then((digest) => say(digest === field.dataset.digest?.toLowerCase() ? 'same' : 'different'))
      .catch(() => say('unreadable'))
  }
  field.addEventListener('change', () => compare(field.files?.[0]))
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    zone.classList.remove('over')
    compare(event.dataTransfer?.files[0])
  })
  zone.hidden = false
}

if (drop && input && result) offer(drop, input, result)

/** A code copied onto another paper opens this page too; what it carries behind the address then differs. */
const code = document.querySelector<HTMLElement>('#verify-code')
const scanned = location.hash.slice(1)
if (code && scanned && scanned !== code.dataset.content) code.hidden = false
