public import ArgumentParser
import Plan
import PlanExchange
public import Planning

/// How a plan is read that stands in a table.
struct TableReadingOptions: ParsableArguments {
  @Option(name: .long, help: "The sheet of a workbook, by name or number; default the first.")
  var sheet: String?

  @Option(
    name: .long,
    help:
      "What starts and finishes in a table are: compare (told where they differ) or constraints.")
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
