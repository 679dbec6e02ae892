import CivilTime
import Plan
import Scheduler

extension ToldPlan {
  /// The day that a finish is shown as: as a day opens, or at midnight, the day before.
  func shown(_ instant: Instant) -> Day {
    [0, portfolio.projectDay[0].from].contains(instant.minuteOfDay) ? instant.day - 1 : instant.day
  }

  /// How far one finish of an activity lies behind another, counted by the day: in its calendar, and over
  /// days that it does not work every day.
  func days(_ activity: Int, _ from: Instant, _ to: Instant) -> (
    count: Int, words: String, signed: String
  ) {
    guard to >= from else {
      let back = days(activity, to, from)
      return (-back.count, back.words, "-\(back.words)")
    }
    let minutes = schedule.network.work(of: activity, from: from, to: to)
    let day = schedule.network.dayMinutes(of: activity)
    if minutes > 0 {
      let count = (minutes + day - 1) / day
      return (count, "\(count)\(unit(of: activity))", "\(count)\(unit(of: activity))")
    }
    let count = shown(to) - shown(from)
    let words = "\(count)\(count > 0 ? "天" : unit(of: activity))"
    return (count, words, words)
  }

  /// `+3天`, `−1天`: the days in hand to its own required date, else to the one it leads to.
  func margin(of activity: Int, _ schedule: Schedule) -> String {
    let record = portfolio.activities[activity]
    let own = portfolio.projects[record.project].requiredDates
      .filter {
        $0.activity.map { portfolio.code(of: activity) == $0 || record.code == $0 } ?? false
      }
    let finish = schedule.activities[activity].finish
    let day = schedule.network.dayMinutes(of: activity)
    func floor(_ minutes: Int) -> Int {
      minutes >= 0 ? minutes / day : -((-minutes + day - 1) / day)
    }
    func words(_ count: Int, _ unit: String) -> String {
      (count < 0 ? "−" : count > 0 ? "+" : "") + "\(abs(count))\(unit)"
    }
    let dates = own.map { date -> (Int, String) in
      let minutes = schedule.network.work(of: activity, from: finish, to: date.finish)
      if minutes == 0, finish > date.finish {
        return (date.finish - finish, words(-max(1, shown(finish) - shown(date.finish)), "天"))
      }
      return (minutes, words(floor(minutes), unit(of: activity)))
    }
    if let tightest = dates.min(by: { $0.0 < $1.0 }) { return tightest.1 }
    guard let margin = schedule.activities[activity].margin else { return "无" }
    return words(floor(margin.minutes), unit(of: activity))
  }

  /// The activity with a full code.
  func position(ofCode code: String) -> Int? {
    portfolio.activities.indices.first { portfolio.code(of: $0) == code }
  }
}
