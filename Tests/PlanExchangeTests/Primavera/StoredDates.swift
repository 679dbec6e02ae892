import CivilTime
import Control
import Foundation
import Plan
import PlanExchange
import Scheduler

/// A Primavera file beside the dates that the program itself had stored for it.
struct StoredDates {
  /// One date that differs.
  struct Difference {
    var uid: Int
    var text: String
  }

  let name: String
  let plan: PrimaveraPlan
  let schedule: Schedule
  /// The rows of the table of stored dates, by column.
  let rows: [[String: String]]

  static let fixtures: String = {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("Fixtures").path
  }()

  /// The stems of the files of a folder that have a table of stored dates.
  static func stems(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".expected.csv") }.map { String($0.dropLast(13)) }.sorted()
  }

  /// Reads and schedules a file; its table may be missing.
  init(_ stem: String, in folder: String) throws {
    name = stem
    let url = URL(fileURLWithPath: "\(folder)/\(stem).xer")
    plan = try PrimaveraXER.read(ByteStream([UInt8](Data(contentsOf: url))), file: "\(stem).xer")
    schedule = try Network(plan.portfolio).schedule(
      progress: plan.progress, dataDate: plan.dataDate)
    let table = try? String(contentsOfFile: "\(folder)/\(stem).expected.csv", encoding: .utf8)
    let lines = table?.split(whereSeparator: \.isNewline) ?? []
    let columns = lines.first?.split(separator: ",").map(String.init) ?? []
    rows = lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(columns, cells))
    }
  }

  /// What was computed for the activity with a code.
  func activity(_ code: String) -> ScheduledActivity? {
    plan.portfolio.activities.firstIndex { $0.code == code }.map { schedule.activities[$0] }
  }

  /// The activities whose dates differ from the stored ones, to the minute; a cell that is empty is
  /// not compared.
  func differences(checkedOnly: Bool = false) -> [Difference] {
    let places = Dictionary(
      plan.portfolio.activities.enumerated().compactMap { place, activity in
        activity.uid.map { ($0, place) }
      }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      if checkedOnly, row["role"] != "checked" { return nil }
      let uid = Int(row["uid"]!)!
      guard let place = places[uid] else { return Difference(uid: uid, text: "missing") }
      let ours = schedule.activities[place]
      let dates: [(String, Instant?)] = [
        ("start", ours.start), ("finish", ours.finish), ("early_start", ours.earlyStart),
        ("early_finish", ours.earlyFinish), ("late_start", ours.floatStart),
        ("late_finish", ours.floatFinish),
      ]
      let wrong = dates.filter { column, date in
        !(row[column] ?? "").isEmpty && row[column] != date?.description
      }
      if wrong.isEmpty { return nil }
      let told = wrong.map { "\($0.0) \(row[$0.0]!), ours \($0.1?.description ?? "none")" }
      return Difference(uid: uid, text: told.joined(separator: ", "))
    }
  }
}
