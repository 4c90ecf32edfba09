// The client of Lambda's runtime API that aws-lambda-ric loads, without its library in C++.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
const { request } = require('node:http')

const [hostname, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':')
const folder = '/2018-06-01/runtime/invocation'

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: `${folder}${path}`, headers }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => resolve({ bodyJson: Buffer.concat(chunks).toString('utf8'), headers: answer.headers }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** An answer must arrive before the next event is asked for. */
let sent = Promise.resolve()

exports.next = async () => {
  await sent
  return call('GET', '/next')
}
exports.done = (id, body) => {
  sent = call('POST', `/${id}/response`, body)
}
exports.error = (id, body, cause) => {
  const { errorType = 'Error' } = JSON.parse(body)
  const headers = {
    'Content-Type': 'application/json',
    'Lambda-Runtime-Function-Error-Type': errorType,
    'Lambda-Runtime-Function-XRay-Error-Cause': cause,
  }
  sent = call('POST', `/${id}/error`, body, headers)
}
