import Analysis
import CivilTime
public import Documents
import Plan

extension DelayReport {
  /// Writes the accounts as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", "\(span.from)")
      json.member("to", "\(span.to)")
      json.array("accounts") { json in
        for account in accounts {
          json.object { json in write(account, to: &json) }
        }
      }
    }
  }

  private func write(_ account: DelayAccount, to json: inout JSONWriter) {
    json.member("code", account.carrier.code)
    json.member("name", account.carrier.activity.name)
    json.member("required", required[account.carrier.identity]?.description)
    json.member("days", account.days)
    json.array("windows") { json in
      for window in account.windows {
        json.object { json in
          json.member("from", window.opening.description)
          json.member("to", window.closing.description)
          json.member("before", window.before.description)
          json.member("afterProgress", window.afterProgress.description)
          json.member("after", window.after.description)
          json.member("days", window.days)
          json.member("progressDays", window.progressDays)
          json.member("revisionDays", window.revisionDays)
          json.member("isSplit", window.isSplit)
          json.array("shares") { json in
            for share in window.progress + window.revisions {
              json.object { json in write(share, to: &json) }
            }
          }
        }
      }
    }
  }

  private func write(_ share: DelayShare, to json: inout JSONWriter) {
    json.member("days", share.days)
    json.member("cause", share.cause.key)
    json.member("of", share.cause.name)
    json.member("isConcurrent", share.isConcurrent)
    json.member("isNobodys", share.isNobodys)
    json.array("works") { json in
      for work in share.works {
        json.object { json in
          json.member("code", work.code)
          json.member("name", work.activity.name)
          json.member("office", work.activity.owner)
        }
      }
    }
    json.member("note", share.note)
    json.member("entry", share.revision?.number)
    json.member("author", share.revision?.who)
    json.member("command", share.revision?.command)
  }
}

extension DelayShare.Cause {
  /// The name of the cause for programs.
  fileprivate var key: String {
    switch self {
    case .notBegun: "notBegun"
    case .begunLate: "begunLate"
    case .slow: "slow"
    case .suspended: "suspended"
    case .unreported: "unreported"
    case .ahead: "ahead"
    case .window: "window"
    case .daysOff: "daysOff"
    case .planEdit: "planEdit"
    case .calendarEdit: "calendarEdit"
    case .undo: "undo"
    }
  }

  /// The window that was missed or the cause of a day off; nil for others.
  fileprivate var name: String? {
    switch self {
    case .window(let name), .daysOff(let name): name
    default: nil
    }
  }
}
