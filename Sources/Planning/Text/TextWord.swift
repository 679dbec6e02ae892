import Plan

/// A word of a line of the text plan: bare, quoted, or `name=` and either.
struct TextWord: Hashable {
  /// What stands before the equals sign; nil without one.
  var name: String?
  /// What it says: the quoted parts, or the bare word.
  var parts: [String]
  /// Whether it is quoted.
  var isQuoted: Bool

  /// What it says, of one part.
  var text: String { parts.count == 1 ? parts[0] : parts.joined(separator: ".") }
}

extension TextWord {
  /// A text as a word: bare where nothing in it could be misread or overlooked, else quoted.
  static func written(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, !first.properties.generalCategory.isMark,
      scalars.allSatisfy({ isPlain($0) && !$0.isSpace })
    else { return quoted(text) }
    return text
  }

  /// A text in quotes, with whatever cannot be seen as an escape.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " ", "\u{3000}", "#", "=": result.unicodeScalars.append(scalar)
      default:
        // A mark right behind the quote would be read as part of it by people's editors.
        let isLoose = result.count == 1 && scalar.properties.generalCategory.isMark
        if isPlain(scalar), !scalar.isSpace, !isLoose {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
      }
    }
    return result + "\""
  }

  /// An activity's code with its project's, of which each part can be told from the other.
  static func written(project: String, activity: String) -> String {
    let bare = "\(project).\(activity)"
    let isClear = !project.isEmpty && !project.utf8.contains(UInt8(ascii: ".")) && !activity.isEmpty
    return isClear && written(bare) == bare ? bare : quoted(project) + "." + quoted(activity)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "#", "=": false
    default: scalar.properties.generalCategory.isVisible
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { properties.isWhitespace }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool {
    self == .nonspacingMark || self == .spacingMark || self == .enclosingMark
  }

  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      false
    default: true
    }
  }
}
