public import Plan

extension PlanCSV {
  /// Returns what a plan CSV of a project leaves out, one warning for each kind of it.
  ///
  /// They are what only files of other programs bring: the plan file keeps it, a CSV cannot.
  public static func losses(_ portfolio: Portfolio, project: Int) -> [Finding] {
    let own = portfolio.activities.indices.filter { portfolio.activities[$0].project == project }
    func codes(_ hasIt: (Activity) -> Bool) -> [String] {
      own.filter { hasIt(portfolio.activities[$0]) }.map(portfolio.code(of:))
    }
    let lists: [(zh: String, en: String, codes: [String])] = [
      ("固定的日期", "typed dates", codes { $0.typedDates != nil }),
      ("资源调配延迟", "levelling delays", codes { $0.levelingDelay != 0 }),
      ("原文件标识", "identifiers of the imported file", codes { $0.uid != nil }),
      ("原文件的其他字段", "other fields of the imported file", codes { !$0.fields.isEmpty }),
    ]
    return lists.filter { !$0.codes.isEmpty }.map { zh, en, codes in
      Finding(
        .warning, "left-out-of-csv", codes: codes,
        Wording(
          zh: "CSV 写不下\(zh)：\(codes.count) 项工作，未写出",
          en: "CSV has no place for \(en): left out for \(codes.count) activities"),
        hint: Wording(zh: "需要完整保留时，直接复制计划文件", en: "to keep everything, copy the plan file"))
    }
  }
}
