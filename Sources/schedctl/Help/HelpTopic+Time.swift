import Plan

extension HelpTopic {
  static let dates = HelpTopic(
    Wording(zh: "日期", en: "dates"),
    Wording(zh: "日期怎样写", en: "How dates are written"),
    Wording(
      zh: """
        凡是要写日期的地方，以下写法都可以，数字可为全角：

          2028-02-19  2028.2.19  2028/2/19  20280219  2028年2月19日
          2月19日                      没有年份：离计划的数据日期最近的一个
          今天 明天 后天 大后天 昨天 前天
          本周五 下周一 上周三         一周从周一到周日
          +10天 +10d -3天              今天之后、之前的日历天；+2周 为 14 天
          月底 下月底 上月底 年底      该月、该年的最后一天

        计划还没有填报时，没有年份的日期取离今天最近的一个。日期后可写时刻：2028-02-19T18:00。只写日期时，开始指当天早上，完成指当天傍晚。

        含义不止一种的写法不接受，并说明可能的含义：2.19、3/4、周五、+2w。
        """,
      en: """
        Wherever a date is asked for, all of these do, in full-width digits as well:

          2028-02-19  2028.2.19  2028/2/19  20280219  2028年2月19日
          2月19日                     of no year: nearest to the plan's data date
          today tomorrow yesterday    or 今天 明天 后天 昨天 前天
          this-friday next-monday     or 本周五 下周一 上周三; weeks begin on Monday
          +10d -3d                    or +10天 -3天 +2周: calendar days from today
          month-end next-month-end    or 月底 下月底 上月底 年底

        Where nothing was reported yet, a date without a year is the one nearest to today. A time may stand behind a date: 2028-02-19T18:00. A bare date is the morning of that day for a start, and \
        its evening for a finish.

        What can mean two things is refused, and both are told: 2.19, 3/4, friday, +2w.
        """))

  static let durations = HelpTopic(
    Wording(zh: "工期", en: "durations"),
    Wording(zh: "工期和时距怎样写", en: "How durations and lags are written"),
    Wording(
      zh: """
        工期（--days、--remaining、--three-points）是工作本身日历的天数：20、20天、20d。一周是该日历每周的工作天数：
        2周 按工作日是 10 天，按日历天是 14 天。也可写 10w、10个工作日，只用于按工作日计的工作。
        预留、提前、提醒等天数（--reserve、--ahead、--alarm、--overlap-days）是日历天：14、14天、2周。

        时距和推迟（--lag、activity delay）写天数加单位：

          14  14d  14天   日历天
          2周             14 个日历天
          10w  10个工作日  工作日，按该工作（关系中为紧后工作）的日历
          5b  5p          工作日，按紧前工作 b、项目 p 的日历
          2e              按钟点的 24 小时
          50%             紧前工作工期的一半
          -3w             提前（写作 --lag=-3w）

        注意：w 是工作日，不是周；周写“周”。
        """,
      en: """
        A duration (--days, --remaining, --three-points) is in days of the activity's own calendar: 20, 20d or 20天. A week is as many days as \
        that calendar works in one: 2weeks or 2周 are 10 days of working days, 14 of calendar days. 10w and 10个工作日 do for work by working days alone.
        Days of reserve, ahead, of a reminder or an overlap (--reserve, --ahead, --alarm, --overlap-days) are calendar days: 14, 14d, 2weeks, 2周.

        A lag, and what work is put off by (--lag, activity delay), is a number with a unit:

          14  14d  14天       calendar days
          2周  2weeks         14 calendar days
          10w  10个工作日     working days of the activity's calendar; of a relation, of the successor's
          5b  5p              working days of the predecessor's calendar, of the project's
          2e                  24 hours each by the clock
          50%                 half of the predecessor's duration
          -3w                 a lead (write --lag=-3w)

        Mind that w is working days, not weeks.
        """))
}
