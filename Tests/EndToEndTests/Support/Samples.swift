import Foundation

/// Plans that several tests start from.
extension Environment {
  /// A folder with the bureau's plan of two projects in `plan.db`, made once and then copied.
  ///
  /// They are the extension EX, backward from 2028-09-01 with ten days in reserve, and the
  /// kindergarten KG, forward from 2027-03-01; their baseline is taken.
  static func prepared() throws -> Environment {
    let environment = try Environment()
    try preparedPlan.get().write(to: environment.folder.appending(path: "plan.db"))
    return environment
  }

  private static let preparedPlan = Result { () throws -> Data in
    let environment = try Environment()
    try environment.copy("samples/tinghu/school-expansion.csv")
    try environment.copy("samples/tinghu/kindergarten.csv")
    try environment.succeed(
      "init",
      "project add EX --name 扩建 --finish-by 2028-09-01 --start 2026-12-29 --reserve 10 --lead 项目办",
      "import plan school-expansion.csv --project EX",
      "project add KG --name 幼儿园 --forward --start 2027-03-01",
      "import plan kindergarten.csv --project KG",
      "baseline take --name 一季度")
    return try environment.bytes("plan.db")
  }

  /// A folder with `plan.db`: one project in English only, so that no Chinese name comes from it.
  static func english() throws -> Environment {
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/english-plan.csv", as: "school.csv")
    try environment.succeed(
      "init",
      "project add SC --name School --finish-by 2028-09-01 --start 2028-03-01 --lead Bureau",
      "import plan school.csv --project SC", "baseline take --name First")
    return environment
  }
}
