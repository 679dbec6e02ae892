import CivilTime
import Control
import Plan
import Scheduler

extension Terms {
  /// Where lateness comes from, in words; a reported reason names its work where `tellsWork`.
  func reason(
    _ cause: ProjectNews.Cause, in portfolio: Portfolio, tellsWork: Bool = true
  ) -> String {
    func name(_ activity: Int) -> String { self.name(portfolio.activities[activity]) }
    switch cause {
    case .missedWindow(let activity, let window, let days):
      return self(
        "\(name(activity))错过\(window)窗口，晚\(self.days(days))",
        "\(name(activity)) missed the window \"\(self.cause(window))\" and begins \(self.days(days)) later"
      )
    case .reported(let activity, let note):
      return tellsWork ? self("\(name(activity))：\(note)", "\(name(activity)): \(note)") : note
    case .notBegun(let activity):
      return self("\(name(activity))应开未开", "\(name(activity)) is due and not begun")
    case .begunLate(let activity, let days):
      return self(
        "\(name(activity))晚\(self.days(days))开始", "\(name(activity)) began \(self.days(days)) late")
    case .finishedLate(let activity, let days):
      return self(
        "\(name(activity))晚\(self.days(days))完成",
        "\(name(activity)) was finished \(self.days(days)) late")
    case .behindPace(let activity, let percent, let days):
      let share = Int(nearest: percent)
      return self(
        "\(name(activity))按匀速进展拖后\(self.days(days))：只报了完成\(share)%，剩余工期为推算",
        "\(name(activity)) is \(self.days(days)) behind an even pace: only \(share) % was reported, what remains is assumed"
      )
    case .slow(let activity):
      return self("\(name(activity))用时超出计划", "\(name(activity)) takes longer than planned")
    }
  }
}
