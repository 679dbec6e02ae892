import Foundation

/// Lines for every command that changes a plan, with values that fit and values that do not.
///
/// They draw on a few codes and names, so that things come, are used, and go again. Begin with
/// ``start``.
struct ChangeLines {
  /// Makes the plan that the lines are about.
  static let start = [
    "init",
    "project add P --name 试点学校 --finish-by 2028-09-01 --start 2027-03-01 --lead 项目办",
    "project add Q --name 二期 --forward --start 2027-03-01",
    "activity add P.A1 --name 基础 --days 20 --calendar calendar-day --office 施工单位",
    "activity add P.S --name 土建 --days 0 --kind summary --calendar workday",
    "activity set P.A1 --parent S",
    "activity add P.A2 --name 主体 --days 60 --calendar calendar-day --after A1 --office 施工单位·监理 --parent S",
    "activity add P.A3 --name 并网 --days 3 --calendar workday --after A2 --office 供电公司 --window summer-holiday",
    "activity add P.Z --name 开学 --days 0 --kind milestone --calendar calendar-day --after A3 --level 1 --office 学校",
    "activity add Q.B1 --name 准备 --days 10 --calendar workday --office 项目办 --person 王工",
    "activity add Q.B2 --name 施工 --days 30 --calendar workday --after B1 --office 施工单位",
    "link P.A2 Q.B2 --type SS --lag 3w", "baseline take --name 批准",
    "progress Q.B1 --started 2027-03-02 --remaining 7 --date 2027-03-25",
  ]

  private var random: SeededNumbers

  init(_ seed: UInt64) { random = SeededNumbers(seed) }

  /// The next line.
  mutating func next() -> String {
    let kinds: [(inout ChangeLines) -> String] = [
      { $0.activity() }, { $0.activity() }, { $0.activity() }, { $0.activity() },
      { $0.relation() }, { $0.relation() }, { $0.project() }, { $0.project() },
      { $0.calendar() }, { $0.window() }, { $0.holiday() }, { $0.contact() }, { $0.required() },
      { $0.template() }, { $0.progress() }, { $0.progress() }, { $0.problem() }, { $0.file() },
      { $0.file() }, { $0.other() },
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    return kind(&self)
  }

  private mutating func pick(_ words: String...) -> String { random.pick(words) }
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func code() -> String {
    pick("P.A1", "P.A2", "P.A3", "P.Z", "P.S", "Q.B1", "Q.B2", "P.C1", "Q.C1", "P.D1", "没有", "P.Q9")
  }
  private mutating func local() -> String { pick("C1", "C2", "D1", "A1", "B1", "新", "a b") }
  private mutating func projectCode() -> String { pick("P", "Q", "R", "KG", "没有") }
  private mutating func calendarName() -> String {
    pick("workday", "calendar-day", "六天制", "施工", "无此日历")
  }
  private mutating func windowName() -> String {
    pick("summer-holiday", "avoid-exams", "春节停工", "雨季", "无此窗口")
  }
  private mutating func office() -> String { pick("施工单位", "供电公司", "监理", "项目办", "住建局", "学校") }
  private mutating func person() -> String { pick("王工", "李工", "张工") }
  private mutating func day() -> String {
    "202\(number(7...9))-0\(number(1...9))-\(number(10...31))"
  }
  private mutating func lag() -> String { pick("3", "-2w", "10w", "50%", "2b", "1e", "x", "0") }
  private mutating func kind() -> String { pick("FS", "SS", "FF", "SF") }

  private mutating func field() -> String {
    switch number(0...12) {
    case 0: "--days \(number(-1...90))"
    case 1: "--calendar \(calendarName())"
    case 2: "--office \(office())"
    case 3: "--person \(person())"
    case 4: "--level \(number(0...4))"
    case 5: "--window \"\(pick("", windowName(), "summer-holiday; avoid-exams"))\""
    case 6: "--pause \(windowName())"
    case 7: "--no-pause \(windowName())"
    case 8: "--note 说明\(number(0...9))"
    case 9: "--name 名称\(number(0...9))"
    case 10: "--field 标段=\(pick("", "一标", "二标"))"
    case 11: "--parent \"\(pick("", "S", "A1"))\""
    default: "--constraint \"\(pick("", "SNET \(day())", "ZFF", "坏"))\""
    }
  }

  private mutating func condition() -> String {
    pick(
      "office=\(office())", "level<=\(number(1...3))", "project=P and days>\(number(0...40))",
      "name~基", "window=\(windowName())", "calendar!=workday", "坏条件", "person=\(person())")
  }

  private mutating func activity() -> String {
    switch number(0...8) {
    case 0:
      "activity add \(projectCode()).\(local()) --name 新工作 --days \(number(0...30)) \(field()) --at \(pick("Z", "A3", "B2"))"
    case 1, 2: "activity set \(code()) \(field())"
    case 3: "activity set --where \"\(condition())\" \(field())"
    case 4: "activity rename \(code()) \(local())"
    case 5:
      "activity move \(code()) \(pick("--under", "--before", "--after")) \(pick("S", "A1", "A2", "Z", "B1", "\"\""))"
    case 6: "activity copy \(code()) \(pick("", "Q.", "P."))\(local()) --at \(pick("Z", "B2"))"
    case 7:
      "activity delay \(code()) \(pick("5", "3w", "-2", "40"))d --reason 试".replacing(
        "wd", with: "w")
    default: "activity remove \(code()) \(pick("", "--bridge")) \(pick("", "--at A3"))"
    }
  }

  private mutating func relation() -> String {
    switch number(0...4) {
    case 0: "link \(code()) \(code()) --type \(kind()) --lag=\(lag())"
    case 1: "unlink \(code()) \(code())"
    case 2: "relation add \(code()) \(code()) --type \(kind()) --lag=\(lag())"
    case 3: "relation set \(code()) \(code()) --to \(kind()) --lag=\(lag())"
    default: "relation remove \(code()) \(code()) --type \(kind())"
    }
  }

  private mutating func project() -> String {
    switch number(0...6) {
    case 0: "project add \(projectCode()) --name 项目 --forward --start \(day())"
    case 1:
      "project add \(pick("", "R")) --from \(pick("kindergarten", "试点", "无此模板")) --scale \(pick("1.2", "80%", "0.5")) --per 盐东镇,便仓镇 --finish-by 2029-09-01"
    case 2:
      "project set \(projectCode()) \(pick("--forward", "--backward", "--no-start", "--reserve \(number(0...30))", "--lead \(office())", "--finish-by \(day())", "--calendar \(calendarName())", "--field 标段=一", "--start \(day())"))"
    case 3: "project rename \(projectCode()) \(pick("P2", "P", "Q", "R", "坏 码"))"
    case 4: "project rename P2 P"
    case 5: "project remove \(pick("R", "Q", "KG-YDZ", "KG-BCZ")) \(pick("--yes", ""))"
    default: "project set \(projectCode()) --name 项目\(number(0...9))"
    }
  }

  private mutating func calendar() -> String {
    let name = pick("六天制", "施工", "workday", "无")
    let fields = pick(
      "--week 周一至周六", "--week 1-5", "--off \"2028-01-20..2028-02-10 春节停工\"", "--holidays",
      "--no-holidays", "--pause avoid-exams", "--drop 2028-02-01", "--work 2028-05-01",
      "--shifts 08:00-12:00")
    return switch number(0...4) {
    case 0, 1: "calendar add \(name) \(pick("", "--like workday", "--like 六天制")) \(fields)"
    case 2: "calendar set \(name) \(fields)"
    case 3: "calendar rename \(name) \(pick("六天制", "施工", "夜班"))"
    default: "calendar remove \(name)"
    }
  }

  private mutating func window() -> String {
    switch number(0...4) {
    case 0, 1:
      "window add \(windowName()) --from \(day()) --to \(day()) \(pick("--kind pause", "", "--kind inside"))"
    case 2: "window set \(windowName()) \(pick("", "--on 2028-07-15")) --note 说明；来源"
    case 3: "window rename \(windowName()) \(pick("春节停工", "雨季", "暑期"))"
    default: "window remove \(windowName()) \(pick("", "--on 2028-07-15"))"
    }
  }

  private mutating func holiday() -> String {
    number(0...1) == 0
      ? "holiday add \(day()) 节日 \(pick("", "--work"))"
      : "holiday remove \(pick(day(), "2026-10-01..2026-10-07"))"
  }

  private mutating func contact() -> String {
    let isOffice = number(0...1) == 0
    let noun = isOffice ? "office" : "person"
    let name = isOffice ? office() : person()
    let other = isOffice ? office() : person()
    return switch number(0...4) {
    case 0: "\(noun) add \(name) --phone \(number(100...999))"
    case 1: "\(noun) set \(name) --note 备注\(number(0...9))"
    case 2: "\(noun) rename \(name) \(other)"
    case 3: "\(noun) merge \(name) --into \(other)"
    default: "\(noun) remove \(name)"
    }
  }

  private mutating func required() -> String {
    switch number(0...6) {
    case 3: "reserve set \(projectCode()) \(number(0...40))"
    case 4: "reserve remove \(projectCode())"
    case 5: "level set \(code()) \(code()) --level \(number(1...3)) --reason 调级"
    case 6: "level remove \(code()) --reason 调级"
    case 0: "required add \(projectCode()) \(day()) --at \(pick("A2", "A3", "B2", "Z"))"
    case 1: "required set \(projectCode()) \(number(1...2)) --date \(day())"
    default: "required remove \(projectCode()) \(number(1...3))"
    }
  }

  private mutating func template() -> String {
    number(0...1) == 0
      ? "project template save \(pick("试点", "样板", "kindergarten")) --project \(projectCode())"
      : "project template remove \(pick("试点", "样板", "kindergarten"))"
  }

  private mutating func progress() -> String {
    switch number(0...2) {
    case 0:
      "progress \(code()) --started 2027-04-0\(number(1...9)) --remaining \(number(1...20)) --date 2027-04-10"
    case 1:
      "progress \(code()) --started 2027-04-02 --remaining 9 --suspended 2027-04-05 --resumes 2027-05-0\(number(1...9)) --date 2027-04-10"
    default: "progress retract \(number(1...40)) --reason 填错"
    }
  }

  private mutating func problem() -> String {
    switch number(0...3) {
    case 0, 1: "problem add \(code()) --text 问题\(number(0...9))"
    case 2:
      "problem set \(number(1...9)) --measure 措施\(number(0...9)) --state \(pick("handling", "answered", "reviewed", "reviewed"))"
    default: "problem close \(number(1...9)) --date 2027-05-0\(number(1...9))"
    }
  }

  /// Lines that read a file, which ``ChangeFiles`` makes of the plan as it stands.
  private mutating func file() -> String {
    pick(
      "import excel x.xlsx --yes", "import text x.txt --yes", "edit --yes",
      "import plan r.csv --project \(projectCode()) --yes", "import progress p.csv",
      "import holidays h.csv", "import windows w.csv")
  }

  private mutating func other() -> String {
    pick(
      "baseline take --reason 调整", "colours use points", "colours use default",
      "baseline drop \(number(1...6))", "revert --to \(number(14...60)) --yes",
      "rescue \(code()) --days \(number(1...9)) --time 2 --apply")
  }
}
