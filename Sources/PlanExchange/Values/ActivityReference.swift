/// The name of an activity in a cell: a code of the same project, or `HS.C08` of another.
public struct ActivityReference: Hashable, Sendable, CustomStringConvertible {
  /// The code of the project; nil for the file's own.
  public var project: String?
  /// The code within the project.
  public var code: String

  /// Names an activity.
  init(project: String?, code: String) {
    self.project = project
    self.code = code
  }

  /// Reads a name; nil when its parts cannot be codes.
  init?(_ text: String) {
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      guard ActivityCode.isValid(text) else { return nil }
      code = text
      return
    }
    let (project, code) = (text[..<dot], text[dot...].dropFirst())
    guard ActivityCode.isValid(project), ActivityCode.isValid(code) else { return nil }
    self.project = String(project)
    self.code = String(code)
  }

  /// The name as typed.
  public var description: String { project.map { "\($0).\(code)" } ?? code }
}
