import CivilTime
import Digests
import HTTPTypes
import PlanExchange
import Planning

/// A table that somebody sent, between being looked at and being taken into the plan.
struct Upload: Sendable {
  /// The file's name as the browser gave it.
  var name: String
  var bytes: [UInt8]
  /// What is said beside the table: the project of bare codes, and the day of rows that have none.
  var project: String?
  var date: DateText?
  /// Why nodes leave the sight of a baseline, where the table makes them.
  var reason: String
  /// The number of the last change of the plan that it was shown with.
  var head = 0

  /// The largest that is taken, in bytes.
  static let largest = 10 << 20

  /// The words under which it stands in the journal.
  var command: String { "import \(isBook ? "excel" : "progress") \(quoted)" }

  /// Whether it is a workbook of ours, which knows what it was made of.
  var isBook: Bool { (try? EntryBook(bytes, file: name))?.marks != nil }

  private var quoted: String { name.contains(where: \.isWhitespace) ? "'\(name)'" : name }
}

/// Keeps what was sent until whoever sent it has said that it is to be taken; never on disk.
actor Uploads {
  /// How long it is kept, in seconds.
  static let life = 15 * 60
  /// The most that are kept, of all visitors, and their bytes.
  private static let most = 16
  private static let mostBytes = 64 << 20

  private var kept: [String: (upload: Upload, session: String, last: Int)] = [:]

  /// Keeps something for a session, in place of what it sent before; returns the number to ask for it by.
  ///
  /// - Throws: ``NotToBe`` where others have sent so much that there is no room.
  func keep(_ upload: Upload, of session: String, at second: Int) throws -> String {
    kept = kept.filter { $0.value.last >= second && $0.value.session != session }
    let bytes = kept.values.reduce(0) { $0 + $1.upload.bytes.count }
    guard kept.count < Self.most, bytes + upload.bytes.count <= Self.mostBytes else {
      throw NotToBe(
        status: .serviceUnavailable, zh: "等待确认的文件太多：请过一刻钟再上传。",
        en: "Too many files wait to be confirmed: send it again in a quarter of an hour.")
    }
    let id = Hexadecimal.text(Secret.random(16))
    kept[id] = (upload, session, second + Self.life)
    return id
  }

  /// What a session sent; nil where it was another, or too long ago.
  func find(_ id: String, of session: String, at second: Int) -> Upload? {
    guard let found = kept[id], found.session == session, found.last >= second else { return nil }
    return found.upload
  }

  /// Keeps nothing of it any more.
  func drop(_ id: String) { kept[id] = nil }
}
