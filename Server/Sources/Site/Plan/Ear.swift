import PlanStore

/// Hears of changes to a plan on a server, on a thread of its own.
actor Ear {
  private let thread = OneThread()
  private let path: String
  private var news: PlanNews?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ path: String) { self.path = path }

  /// Waits until the plan may have changed, a half a minute at most.
  ///
  /// - Returns: Whether the plan is to be looked at now; false where nobody tells: a plan in a file, or no connection.
  func wait() -> Bool {
    do {
      guard let news else {
        news = try PlanNews(of: path)
        // What was changed before was told to nobody.
        return news != nil
      }
      // In steps, so that a server that ends is not kept waiting.
      for _ in 1...60 where !Task.isCancelled {
        if try news.wait(500) != .quiet { return true }
      }
      return true
    } catch {
      return false
    }
  }
}
