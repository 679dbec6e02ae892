/// Why a file could not be read.
public struct InputFailure: Error, Hashable, Sendable {
  /// The file, as the user gave it.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// Creates the error.
  public init(_ path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}
