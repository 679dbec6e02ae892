import ServiceLifecycle
import HTTPTypes
import Hummingbird
import NIOCore
import Site

/// Brings requests of the network to the site, and its answers back.
struct SiteRouter {
  let site: Site
  let isBehindProxy: Bool
  let isSecure: Bool

  /// A request with the address that it comes from.
  struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      address = source.channel.remoteAddress?.ipAddress ?? ""
    }
  }

  /// Everything goes to the site, which knows its ways itself.
  var router: Router<Context> {
    let router = Router(context: Context.self)
    router.add(middleware: Everything(front: self))
    return router
  }

  struct Everything: RouterMiddleware {
    let front: SiteRouter

    func handle(
      _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
      await front.answer(request, context)
    }
  }

  private func answer(_ request: Request, _ context: Context) async -> Response {
    let forwarded = isBehindProxy ? request.headers[.init("X-Forwarded-For")!] : nil
    let last = forwarded?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
    let isSecure =
      isSecure || isBehindProxy && request.headers[.init("X-Forwarded-Proto")!] == "https"
    var call = Call(
      request.method, request.uri.string, headers: request.headers,
      address: last ?? context.address, isSecure: isSecure, host: request.head.authority ?? "")
    guard request.method == .post else { return response(await site.answer(call)) }
    let allowance = await site.allowance(for: call)
    guard allowance.most > 0 else { return response(await site.answer(call.without(.busy))) }
    do {
      call.body = Array(buffer: try await request.body.collect(upTo: allowance.most))
    } catch {
      call = call.without(.tooLarge)
    }
    let answer = await site.answer(call)
    await site.giveBack(allowance)
    return response(answer)
  }

  private func response(_ answer: Answered) -> Response {
    guard answer.isStream else {
      return Response(
        status: answer.status, headers: answer.headers,
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
    let news = site.news()
    return Response(
      status: answer.status, headers: answer.headers,
      body: ResponseBody { writer in
        for await text in news.cancelOnGracefulShutdown() {
          try await writer.write(ByteBuffer(string: text))
        }
        try await writer.finish(nil)
      })
  }
}
