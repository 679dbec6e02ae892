import Foundation
import Testing

/// Every command that changes a noun of a plan can be tried, tells what it moves, and is undone and done
/// again.
@Suite struct NounTests {
  private static let changes = [
    "activity set P.A1 --days 25 --field 标段=一标", "activity set P.A3 --pause avoid-exams",
    "activity set Q.B2 --no-pause 雨季", "activity set P.A3 --window \"summer-holiday; avoid-exams\"",
    "activity set --where \"office=施工单位\" --person 张工", "activity rename P.A2 M2",
    "activity renumber P.Z Z9", "activity move P.A3 --under S", "activity move P.A3 --before A1",
    "activity move P.S --after A3", "activity copy P.A3 A9 --name 二次并网",
    "activity copy P.S T --at Z", "activity copy P.A1 Q.A1",
    "link P.A1 P.A2 --lag 3", "relation add P.A1 P.A2 --type SS --lag 5",
    "relation set P.A1 P.A2 --to SS --lag 5", "relation remove P.A2 P.A3",
    "project set P --forward", "project set P --no-start", "project set Q --field 标段=二标",
    "project rename P X", "project remove Q --yes",
    "calendar add 夜班 --week 1-6 --shifts 18:00-24:00",
    "calendar set 六天制 --off \"2027-05-03..2027-05-20 停工\"", "calendar set 六天制 --no-holidays",
    "calendar rename 六天制 六日制", "calendar remove 闲置", "holiday add 2027-05-04..2027-05-10 劳动节",
    "holiday add 2027-05-09 劳动节 --work", "holiday remove 2026-10-01..2026-10-07",
    "window add 雨季 --from 2028-06-20 --to 2028-07-10", "window set 雨季 --to 2027-07-20",
    "window set 春节停工 --note 春节停工；惯例", "window rename 雨季 汛期",
    "window remove summer-holiday --on 2029-07-15", "office add 发改委 --phone 12345",
    "office set 供电公司 --note 窗口", "office rename 施工单位 中建公司", "office merge 监理 --into 供电公司",
    "office remove 住建局", "person add 赵工", "person set 王工 --phone 1", "person rename 王工 汪工",
    "person merge 王工 --into 李工", "person remove 李工", "required add Q 2028-10-01 --at B2",
    "required set P 2 --date 2028-08-10", "required remove P 2 --reason 调整",
    "required remove P --reason 调整",
    "project template save 试点 --project P", "project template remove 样板",
    "project add R --from kindergarten --finish-by 2029-09-01 --name 幼儿园",
    "project add --from 样板 --scale 1.5 --per 盐东镇,便仓镇 --forward --start 2028-01-01",
  ]

  /// The lines that tell consequences and findings.
  private func told(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("  ") }
  }

  @Test(arguments: changes) func aChangeIsTriedDoneUndoneAndDoneAgain(_ line: String) throws {
    let environment = try Environment.nouns()
    let before = try environment.contents()
    let bytes = try environment.bytes("plan.db")
    let trial = try environment.run(line + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(trial.error.hasSuffix("试算：什么都没有保存\n"))
    #expect(try environment.bytes("plan.db") == bytes, "a trial changes nothing")
    let done = try environment.run(line)
    #expect(done.status == 0, "\(done.error)")
    #expect(told(done.error) == told(trial.error), "the trial tells what doing it tells")
    #expect(!told(done.error).isEmpty, "it says what it moved, or that nothing did")
    #expect(done.output == trial.output)
    let after = try environment.contents()
    #expect(after != before)
    try environment.succeed("undo --quiet")
    #expect(try environment.contents() == before)
    try environment.succeed("redo --quiet")
    #expect(try environment.contents() == after)
    try environment.succeed("verify")
    try environment.succeed("undo --quiet")
    let json = try environment.run(line + " --json")
    let object = try json.object()
    #expect(object["isChanged"] as? Bool == true)
    #expect(object["changed"] is [Any] && object["consequences"] is [Any])
  }

  private static let refusals: [(line: String, reason: String)] = [
    ("activity set --where \"office=没有\" --person 张工", "没有符合"),
    ("activity set --where \"官=没有\" --person 张工", "没有字段"),
    ("activity set --where 乱写 --person 张工", "看不懂的条件"),
    ("activity set --where \"level=一\" --person 张工", "不是整数"),
    ("activity set --where \"name>3\" --person 张工", "不能比较大小"),
    ("activity set P.A3 --pause summer-holiday", "不是停工时段"),
    ("activity set P.A3 --window \"summer-holiday; any-school-holiday\"", "[window-no-pause]"),
    ("activity set P.A3 --no-pause 雨季", "没有停工时段"),
    ("activity rename P.A2 A1", "已经有了"), ("activity rename P.A2 \"a b\"", "不能作"),
    ("activity rename P.A2 Q.A2", "不能作"), ("activity move P.A1 --under A2", "不是分部"),
    ("activity move P.A1 --after Q.B1", "另一个项目"), ("activity move P.S --after A1", "一部分"),
    ("activity copy P.A1 A2", "已经有了"), ("relation set P.A1 P.A3 --lag 3", "没有这样的关系"),
    ("link P.A3 P.A1", "[loop]"), ("project set Q --backward", "无从倒排"),
    ("project rename P Q", "已经有了"), ("project rename P \"a b\"", "不合规"),
    ("project remove Q", "[needs-confirmation]"), ("calendar add workday", "已经有了"),
    ("calendar add x --like 没有", "没有日历"), ("calendar set workday --week 1-6", "随程序提供"),
    ("calendar remove 六天制", "Q.B2"), ("calendar remove 没有", "没有日历"),
    ("calendar set 六天制 --pause 没有", "没有窗口"), ("holiday remove 2031-01-01", "没有这些日子"),
    ("window add 新窗口 --from 2027-01-01", "要写明"),
    ("window add a;b --from 2027-01-01 --to 2027-01-02 --kind pause", "不能作"),
    ("window add 雨季 --from 2028-07-01 --to 2028-06-01", "早于开始"),
    ("window add 雨季 --kind inside --from 2028-07-01 --to 2028-07-02", "类别不同"),
    ("window set summer-holiday --to 2027-09-09", "不知改哪一段"), ("window remove 雨季", "Q.B2"),
    ("window rename 雨季 春节停工", "已经有了"), ("office remove 供电公司", "P.A3"),
    ("office rename 监理 供电公司", "已经有了"), ("office set 没有 --phone 1", "[unknown-office]"),
    ("office add 甲、乙", "不是一个单位"), ("person remove 王工", "Q.B1"),
    ("person set 没有 --phone 1", "没有“没有”这个人"),
    ("required add P 2028-01-01 --at A3", "已有要求完成时间"),
    ("required set P 5 --date 2028-01-01", "没有第 5 个"),
    ("required set Q --date 2028-01-01", "没有要求完成时间"),
    ("required add P 2028-01-01 --at Q.B1", "不是项目“P”的工作"),
    ("project template save kindergarten --project P", "已经有了"),
    ("project template remove kindergarten", "不能删除"), ("project template remove 没有", "没有模板"),
    ("project add R --from 没有 --finish-by 2029-09-01", "没有模板"),
    ("project add P --from kindergarten --finish-by 2029-09-01", "已经有了"),
  ]

  @Test(arguments: refusals.map(\.line)) func whatMakesNoSenseIsRefused(_ line: String) throws {
    let reason = try #require(Self.refusals.first { $0.line == line }).reason
    let environment = try Environment.nouns()
    let bytes = try environment.bytes("plan.db")
    for isTrial in [true, false] {
      let refused = try environment.run(line + (isTrial ? " --dry-run" : ""))
      // What asks before it is done is no question in a trial.
      if isTrial, reason == "[needs-confirmation]" { continue }
      #expect(refused.status == 3, "\(line): \(refused.error)")
      #expect(refused.error.contains(reason), "\(refused.error)")
      #expect(try environment.bytes("plan.db") == bytes)
    }
    let english = try environment.run(line + " --lang en")
    #expect(english.status == 3 && !english.error.isEmpty)
  }

  @Test(arguments: [
    "calendar list", "calendar show 六天制", "calendar show workday", "holiday list 2026",
    "window list",
    "window show 雨季", "office list", "office show 供电公司", "person list", "person show 王工",
    "required list", "required list P", "relation list P.A2", "relation list P --crossing",
    "activity list Q", "activity list --where level=1", "project template list",
    "project template show kindergarten", "show P.A3", "show P",
  ]) func listsAreReadAsTablesAndAsJSON(_ line: String) throws {
    let environment = try Environment.nouns()
    for language in ["zh", "en"] {
      let text = try environment.run(line + " --lang \(language)")
      #expect(text.status == 0, "\(line): \(text.error)")
      #expect(text.lines.count > 1, "\(line): \(text.text)")
    }
    let json = try environment.run(line + " --json")
    #expect(try JSONSerialization.jsonObject(with: json.output) is NSObject, "\(line)")
  }
}
