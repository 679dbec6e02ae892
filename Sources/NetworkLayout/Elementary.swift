/// The exponential and the natural logarithm, computed alike on every machine: a layout must not
/// differ by the last bit of a library.
public enum Elementary {
  private static let logarithmOfTwo = 0.693_147_180_559_945_3

  /// Returns e to the power of `x`; 0 far below, and a huge number far above.
  public static func exponential(_ x: Double) -> Double {
    if x < -700 { return 0 }
    let bounded = min(x, 700)
    let power = (bounded / logarithmOfTwo).rounded()
    let rest = bounded - power * logarithmOfTwo
    var sum = 1.0
    for term in stride(from: 12.0, through: 1, by: -1) { sum = 1 + rest / term * sum }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }

  /// Returns the natural logarithm of a positive number.
  public static func logarithm(_ x: Double) -> Double {
    let mantissa = x.significand
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var sum = 0.0
    for term in stride(from: 19.0, through: 1, by: -2) { sum = sum * square + 1 / term }
    return 2 * ratio * sum + Double(x.exponent) * logarithmOfTwo
  }
}

/// Numbers that look random and are the same for the same seed: xorshift (Marsaglia 2003).
struct SeededRandom {
  private var state: UInt64

  init(_ seed: Int) {
    state = 88_172_645_463_325_252 ^ (UInt64(truncatingIfNeeded: seed) &* 2_654_435_761)
    if state == 0 { state = 1 }
    for _ in 0..<20 { _ = bits() }
  }

  private mutating func bits() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 16
  }

  /// Returns a number from 0 up to but without `bound`.
  mutating func below(_ bound: Int) -> Int { Int(bits() % UInt64(bound)) }

  /// Returns a number from 0 up to but without 1.
  mutating func share() -> Double { Double(bits() & 0xFF_FFFF) / 16_777_216 }
}
