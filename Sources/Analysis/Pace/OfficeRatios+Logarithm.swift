/// Logarithms without a system library, so that every machine gives the same bits.
extension OfficeRatios {
  /// The natural logarithm of a number from 1/4 to 4.
  static func logarithm(_ x: Double) -> Double {
    // ln x = 2 artanh((x − 1)/(x + 1)); at 4 the series needs terms to 0.6^n.
    let z = (x - 1) / (x + 1)
    var term = z
    var sum = 0.0
    var odd = 1.0
    while term.magnitude > 1e-17 {
      sum += term / odd
      term *= z * z
      odd += 2
    }
    return 2 * sum
  }

  /// e to a power from −2 to 2.
  static func exponential(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var step = 1.0
    while term.magnitude > 1e-17 {
      term *= x / step
      sum += term
      step += 1
    }
    return sum
  }
}
