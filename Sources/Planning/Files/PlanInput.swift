public import FileSystem
import Glibc
public import Plan
public import PlanExchange

/// A plan file of any kind that is being read, told by its first bytes.
public struct PlanInput {
  /// Its kind.
  public let format: PlanFormat
  /// The file's name as the user gave it, for findings.
  public let file: String
  /// The file from its first byte.
  private let stream: ByteStream

  /// Begins to read.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  public init(_ rest: ByteStream, file: String) throws(InputFailure) {
    self.file = file
    var head = [UInt8](repeating: 0, count: PlanFormat.headBytes)
    guard let count = head.withUnsafeMutableBytes({ rest.read(into: $0) }) else {
      throw InputFailure(file, code: errno)
    }
    head.removeSubrange(count...)
    format = PlanFormat(head: head)
    stream = ByteStream(head, followedBy: rest)
  }

  /// All of the file.
  func bytes() throws(InputFailure) -> [UInt8] {
    guard let bytes = stream.all() else { throw InputFailure(file, code: errno) }
    return bytes
  }

  /// Reads a Microsoft Project XML file.
  func microsoft(code: String) throws -> MicrosoftProject {
    try MicrosoftXML.read(stream, file: file, code: code)
  }

  /// Reads a Primavera XER file.
  func primavera() throws -> PrimaveraPlan {
    try PrimaveraXER.read(stream, file: file)
  }

  /// Refuses a profile that a kind of file is not read by.
  public func check(_ profile: Profile?) throws(Refusal) {
    guard let profile, profile != .schedctl else { return }
    let isRight = format == .xml && profile == .msp || format == .xer && profile == .p6
    if isRight { return }
    throw Refusal(
      zh: "这种文件不按 \(profile.rawValue) 的规则读取",
      en: "a file of this kind is not read by the rules of \(profile.rawValue)",
      hint: Hint(
        zh: "msp 用于 Microsoft Project XML，p6 用于 XER",
        en: "msp is for Microsoft Project XML, p6 for XER"))
  }
}
