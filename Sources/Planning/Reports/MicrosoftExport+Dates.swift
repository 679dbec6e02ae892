import CivilTime
public import Plan
public import PlanExchange
import Scheduler

extension MicrosoftExport {
  /// What Microsoft Project's rules make of the dates in a file that was just written: it is read and
  /// scheduled by them, and days that are not those of the plan are told.
  ///
  /// - Throws: What is wrong with the file, which then is not to be handed out.
  public func movedDates(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [Finding] {
    let record = portfolio.projects[project]
    let read = try MicrosoftXML.read(ByteStream(bytes), file: file, code: record.code)
    let schedule = try Network(read.portfolio)
      .schedule(progress: read.progress, dataDate: read.dataDate)
    let positions = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == project
    }
    guard positions.count == read.portfolio.activities.count else { return [] }
    let differs = positions.enumerated().map { index, position in
      guard portfolio.activities[position].kind.isPlaced, let dates = dates(position)
      else { return false }
      let theirs = schedule.activities[index]
      return theirs.start.day != dates.start.day || theirs.finish.day != dates.finish.day
    }
    let count = differs.count { $0 }
    guard count > 0 else { return [] }
    let followers = Set(
      read.portfolio.relations.filter { differs[$0.predecessor] }.map(\.successor))
    let origins = positions.indices.filter { differs[$0] && !followers.contains($0) }
    let codes = (origins.isEmpty ? positions.indices.filter { differs[$0] } : origins)
      .map { portfolio.code(of: positions[$0]) }
    let ours = positions.compactMap { dates($0)?.finish }.max()
    let finishes = (ours, schedule.projects[0].finish)
    return [.exportMovesDates(count, from: codes, finishes, of: record.code, at: .init(file: file))]
  }
}

extension Finding {
  fileprivate static func exportMovesDates(
    _ count: Int, from codes: [String], _ finishes: (Instant?, Instant?), of project: String,
    at place: Place
  ) -> Finding {
    let named = codes.prefix(5).joined(separator: ", ")
    let rest = codes.count > 5 ? (zh: " 等", en: ", …") : (zh: "", en: "")
    let days = [finishes.0, finishes.1].map { $0.map { "\($0.day)" } ?? "—" }
      .joined(separator: " → ")
    return Finding(
      .note, "export-moves-dates", at: place, codes: Array(codes.prefix(5)),
      Wording(
        zh:
          "按 Microsoft Project 的规则，\(count) 项工作的日期与本软件的不同，由 \(named)\(rest.zh) 起；项目完成：\(project) \(days)",
        en:
          "by the rules of Microsoft Project other dates follow (activities: \(count)), from \(named)\(rest.en) on; the project finishes: \(project) \(days)"
      ))
  }
}
