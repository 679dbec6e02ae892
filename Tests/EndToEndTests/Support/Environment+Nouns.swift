import Foundation
import Plan
import PlanStore

extension Environment {
  /// A folder with the plan that ``ChangeLines`` are about, one of each noun besides, and files that
  /// can be read into it; made once.
  static func nouns() throws -> Environment {
    let environment = try Environment()
    for (name, data) in try nounFiles.get() {
      try data.write(to: environment.folder.appending(path: name))
    }
    environment.variables["EDITOR"] = "/bin/sed -i 's/name 施工$/name 土建施工/'"
    return environment
  }

  private static let nounFiles = Result { () throws -> [String: Data] in
    let environment = try Environment()
    for line in ChangeLines.start { try environment.succeed(line) }
    try environment.succeed(
      "calendar add 六天制 --like workday --week 周一至周六", "calendar add 闲置",
      "window add 春节停工 --kind pause --from 2027-02-01 --to 2027-02-20",
      "window add 雨季 --kind pause --from 2027-06-20 --to 2027-07-10",
      "activity set Q.B2 --calendar 六天制 --pause 雨季 --pause 春节停工",
      "office add 住建局 --phone 110", "person add 李工 --office 施工单位",
      "required add P 2028-08-01 --at A3 --source 合同",
      "project set P --reserve 10", "activity set P.A2 --level 2",
      "project template save 样板 --project Q --title 二期工程", "problem add P.A3 --text 供电方案未定",
      "problem add P.A2 --text 图纸未审", "problem set 2 --state handling",
      "problem set 2 --state answered", "problem set 2 --state reviewed")
    try environment.write(
      "code,name,duration_days,calendar,predecessors\nB3,收尾,5,workday,B2\n",
      to: "r.csv")
    try environment.write("date,kind,name,notice_year\n2027-05-04,off,劳动节,2027\n", to: "h.csv")
    try environment.write(
      "window,from,to,kind,provisional,note\n雨季,2028-06-20,2028-07-10,pause,,\n", to: "w.csv")
    try environment.write(
      "date,code,start,remaining_days\n2027-03-25,P.A1,2027-03-01,12\n", to: "p.csv")
    try environment.write("有,什么\n都,不是\n", to: "bad.csv")
    try environment.write(
      try environment.editedText { $0.portfolio.activities[2].duration *= 2 }, to: "x.txt")
    try environment.editedWorkbook { $0.portfolio.activities[2].owner = "供电局" }.write(
      to: environment.folder.appending(path: "x.xlsx"))
    return Dictionary(
      uniqueKeysWithValues: try environment.names.map { ($0, try environment.bytes($0)) })
  }
}
