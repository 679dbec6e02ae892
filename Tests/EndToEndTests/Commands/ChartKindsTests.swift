import Foundation
import Testing

/// Every kind of chart, and the set of a week, by the command line.
@Suite struct ChartKindsTests {
  /// The prepared plan with two weeks of progress.
  private func reported() throws -> Environment {
    let environment = try Environment.prepared()
    for (date, percent) in [("2027-01-15", 30), ("2027-01-22", 60)] {
      try environment.write(
        """
        date,code,start,percent
        \(date),EX.A01,2026-12-29,\(percent)

        """, to: "\(date).csv")
      try environment.succeed("import progress \(date).csv")
    }
    return environment
  }

  @Test(arguments: [
    ("gantt", "横道图"), ("network", "双代号时标网络图"), ("network --nodes", "单代号网络图"),
    ("s-curve", "S 曲线"), ("trend", "里程碑趋势图"),
  ])
  func everyKindIsDrawnForOneProject(kind: String, title: String) throws {
    let environment = try reported()
    try environment.succeed("chart \(kind) EX -o a.svg --issued 2027-01-25")
    let page = try String(decoding: environment.bytes("a.svg"), as: UTF8.self)
    #expect(page.hasPrefix("<?xml") || page.hasPrefix("<svg"))
    #expect(page.contains(title))
    try environment.succeed("chart \(kind) EX -o b.svg --issued 2027-01-25")
    #expect(try environment.bytes("a.svg") == environment.bytes("b.svg"))
    try environment.succeed("chart \(kind) -o a.html --lang en")
    let web = try String(decoding: environment.bytes("a.html"), as: UTF8.self)
    #expect(web.contains("<svg") && !web.contains("src=\"http"))
  }

  @Test func theSetOfAWeekHasEveryPaper() throws {
    let environment = try reported()
    try environment.succeed("report set -o 周报 --issued 2027-01-25")
    let folder = environment.folder.appending(path: "周报")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let always = [
      "作战图.html", "倒排工期.xlsx", "工程进度周报.docx", "工程进度周报.html", "微信群.txt", "节点日历.ics",
    ]
    let drawn = ["S曲线", "工程进度周报", "挂图作战图", "时标网络图", "横道图", "里程碑趋势图"]
    #expect(Set(always).isSubset(of: names))
    for name in drawn { #expect(names.contains { $0.hasPrefix(name) }, "\(name)") }
    let first = try names.map { try Data(contentsOf: folder.appending(path: $0)) }
    try environment.succeed("report set -o 周报 --issued 2027-01-25")
    let second = try names.map { try Data(contentsOf: folder.appending(path: $0)) }
    for (name, isSame) in zip(names, zip(first, second).map(==)) { #expect(isSame, "\(name)") }
  }

  @Test func theSetInEnglishHasEnglishNames() throws {
    let environment = try reported()
    try environment.succeed("report set -o out --lang en")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: environment.folder.appending(path: "out").path)
    #expect(names.contains("weekly-report.docx") && names.contains("schedule.xlsx"))
    #expect(names.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test func withoutProgressThereIsNoSet() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("report set -o out")
    #expect(result.status == 3)
    #expect(try !environment.names.contains("out"))
  }
}
