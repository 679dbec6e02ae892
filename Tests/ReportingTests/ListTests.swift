import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// The lists of what was typed: projects, one project, baselines, colour presets, the journal.
@Suite struct ListTests {
  private func lines(_ table: Table) -> [Substring] {
    TerminalWriter().write(table).split(separator: "\n")
  }

  private func json(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func projectsStandAsTypedWithWhatCarriesTheirDate() {
    let rows = lines(ProjectList(Tinghu.portfolio()).table(Terms(.zh))).dropFirst(2)
    #expect(
      rows.map { String($0.prefix { $0 != " " }) } == [
        "HS", "NP", "EX", "RL", "KG", "YD", "SS", "CE-YD", "CE-BC",
      ])
    let words = rows.first!.split(separator: " ")
    #expect(words == ["HS", "亭湖高中二期", "倒排", "2028-09-01", "E06", "10", "74", "规财科"])
  }

  @Test func oneProjectIsShownWithItsPredecessorsAsPlanFilesWriteThem() {
    let portfolio = Tinghu.portfolio("EX")
    let text = TerminalWriter().write(ProjectSheet(portfolio, project: 0).document(Terms(.zh)))
    #expect(text.contains("要求完成时间：2028-09-01（E05 开学启用）"))
    #expect(text.contains("内部目标提前 5 天"))
    #expect(text.contains("C06SS+32 C06FF+14"))
    #expect(text.contains("★开学启用"))
    let english = TerminalWriter().write(ProjectSheet(portfolio, project: 0).document(Terms(.en)))
    #expect(english.contains("required by 2028-09-01 (E05 In use)"))
  }

  @Test func baselinesTellWhenTheyWereTaken() {
    let first = Tinghu.planFile.baseline!
    let later = Baseline(
      number: 2, name: "调整", dataDate: at("2028-01-10T08:00"), dates: first.dates.map { _ in nil })
    let rows = lines(BaselineList([first, later], of: Tinghu.planFile.portfolio).table(Terms(.zh)))
      .dropFirst(2)
    let words = rows.map { $0.split(separator: " ") }
    #expect(words[0] == ["1", "批准计划", "全部", "开工前", "393", "2028-11-23"])
    #expect(words[1] == ["2", "调整", "2028-01-10", "0"])
    #expect(
      json { BaselineList([later], of: Tinghu.planFile.portfolio).write(to: &$0) }
        == "[{\"number\":2,\"name\":\"调整\",\"document\":\"\",\"reason\":\"\",\"approver\":\"\",\"dataDate\":\"2028-01-10T08:00\",\"projects\":[],\"activities\":0}]\n"
    )
  }

  @Test func colourPresetsShowTheirThresholdsAndTheOneInUse() {
    let own = ColourPreset("days yellow>=2.5 red>10")!
    let rows = lines(ColourPresetList(used: own).table(Terms(.zh)))
    #expect(rows.count == 2 + ColourPreset.shipped.count + 1 + 2)
    #expect(rows[rows.count - 3].contains("●") && rows[rows.count - 3].contains("黄>=2.5 红>10"))
    #expect(rows.count { $0.contains("●") } == 1)
    let usual = lines(ColourPresetList(used: ColourPreset.shipped[1]).table(Terms(.zh)))
    #expect(usual.first { $0.contains("●") }?.contains("黄>0 橙>7 红>=15") == true)
  }

  @Test func theJournalTellsWhatWasUndone() {
    let log = JournalLog([
      JournalLog.Line(
        number: 2, when: at("2028-02-02T09:30"), who: "规财科", command: "undo", state: "",
        kind: "undo"),
      JournalLog.Line(
        number: 1, when: at("2028-02-02T09:00"), who: "规财科", command: "init\u{1B}[2J",
        state: "undone", kind: "change"),
    ])
    let rows = lines(log.table(Terms(.zh))).dropFirst(2)
    #expect(rows.first?.split(separator: " ").first == "2")
    #expect(rows.last?.contains("已撤销") == true)
    #expect(!rows.joined().contains("\u{1B}"))
    #expect(json { log.write(to: &$0, Terms(.zh)) }.contains("\"state\":\"undone\""))
  }
}
