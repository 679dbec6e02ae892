/// Something a person should know about a plan or a file: what, where, why and what to do.
public struct Finding: Hashable, Sendable, Error {
  /// How bad it is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The input cannot be used.
    case error
    /// The plan stands, but somebody should look.
    case warning
    /// Worth knowing.
    case note
  }

  /// Where a finding lies in a file.
  public struct Place: Hashable, Sendable {
    /// The file's name as the user gave it; empty for standard input.
    public var file: String
    /// The line, from 1; nil when the whole file is meant.
    public var line: Int?
    /// The column in characters, from 1, or nil; in a workbook the number of the cell's column.
    public var column: Int?
    /// The name of the sheet, in a workbook.
    public var sheet: String?

    /// Creates a place.
    public init(file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.sheet = sheet
    }

    /// The cell of a workbook as spreadsheets call it: `C7`; nil in other files.
    public var cell: String? {
      guard sheet != nil, let line, let column else { return nil }
      return Self.letters(column) + "\(line)"
    }

    /// The letters of a column of a workbook, from 1: `A`, `AB`.
    public static func letters(_ column: Int) -> String {
      var letters = ""
      var rest = column
      while rest > 0 {
        letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable name of this kind of finding, and its heading in `docs/errors.md`: `unknown-predecessor`.
  public var id: String
  /// Where in a file; nil for what is not in one.
  public var place: Place?
  /// The full codes of the activities or projects concerned, in the order the sentence names them.
  public var codes: [String]
  /// What is wrong and why: one sentence without a full stop, the things it names in quotes.
  public var message: Wording
  /// What to do about it; nil where the sentence says it already.
  public var hint: Hint?
  /// What it has in common with others of its kind, so that one line can tell all of them; nil where it
  /// stands by itself.
  public var cause: FindingCause?

  /// Creates a finding.
  public init(
    _ severity: Severity, _ id: String, at place: Place? = nil, codes: [String] = [],
    _ message: Wording, hint: Wording? = nil
  ) {
    self.severity = severity
    self.id = id
    self.place = place
    self.codes = codes
    self.message = message
    self.hint = hint.map(Hint.init)
  }

  /// Creates a finding whose hint advises something.
  public init(
    _ severity: Severity, _ id: String, at place: Place? = nil, codes: [String] = [],
    _ message: Wording, hint: Hint
  ) {
    self.init(severity, id, at: place, codes: codes, message)
    self.hint = hint
  }
}

/// One or more errors that make an input unusable, all that could be found in one run.
public struct InvalidInput: Error, Hashable, Sendable {
  /// The findings, at least one of them an error.
  public var findings: [Finding]

  /// Creates the error.
  public init(_ findings: [Finding]) {
    self.findings = findings
  }
}
