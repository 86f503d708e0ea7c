import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
} from 'node:net'

/** What a gateway was asked. */
export type Asked = { headers: IncomingHttpHeaders; body: Record<string, string> }

/** How the gateway answers: a status, no answer at all, or the connection cut after it took the message. */
export type Behaviour = { status: number; body?: string } | 'silent' | 'cut'

/** A provider of SMS on this machine, answering as told, faults included. */
export class SmsProvider {
  readonly asked: Asked[] = []
  behaviour: Behaviour = { status: 202, body: '{"messageId":"p-1"}' }
  url = ''
  #server: Server | undefined

  async start(): Promise<string> {
    this.#server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>
      this.asked.push({ headers: request.headers, body })
      const { behaviour } = this
      if (behaviour === 'silent') return
      if (behaviour === 'cut') return void request.socket.destroy()
      response.writeHead(behaviour.status).end(behaviour.body ?? '')
    })
    this.url = `http://127.0.0.1:${await listening(this.#server)}/messages`
    return this.url
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

/** A mail server on this machine that speaks as much SMTP as a message takes (RFC 5321). */
export class MailProvider {
  readonly received: string[] = []
  /** What it says to the recipient. */
  recipientAnswer = '250 2.1.5 Ok'
  #server: TcpServer | undefined

  async start(): Promise<string> {
    this.#server = createTcpServer((socket) => {
      let text: string | null = null
      const say = (line: string) => socket.write(`${line}\r\n`)
      say('220 test ESMTP')
      socket.on('error', () => undefined)
      socket.on('data', (data) => {
        for (const line of data.toString('utf8').split('\r\n').slice(0, -1)) {
          if (text !== null) {
            if (line !== '.') text += `${line}\n`
            else {
              this.received.push(text)
              text = null
              say('250 2.0.0 Ok: queued as 42')
            }
          } else if (/^EHLO|^HELO/.test(line)) say('250 test')
          else if (/^RCPT/.test(line)) say(this.recipientAnswer)
          else if (/^DATA/.test(line)) {
            text = ''
            say('354 End with a dot')
          } else if (/^QUIT/.test(line)) socket.end('221 Bye\r\n')
          else say('250 2.1.0 Ok')
        }
      })
    })
    return `smtp://127.0.0.1:${await listening(this.#server)}`
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

async function listening(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
