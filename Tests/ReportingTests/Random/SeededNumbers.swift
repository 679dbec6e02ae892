/// A generator of pseudo-random numbers that gives the same numbers for the same seed everywhere
/// (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of a range, all equally likely.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in some of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of some values; what is listed twice is twice as likely.
  mutating func pick<T>(_ values: [T]) -> T { values[number(0...(values.count - 1))] }
}
