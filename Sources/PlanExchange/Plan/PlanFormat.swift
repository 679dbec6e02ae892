/// What kind of plan file something is, told by its first bytes.
public enum PlanFormat: Sendable {
  /// Rows of text or a workbook, or anything else that the reader of those will name.
  case csv
  /// XML, as Microsoft Project writes it.
  case xml
  /// A Primavera XER file.
  case xer

  /// How many bytes are enough to tell.
  public static let headBytes = 512

  /// Tells the kind of a file by its first bytes.
  public init(head: [UInt8]) {
    // UTF-16 has a NUL beside every letter of the beginning of a file.
    let mark: Set<UInt8> = [0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE]
    let bytes = head.filter { !mark.contains($0) }.drop { $0 <= 32 }
    if bytes.first == 0x3C {
      // What has tags and is no plan the reader of tables calls by its name.
      self = ForeignFile.marked(head) == nil ? .xml : .csv
    } else if bytes.starts(with: "ERMHDR".utf8) {
      self = .xer
    } else {
      self = .csv
    }
  }
}
