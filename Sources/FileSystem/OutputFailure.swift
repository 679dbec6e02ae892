/// Why a file was not written; what was there before is as it was.
public enum OutputFailure: Error, Hashable, Sendable {
  /// The file is one that this run reads.
  case isInput(String)
  /// A database, or what belongs to one, stands there: a plan with its history.
  case isDatabase(String)
  /// The system refused, with its error number.
  case system(String, code: Int32)

  /// The file, as the user gave it.
  public var path: String {
    switch self {
    case .isInput(let path), .isDatabase(let path), .system(let path, _): path
    }
  }
}
