import CivilTime
import Plan
import Scheduler

/// What a record of progress says, in words: `1月5日开始，剩余12天`.
struct RecordWords {
  let portfolio: Portfolio
  let terms: Terms

  /// The facts of a record, without its remark.
  func facts(_ record: ProgressRecord) -> String {
    var parts: [String] = []
    if let start = record.actualStart {
      parts.append(terms("\(start.day)开始", "started \(start.day)"))
    }
    if let finish = record.actualFinish {
      parts.append(terms("\(finish.day)完成", "finished \(finish.day)"))
    }
    if let remaining = record.remaining {
      let text = days(remaining, portfolio.dayMinutes(of: portfolio.activities[record.activity]))
      parts.append(terms("剩余\(text)天", "\(text) d remaining"))
    }
    if let percent = record.percent {
      let text = percent == percent.rounded() ? "\(Int(nearest: percent))" : "\(percent)"
      parts.append(terms("完成\(text)%", "\(text) % done"))
    }
    if let expected = record.expectedFinish {
      parts.append(terms("预计\(expected.day)完成", "expected to finish \(expected.day)"))
    }
    if let suspended = record.suspended {
      parts.append(terms("\(suspended.day)起停工", "resting since \(suspended.day)"))
    }
    if let resumes = record.resumes {
      parts.append(terms("\(resumes.day)复工", "goes on \(resumes.day)"))
    }
    return parts.joined(separator: terms("，", ", "))
  }

  /// That a record was taken back: `更正：亭湖高中二期·桩基 2月2日所报“1月28日完成”撤回（日期填错）`.
  func correction(_ retraction: Retraction) -> String {
    let record = retraction.record
    let activity = portfolio.activities[record.activity]
    let project = portfolio.projects[activity.project].name
    let facts = facts(record)
    let told = facts.isEmpty ? record.note : facts
    return terms(
      "\(project)·\(terms.name(activity))：\(record.date.day)所报“\(told)”有误，已撤回（\(retraction.reason)）。",
      "\(project) · \(terms.name(activity)): \"\(told)\" as reported on \(record.date.day) was wrong and is taken back (\(retraction.reason))."
    )
  }
}
