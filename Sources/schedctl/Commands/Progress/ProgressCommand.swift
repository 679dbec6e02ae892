import ArgumentParser

/// `progress …`.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract:
      .words(
        zh: "填报工作进展，列出填报，撤回有误的。",
        en: "Record what was done on an activity, list what was recorded, take back what is wrong."),
    discussion: .words(
      zh: """
          schedctl progress HS.C08 --started 2028-01-10 --remaining 12 --date 2028-02-02
          schedctl progress list HS.C08
          schedctl progress retract 41 --reason 日期填错
        """,
      en: """
          schedctl progress HS.C08 --started 2028-01-10 --remaining 12 --date 2028-02-02
          schedctl progress list HS.C08
          schedctl progress retract 41 --reason 日期填错
        """),
    subcommands: [
      ProgressRecordCommand.self, ProgressListCommand.self, ProgressRetractCommand.self,
    ],
    defaultSubcommand: ProgressRecordCommand.self)
}
