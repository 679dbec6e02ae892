import Containers

/// How names of columns are compared.
///
/// Blanks, line ends, `_`, `-`, `*` and colons, the case of letters, their width, and what stands in
/// brackets do not matter: `工 期（天）` is `工期`, `Duration Days` is `duration_days`.
enum HeaderName {
  private static let dropped: Set<Unicode.Scalar> = ["_", "-", "*", ":", ".", "\"", "'"]

  /// Returns a name in the form in which it is compared; that of its brackets where it has nothing else.
  static func normalised(_ name: String) -> String {
    let parts = parts(of: name)
    return parts.outer.isEmpty ? parts.inner : parts.outer
  }

  /// Returns what stands in the brackets of a name, in the same form: the unit.
  static func unit(_ name: String) -> String {
    let parts = parts(of: name)
    return parts.outer.isEmpty ? "" : parts.inner
  }

  private static func parts(of name: String) -> (outer: String, inner: String) {
    var outer = String.UnicodeScalarView()
    var inner = String.UnicodeScalarView()
    var depth = 0
    for scalar in HalfWidth.text(name).lowercased().unicodeScalars {
      switch scalar {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      case _ where scalar.properties.isWhitespace || scalar.isHidden || dropped.contains(scalar):
        break
      case _ where depth > 0: inner.append(scalar)
      default: outer.append(scalar)
      }
    }
    return (String(outer), String(inner))
  }
}
