import Plan

/// The codes of activities: letters of any script, digits, `_` and `-`.
///
/// They have at most 40 of them, a letter or digit first. A dot stands between a project's code and an activity's only.
public enum ActivityCode {
  /// Returns whether a text may be a code.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    var count = 0
    // Nearly all codes are of ASCII.
    for byte in text.utf8 {
      let isCased = (0x41...0x5A).contains(byte & 0xDF)
      let isJoint = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      guard isCased || byte.isDigit || isJoint && count > 0 else {
        return byte >= 0x80 && isValidBeyondASCII(text)
      }
      count += 1
    }
    return (1...40).contains(count)
  }

  private static func isValidBeyondASCII(_ text: some StringProtocol) -> Bool {
    var count = 0
    for scalar in text.unicodeScalars {
      guard isLetterOrDigit(scalar) || count > 0 && (scalar == "_" || scalar == "-")
      else { return false }
      count += 1
    }
    return (1...40).contains(count)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || scalar.value >= 48 && scalar.value <= 57
    }
    // Some letters are only there to fill a place, and show nothing.
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension Finding {
  /// A code that has other characters than codes may have.
  static func badCode(_ code: String, at place: Place) -> Finding {
    let isFull = code.contains(".")
    return Finding(
      .error, "bad-code", at: place,
      Wording(
        zh: "编码“\(code)”含有不能用的字符：只能用字母、汉字、数字、“_”和“-”，至多 40 个",
        en:
          "the code \"\(code)\" has other characters than letters, digits, \"_\" and \"-\", or over 40"
      ),
      hint: isFull
        ? Wording(
          zh: "点号只用在项目编码和工作编码之间；计划表中的编码不带项目编码",
          en:
            "a dot joins a project's code and an activity's; a plan has codes without the project's"
        )
        : Wording(zh: "去掉空格和其他符号", en: "remove blanks and other signs"))
  }
}
