import Plan

/// Plan health, continued.
extension FindingKind {
  static let health2: [FindingKind] = [
    FindingKind(
      "provisional-calendar", [.note],
      means: """
        Dates rest on holidays or windows of a year for which none are published yet.
        """,
      shown: """
        note: activity P.A "基础" is the first of 12 activities whose dates rest on holidays or windows not yet published [provisional-calendar]
        说明: 工作 P.A“基础”起共 12 项工作的日期落在尚未公布的放假安排或校历上，为暂定 [provisional-calendar]
        """,
      remedy: """
        import the holidays once they are published, and look again.
        """),
    FindingKind(
      "below-legal-minimum", [.error],
      means: """
        A step is given less time than a law, regulation or standard demands. An error where the text itself was read, else a warning.
        """,
      shown: """
        error: activity P.G03 "招标文件发售至开标" is given 15 days, below the legal minimum of 20 (Tendering and Bidding Law, Art. 24) [below-legal-minimum]
        错误: 工作 P.G03“招标文件发售至开标”只排了 15 日，法定最短 20 日（《招标投标法》第二十四条） [below-legal-minimum]
        """,
      remedy: """
        lengthen it; where the activity is another step, rename it or give your own table with `--rules`.
        """),
    FindingKind(
      "below-time-allowed", [.note],
      means: """
        A step is given less time than the authority may take for it.
        """,
      shown: """
        note: activity P.G08 "施工许可" is given 3 working days; the authority may take 7 (Construction Permit Measures) [below-time-allowed]
        说明: 工作 P.G08“施工许可”只排了 3 个工作日，办理时限可达 7 个工作日（《建筑工程施工许可管理办法》） [below-time-allowed]
        """,
      remedy: """
        plan the full time, or note what was agreed.
        """),
    FindingKind(
      "permit-lapses", [.warning],
      means: """
        A permit lapses before the work it is for begins.
        """,
      shown: """
        warning: activity P.G08 "施工许可" lapses: P.C01 "开工" follows after 120 days, more than 90 (Construction Law, Art. 9) [permit-lapses]
        警告: 工作 P.G08“施工许可”办结后 120 日才到 P.C01“开工”，超过 90 日即失效（《建筑法》第九条） [permit-lapses]
        """,
      remedy: """
        do it later, or apply for an extension.
        """),
    FindingKind(
      "norm-compressed", [.warning],
      means: """
        A project takes less time from commencement to completion than its norm by more than a rule allows.
        """,
      shown: """
        warning: project P "小学" takes 300 days from commencement to completion, 31.9 % below its norm of 440, more than 30 % (notice) [norm-compressed]
        警告: 项目 P“小学”开工至竣工 300 日，比定额工期 440 日压缩 31.9%，超过 30%（通知） [norm-compressed]
        """,
      remedy: """
        have experts examine it and price the acceleration, or commence earlier.
        """),
    FindingKind(
      "bad-rule", [.error],
      means: """
        A cell of the table of legal rules holds nothing it can hold.
        """,
      shown: """
        rules.csv:4: error: "weeks" cannot be used in a table of rules; write one of day, workday [bad-rule]
        rules.csv:4: 错误: 规则表中“weeks”不可用，可写：day、workday [bad-rule]
        """,
      remedy: """
        correct the cell; rules/README.md explains the columns.
        """),
  ]
}
