import Containers

/// Names of files made of what people call things, none of them twice.
struct FileNames {
  private var taken: Set<String> = []

  /// Returns a file name for a thing: what no system allows in a name becomes `-`, and a name that
  /// is taken, whatever its case and however its accents are composed, gets a number.
  mutating func name(for thing: String, ending: String) -> String {
    let stem = Self.safe(thing)
    var name = stem + ending
    var number = 2
    // Texts are equal however composed; up and down again also makes ß the same as ss.
    while !taken.insert(name.uppercased().lowercased()).inserted {
      name = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return name
  }

  private static func safe(_ text: String) -> String {
    var result = ""
    for character in text {
      let isAllowed = character.unicodeScalars.allSatisfy {
        !$0.isHidden && !"/\\:*?\"<>|".unicodeScalars.contains($0)
      }
      let piece = isAllowed ? String(character) : "-"
      // 255 bytes is what file systems take; the rest is for a number and the ending.
      if result.utf8.count + piece.utf8.count > 200 { break }
      result += piece
    }
    while let last = result.last, last == "." || last.isWhitespace { result.removeLast() }
    let isHidden = result.isEmpty || result.hasPrefix(".") || result.hasPrefix("-")
    return isHidden || isDevice(result) ? "_" + result : result
  }

  /// Whether Windows takes a name for a device: by what stands before the first dot, without the
  /// blanks at its end.
  private static func isDevice(_ name: String) -> Bool {
    var stem = name.prefix { $0 != "." }
    while stem.last?.isWhitespace == true { stem.removeLast() }
    return devices.contains(stem.lowercased())
  }

  /// Names that Windows keeps for devices; the small raised digits count as well.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
      + ("0123456789¹²³".flatMap { ["com\($0)", "lpt\($0)"] }))
}
