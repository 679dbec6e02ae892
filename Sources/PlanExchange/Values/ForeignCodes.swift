import Plan

/// Makes codes that people can type of those of a foreign file, none twice.
struct ForeignCodes {
  private var used: Set<String> = []

  /// Returns a code that was not given out before.
  ///
  /// - Parameters:
  ///   - wanted: The code, as ``cleaned(_:joining:)`` leaves it.
  ///   - fallback: The code where nothing is left of it.
  ///   - mark: What to tell it from others by: `U12`.
  mutating func code(_ wanted: String, orElse fallback: String, mark: String) -> String {
    let base = wanted.isEmpty ? fallback : wanted
    if used.insert(base).inserted { return base }
    // Identifiers of a file differ, so this ends soon.
    var code = "\(base.unicodeScalars.prefix(20))-\(mark)"
    while !used.insert(code).inserted { code += "X" }
    return code
  }

  /// Returns a code that was not given out before, of the code in the file or of its identifier.
  mutating func code(_ text: String, orElse prefix: String, _ id: Int) -> String {
    let name = "\(prefix)\(id.magnitude)"
    return code(Self.cleaned(text), orElse: name, mark: name)
  }

  /// Returns a text as a code: some signs that no code has become one `-`, the others go; empty where
  /// no code is left.
  static func cleaned(
    _ text: String, joining isJoint: (Unicode.Scalar) -> Bool = { _ in true }
  ) -> String {
    var code = ""
    for scalar in text.unicodeScalars {
      if ActivityCode.isValid("A\(scalar)") {
        code.unicodeScalars.append(scalar)
      } else if isJoint(scalar), !code.isEmpty, code.last != "-" {
        code.append("-")
      }
    }
    while code.last == "-" { code.removeLast() }
    code = String(code.drop { $0 == "-" || $0 == "_" })
    return ActivityCode.isValid(code) ? code : ""
  }
}
