import Analysis
import CivilTime
import Control
import Plan

extension Terms {
  /// Why days were lost or gained, in words.
  func delayCause(_ share: DelayShare) -> String {
    let isPoint = share.works.first?.activity.isPoint ?? false
    switch share.cause {
    case .notBegun:
      return isPoint ? self("能到未到", "not yet reached") : self("能开未开", "could begin and did not")
    case .begunLate:
      return isPoint ? self("到得晚", "reached late") : self("比预计开工晚", "begun later than forecast")
    case .slow: return isPoint ? self("到得晚", "reached late") : self("进度慢", "slow")
    case .suspended: return self("停工", "at rest")
    case .unreported: return self("未报进展", "not reported")
    case .ahead: return self("提前", "ahead")
    case .window(let window): return self("错过\(window)窗口", "missed the window \"\(cause(window))\"")
    case .daysOff(let cause):
      return cause.isEmpty
        ? self("后续工作遇休息日", "days off of later work")
        : self("遇\(cause)", "days off: \(self.cause(cause))")
    case .planEdit: return self("计划调整", "plan changed")
    case .calendarEdit: return self("日历调整", "calendar changed")
    case .undo: return self("撤销改动", "change taken back")
    }
  }

  /// The kind of a cause, without the name of its window or of its day off.
  func delayKind(_ share: DelayShare) -> String {
    switch share.cause {
    case .window: self("错过窗口", "missed window")
    case .daysOff: self("节假日（非责任）", "days off (nobody's)")
    default: delayCause(share)
    }
  }

  /// Who answers for the days: offices, changes of the plan, or nobody.
  func delayOffice(_ share: DelayShare) -> String {
    if share.isNobodys { return self("非责任（节假日）", "nobody (days off)") }
    if share.revision != nil { return self("计划调整", "changes of the plan") }
    let offices = share.offices.map { $0.isEmpty ? self("（未写责任单位）", "(no office)") : $0 }
    if offices.isEmpty { return self("（未分到工作）", "(no work)") }
    return offices.count == 1
      ? offices[0] : self("共同：", "together: ") + offices.joined(separator: self("、", ", "))
  }

  /// Days with their direction: `+12天`.
  func moved(_ days: Int) -> String {
    days == 0 ? "0" : (days > 0 ? "+" : "−") + self.days(DayCount(days, .calendar).magnitude)
  }
}
