import PlanStore
import CSiteFiles
import HTTPTypes

/// What pages bring along, and the news of changes.
enum LiveRoutes {
  static let all: [Route] = [
    .get("/site.css", nil) { _, _ in file(csite_style(), "text/css; charset=utf-8") },
    .get("/site.js", nil) { _, _ in file(csite_script(), "text/javascript; charset=utf-8") },
    .get("/offline.js", nil) { _, _ in file(csite_offline(), "text/javascript; charset=utf-8") },
    // Asked for at each visit: a worker that is old would keep what a newer one does not.
    .get("/worker.js", nil) { _, _ in
      file(csite_worker(), "text/javascript; charset=utf-8", keeping: "no-cache")
    },
    .get("/events", Set(Role.allCases)) { _, _ in
      Answered(
        status: .ok,
        headers: [
          .contentType: "text/event-stream", HTTPField.Name("X-Accel-Buffering")!: "no",
        ], body: [], isStream: true)
    },
  ]

  private static func file(
    _ text: UnsafePointer<CChar>, _ type: String, keeping: String = "max-age=300"
  ) -> Answered {
    Answered(
      status: .ok, headers: [.contentType: type, .cacheControl: keeping],
      body: Array(String(cString: text).utf8))
  }
}

/// Tells all open pages that the plan has changed.
actor Bulletin {
  private var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
  private var next = 0
  /// The number of the last change that was seen; -1 before the first look.
  private(set) var told = -1

  /// News from now on, and a number to leave by.
  func listen() -> (id: Int, news: AsyncStream<Int>) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Int.self, bufferingPolicy: .bufferingNewest(1))
    next += 1
    listeners[next] = continuation
    return (next, stream)
  }

  func leave(_ id: Int) { listeners[id] = nil }

  /// Tells the number of the last change, where it is another than was told before.
  func tell(_ head: Int) {
    guard head != told else { return }
    let isFirst = told == -1
    told = head
    if !isFirst { for listener in listeners.values { listener.yield(head) } }
  }
}

extension Site {
  /// Tells of changes by whatever program, for ever: so several servers of one plan see each other's.
  ///
  /// A server of plans says itself when there are any; a file is looked at every `wait`.
  public func watch(every wait: Duration = .milliseconds(300)) async {
    while !Task.isCancelled {
      if let head = try? await reader.head() { await bulletin.tell(head) }
      if await ear.wait() { continue }
      try? await Task.sleep(for: wait)
    }
  }

  /// Looks after robots, for ever.
  public func attendRobots(every wait: Duration = .seconds(2)) async {
    while !Task.isCancelled {
      let clock = clock()
      // What fails now is looked at again.
      try? await robots.attend(at: clock.now, second: clock.second)
      try? await Task.sleep(for: wait)
    }
  }

  /// News of changes for one page: each a number; a comment in between keeps the line open.
  public func news() -> AsyncStream<String> {
    let bulletin = bulletin
    return AsyncStream { continuation in
      let work = Task {
        let (id, news) = await bulletin.listen()
        continuation.yield("retry: 3000\n\n")
        await withTaskGroup(of: Void.self) { group in
          group.addTask {
            for await head in news { continuation.yield("data: \(head)\n\n") }
          }
          group.addTask {
            while (try? await Task.sleep(for: .seconds(15))) != nil { continuation.yield(":\n\n") }
          }
        }
        await bulletin.leave(id)
      }
      continuation.onTermination = { _ in work.cancel() }
    }
  }
}
