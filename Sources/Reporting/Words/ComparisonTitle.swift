import CivilTime
import Control
import Plan
import Scheduler

extension Comparison {
  /// What a table compares, above it: `节点对照　数据日期 2028-02-02　基准计划 1 批准计划`.
  ///
  /// - Parameter projects: The projects that it tells of; nil for all.
  func title(_ name: String, _ terms: Terms, of projects: [Int]? = nil) -> String {
    var parts = [name]
    let told = projects ?? []
    if let dataDate = told.isEmpty ? schedule.dataDate : dataDate(of: told) {
      parts.append(terms("数据日期 \(dataDate.day)", "data date \(dataDate.day)"))
    }
    if let baseline {
      let title = "\(baseline.number) \(baseline.name)"
      parts.append(terms("基准计划 \(title)", "baseline \(title)"))
    }
    return parts.joined(separator: terms("　", ", "))
  }

  /// The note on dates that rest on days nobody has published yet; nil where none does.
  func provisionalNote(_ terms: Terms) -> String? {
    guard schedule.activities.contains(where: \.isProvisional),
      let horizon = schedule.network.portfolio.calendarHorizon
    else { return nil }
    return terms(
      "放假安排已公布至 \(horizon.year) 年底；此后按法定节假日推算，日期为暂定。",
      "Holidays are published through \(horizon); later dates rest on the statutory rule and are provisional."
    )
  }
}
