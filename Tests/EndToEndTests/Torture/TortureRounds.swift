import Foundation

/// How often each torture test tries, and with which numbers.
///
/// A test run tries the same lines every time. `FUZZ_ROUNDS=20000 FUZZ_SEED=7 swift test --filter
/// Torture` looks for more; what it finds becomes a line of ``ArgumentSeeds``.
enum TortureRounds {
  private static let count = number("FUZZ_ROUNDS") ?? 1
  private static let first = UInt64(clamping: number("FUZZ_SEED") ?? 0)

  /// The seeds of a test that tries some lines as a rule.
  ///
  /// - Parameter share: how many of the rounds asked for are one of its tries.
  static func seeds(_ usual: Int, share: Int = 1) -> [UInt64] {
    let rounds = count == 1 ? usual : max(usual, count / share)
    return (0..<UInt64(rounds)).map { $0 &+ first &* 1_000_003 }
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// One of some; a programmer's mistake where there are none.
  mutating func pick<T>(_ some: [T]) -> T { some[Int.random(in: 0..<some.count, using: &self)] }

  /// Whether something happens that does so once in `count` times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}
