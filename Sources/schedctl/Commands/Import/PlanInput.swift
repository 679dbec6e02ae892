import CivilTime
import Control
import Glibc
import Plan
import PlanExchange
import Scheduler

/// An opened plan file of any kind, told by its first bytes.
final class PlanInput {
  let format: PlanFormat
  /// The file from its first byte.
  let stream: ByteStream
  private let path: String
  private let descriptor: Int32

  /// Opens a file, or standard input for `-`.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    descriptor = try Files.open(path)
    let rest = ByteStream(descriptor: descriptor)
    var head = [UInt8](repeating: 0, count: PlanFormat.headBytes)
    guard let count = head.withUnsafeMutableBytes({ rest.read(into: $0) }) else {
      throw .file(path, errno: errno)
    }
    head.removeSubrange(count...)
    format = PlanFormat(head: head)
    stream = ByteStream(head, followedBy: rest)
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// All of the file.
  func bytes() throws(CommandFailure) -> [UInt8] {
    guard let bytes = stream.all() else { throw .file(path, errno: errno) }
    return bytes
  }

  /// Reads a Microsoft Project XML file by the rules of a profile.
  func microsoft(code: String, profile: Profile) throws -> MicrosoftProject {
    let project = try MicrosoftXML.read(stream, file: path, code: code)
    return profile == .schedctl ? project.adapted() : project
  }

  /// Reads a Primavera XER file by the rules of a profile.
  func primavera(profile: Profile) throws -> PrimaveraPlan {
    let plan = try PrimaveraXER.read(stream, file: path)
    return profile == .schedctl ? plan.adapted() : plan
  }

  /// What our rules change in the dates of a foreign plan, and why.
  static func difference(
    _ foreign: Portfolio, _ own: Portfolio, _ progress: [ProgressRecord], dataDate: Instant?,
    file: String
  ) throws -> [Finding] {
    let holidays = try ShippedCalendars.holidays()
    let schedules = try [foreign, own].map { portfolio in
      try Network(portfolio.withShippedCalendars(holidays))
        .schedule(progress: progress, dataDate: dataDate)
    }
    return ProfileDifference(foreign: schedules[0], own: schedules[1]).findings(file: file)
  }

  /// Refuses a profile that a kind of file is not read by.
  static func check(_ profile: Profile?, for format: PlanFormat) throws {
    guard let profile, profile != .schedctl else { return }
    let isRight = format == .xml && profile == .msp || format == .xer && profile == .p6
    if isRight { return }
    throw CommandFailure.refused(
      zh: "这种文件不按 \(profile.rawValue) 的规则读取",
      en: "a file of this kind is not read by the rules of \(profile.rawValue)",
      hint: Wording(
        zh: "msp 用于 Microsoft Project XML，p6 用于 XER",
        en: "msp is for Microsoft Project XML, p6 for XER"))
  }
}
