import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// What leads to a milestone, for people and programs: its longest path with the drag of each step,
/// the paths that float more, and how many activities lie in each band of float.
public struct PathReport: TableAnswer, Sendable {
  private let analysis: PathAnalysis
  private let comparison: Comparison
  private let shown: [PathAnalysis.Path]
  /// The drags that were worked out; none for what has no drag.
  private let drag: [Int: Int]
  /// How many steps of the longest path have none.
  private let left: Int
  /// The steps of the longest path whose drag was not worked out.
  private let isOpen: Set<Int>
  private let bands: [Int]

  /// Takes an analysis.
  ///
  /// - Parameters:
  ///   - count: how many paths are shown, the longest one among them.
  ///   - bands: the upper ends of the bands in days, ascending.
  ///   - step: is told of every activity whose drag was found, of how many.
  public init(
    _ analysis: PathAnalysis, of comparison: Comparison, paths count: Int, bands: [Int],
    step: (Int, Int) -> Void = { _, _ in }
  ) {
    self.analysis = analysis
    self.comparison = comparison
    self.bands = bands
    shown = Array(analysis.paths.prefix(count))
    let longest = analysis.longest
    drag = analysis.drags(of: longest, step: step)
    left = longest.count - drag.count
    isOpen = Set(longest).subtracting(drag.keys)
  }

  private var schedule: Schedule { comparison.schedule }
  private var dates: ReportDates { ReportDates(schedule.network.portfolio) }

  /// The paths, a group each.
  public func table(_ terms: Terms) -> Table {
    let portfolio = schedule.network.portfolio
    let finish = dates.finish(analysis.finish)
    let name = terms(
      "到 \(portfolio.code(of: analysis.target))（\(finish)）的线路",
      "Paths to \(portfolio.code(of: analysis.target)) (\(finish))")
    var table = Table(
      title: [name, comparison.momentName(terms)].compactMap(\.self)
        .joined(separator: terms("　", ", ")),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 40),
        Table.Column(terms("开始", "Start")), Table.Column(terms("完成", "Finish")),
        Table.Column(terms("天数", "Days"), .number),
        Table.Column(terms("可让", "Float"), .number),
        Table.Column(terms("占用", "Drag"), .number),
      ],
      legends: [
        terms.legend([
          .init(
            terms("可让：推迟多少天才会影响该节点", "Float: days it can slip before the milestone moves"),
            of: terms("可让", "Float")),
          .init(
            terms(
              "占用（drag）：该工作不花时间，节点能提前多少天",
              "drag: days the milestone gains if it took no time"), of: terms("占用", "Drag")),
        ])
      ], footnotes: [bandLine(terms)] + openLine(terms))
    for (index, path) in shown.enumerated() {
      let days = whole(path.float, of: path.activities.last ?? analysis.target)
      table.append(
        group: index == 0
          ? terms("线路 1（最长）", "Path 1 (longest)")
          : terms("线路 \(index + 1)，可让 \(days) 天", "Path \(index + 1), \(days) d of float"))
      for position in path.activities { table.append(row(position)) }
    }
    return table
  }

  private func row(_ position: Int) -> [Table.Cell] {
    let activity = schedule.activities[position]
    let record = schedule.network.portfolio.activities[position]
    let minutes = drag[position] ?? 0
    return [
      Table.Cell(schedule.network.portfolio.code(of: position)), Table.Cell(record.name),
      Table.Cell("\(dates.start(of: activity, isMilestone: record.kind == .milestone))"),
      Table.Cell("\(dates.finish(activity.finish))"),
      Table.Cell(record.kind == .milestone ? "" : "\(whole(activity.remaining, of: position))"),
      Table.Cell(analysis.float[position].map { "\(whole($0, of: position))" } ?? ""),
      Table.Cell(
        isOpen.contains(position)
          ? "…" : minutes > 0 ? "\(whole(minutes, of: analysis.target))" : ""),
    ]
  }

  /// What is said where not every drag was worked out.
  private func openLine(_ terms: Terms) -> [String] {
    guard left > 0 else { return [] }
    return [
      terms(
        "线路太长，占用只算了剩余工期最长的 \(drag.count) 项；其余 \(left) 项标“…”，未算。",
        "The path is long: drag was worked out for the \(drag.count) steps with most left to do; the other \(left), marked …, are left open."
      )
    ]
  }

  private func bandLine(_ terms: Terms) -> String {
    let counts = bandCounts
    var from = 0
    var parts: [String] = []
    for (index, to) in bands.enumerated() {
      let range = from == to ? "\(to)" : "\(from)–\(to)"
      parts.append(terms("\(range) 天 \(counts[index]) 项", "\(range) d: \(counts[index])"))
      from = to + 1
    }
    parts.append(
      terms("\(from) 天以上 \(counts[bands.count]) 项", "\(from) d and more: \(counts[bands.count])"))
    return terms("可让天数分布：", "By float: ") + parts.joined(separator: terms("，", ", "))
  }

  /// How many activities lie in each band, those beyond the last one last.
  private var bandCounts: [Int] {
    var counts = [Int](repeating: 0, count: bands.count + 1)
    for (position, float) in analysis.float.enumerated() {
      guard let float else { continue }
      let days = whole(float, of: position)
      counts[bands.firstIndex { days <= $0 } ?? bands.count] += 1
    }
    return counts
  }

  /// Whole days of an activity's calendar, towards less.
  private func whole(_ minutes: Int, of position: Int) -> Int {
    let day = schedule.network.dayMinutes(of: position)
    return minutes >= 0 ? minutes / day : -((-minutes + day - 1) / day)
  }

  /// Writes the analysis as JSON.
  public func write(to json: inout JSONWriter) {
    let portfolio = schedule.network.portfolio
    json.object { json in
      json.member("target", portfolio.code(of: analysis.target))
      json.member("finish", "\(analysis.finish)")
      json.member("dragLeftOpen", left)
      json.array("paths") { json in
        for path in shown {
          json.object { json in
            json.member("floatMinutes", path.float)
            json.array("activities") { json in
              for position in path.activities {
                json.object { json in
                  json.member("code", portfolio.code(of: position))
                  json.member("floatMinutes", analysis.float[position] ?? 0)
                  if isOpen.contains(position) {
                    json.nullMember("dragMinutes")
                  } else {
                    json.member("dragMinutes", drag[position] ?? 0)
                  }
                }
              }
            }
          }
        }
      }
      json.array("bands") { json in
        for (index, count) in bandCounts.enumerated() {
          json.object { json in
            if index < bands.count {
              json.member("upToDays", bands[index])
            } else {
              json.nullMember("upToDays")
            }
            json.member("count", count)
          }
        }
      }
    }
  }
}
