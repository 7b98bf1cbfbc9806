import { spawn } from 'node:child_process'

/** Runs hearsay with arguments that make it serve, on any port that is free, until `end` is called. */
export async function served(hearsay, args) {
  const child = spawn(process.execPath, [hearsay, ...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const end = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.on('exit', resolve)
      child.kill()
    })
  return { url, pid: child.pid, end }
}
