public import ArgumentParser
import Plan
import PlanExchange
public import Planning

/// How a plan is read that stands in a table.
struct TableReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "工作簿中的工作表，写名称或序号；默认第一张。",
      en: "The sheet of a workbook, by name or number; default the first."))
  var sheet: String?

  @Option(
    name: .long,
    help:
      .words(
        zh: "表中的开始、完成时间作为：compare（对照，不同时说明）或 constraints（约束）。",
        en:
          "What starts and finishes in a table are: compare (told where they differ) or constraints."
      ))
  var dates = TableOptions.Dates.compare

  var value: TableOptions { TableOptions(sheet: sheet, dates: dates) }
}

extension TableOptions.Dates: ExpressibleByArgument {}

extension Console {
  /// Tells what an import did.
  ///
  /// - Parameter fates: What is told of; by default everything.
  func tell(_ account: ImportAccount, _ fates: [ImportAccount.Fate] = ImportAccount.Fate.allCases) {
    for sentence in account.sentences(fates) { tell(sentence.zh, sentence.en) }
  }
}
