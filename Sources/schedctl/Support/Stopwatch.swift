/// Tells how long each phase of a command took: `read 12.3 ms`.
final class Stopwatch {
  private let isOn: Bool
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  init(isOn: Bool) {
    self.isOn = isOn
    last = clock.now
  }

  /// Ends a phase and tells its time on standard error.
  func lap(_ phase: String) {
    let now = clock.now
    defer { last = now }
    guard isOn else { return }
    let (seconds, attoseconds) = (now - last).components
    let tenths = (seconds * 10_000) + attoseconds / 100_000_000_000_000
    Console.error("\(phase) \(tenths / 10).\(tenths % 10) ms")
  }
}
