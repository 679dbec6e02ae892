import Glibc

/// Names of files made of what people call things, none of them twice.
struct FileNames {
  private var taken: Set<String> = []

  /// Returns a file name for a thing: what no system allows in a name becomes `-`, and a name that
  /// is taken, upper or lower case, gets a number.
  mutating func name(for thing: String, ending: String) -> String {
    let stem = Self.safe(thing)
    var name = stem + ending
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return name
  }

  private static func safe(_ text: String) -> String {
    var result = ""
    for character in text {
      let isAllowed = character.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7f && !"/\\:*?\"<>|".unicodeScalars.contains($0)
      }
      let piece = isAllowed ? String(character) : "-"
      // 255 bytes is what file systems take; the rest is for a number and the ending.
      if result.utf8.count + piece.utf8.count > 200 { break }
      result += piece
    }
    while let last = result.last, last == "." || last.isWhitespace { result.removeLast() }
    let isHidden = result.isEmpty || result.hasPrefix(".") || result.hasPrefix("-")
    return isHidden || devices.contains(result.lowercased()) ? "_" + result : result
  }

  /// Names that Windows keeps for devices.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Files {
  /// Makes a folder unless it is there; the folder it lies in has to be.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .file(path, String(cString: strerror(ENOTDIR)))
      }
    } else if mkdir(path, 0o755) != 0 {
      throw .file(path, String(cString: strerror(errno)))
    }
  }
}
