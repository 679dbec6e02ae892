import Glibc

/// Lengths as they are written: to the hundredth of a millimetre, the same on every machine.
enum Millimetres {
  /// Returns the length to the hundredth of a millimetre, halves away from zero.
  static func rounded(_ length: Double) -> Double {
    (length * 100).rounded() / 100
  }

  /// Returns the length without trailing zeros: `3.7`, `-0.05`, `12`.
  ///
  /// - Precondition: `length` is finite and below a hundred million kilometres.
  static func text(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let magnitude = hundredths.magnitude
    let cents = magnitude % 100
    let fraction = cents % 10 == 0 ? "\(cents / 10)" : cents < 10 ? "0\(cents)" : "\(cents)"
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100).\(fraction)"
  }

  /// Returns a factor to the hundred-thousandth, without trailing zeros.
  static func fineText(_ factor: Double) -> String {
    let parts = Int((factor * 100_000).rounded())
    let digits = String(parts.magnitude % 100_000)
    var fraction = String(repeating: "0", count: 5 - digits.count) + digits
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (parts < 0 ? "-" : "") + "\(parts.magnitude / 100_000)"
    return fraction.isEmpty ? whole : whole + "." + fraction
  }
}
