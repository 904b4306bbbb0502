import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const sentence =
  '这一次发来的内容太长，没有读。请缩短到 2000 字以内再试。 / What was sent is too long and was not read: shorten it to 2,000 characters.'

const reply = (status: string, body: string): string =>
  [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')

/** An address longer than a server reads never reaches our code; it is answered with what to do all the same. */
export const answerTooLong = (server: Server): void => {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy(error)
      return
    }
    const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
    socket.end(
      tooLong
        ? reply('431 Request Header Fields Too Large', JSON.stringify({ code: 'too-long', sentence }))
        : reply('400 Bad Request', ''),
    )
  })
}
