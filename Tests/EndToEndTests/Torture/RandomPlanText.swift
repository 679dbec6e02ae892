/// A plan nobody would make, as a table: random networks with everything that a row can say.
struct RandomPlanText {
  let plan: String
  let progress: String
  let codes: [String]

  init(_ random: inout SeededNumbers) {
    let count = Int.random(in: 1...30, using: &random)
    var codes: [String] = []
    var rows = [
      "code,name,kind,duration_days,calendar,predecessors,constraint,level,office,window,elapsed"
    ]
    var records = ["date,code,start,finish,remaining_days,percent,note"]
    for number in 0..<count {
      let code = "A\(number)"
      let kind = Self.kind(&random)
      let days = kind == "task" ? Int.random(in: 1...random.pick([3, 40, 400]), using: &random) : 0
      let before = (0..<Int.random(in: 0...min(number, 3), using: &random)).map { _ in
        random.pick(codes) + Self.relation(&random)
      }
      let isRare = random.once(in: 6)
      rows.append(
        [
          code, random.pick(["工作", "a", "很长很长很长很长很长很长的名字", "Frame of the building", "=1"]), kind,
          kind == "task" ? "\(days)" : "", random.pick(["workday", "calendar-day"]),
          Set(before).sorted().joined(separator: " "),
          isRare ? random.pick(["SNET 2027-05-01", "FNET 2027-08-01", "ZFF", "ZTF"]) : "",
          random.pick(["1", "2", "3"]), random.pick(["", "甲", "乙方"]),
          random.once(in: 5) && kind == "task"
            ? random.pick(["summer-holiday", "avoid-exams", "dry-and-10C", "any-school-holiday"])
            : "",
          random.once(in: 10) && kind == "task" ? "yes" : "",
        ].joined(separator: ","))
      if kind == "task", random.once(in: 3) {
        let isDone = random.once(in: 2)
        records.append(
          "2027-06-01,P.\(code),2027-0\(Int.random(in: 3...4, using: &random))-0\(Int.random(in: 1...9, using: &random)),"
            + (isDone
              ? "2027-05-1\(Int.random(in: 0...9, using: &random)),,,"
              : ",\(Int.random(in: 0...60, using: &random)),\(random.pick(["", "0", "55.5"])),")
            + "记")
      }
      codes.append(code)
    }
    self.codes = codes
    plan = rows.joined(separator: "\n") + "\n"
    progress = records.joined(separator: "\n") + "\n"
  }

  private static func kind(_ random: inout SeededNumbers) -> String {
    random.pick([
      "task", "task", "task", "task", "task", "milestone", "start-milestone", "finish-milestone",
      "level-of-effort",
    ])
  }

  private static func relation(_ random: inout SeededNumbers) -> String {
    let kind = random.pick(["", "FS", "SS", "FF", "SF"])
    if kind.isEmpty || random.once(in: 2) { return kind }
    let sign = random.pick(["+", "-"])
    if random.once(in: 6) { return "\(kind)\(sign)\(Int.random(in: 0...200, using: &random))%" }
    let days = Int.random(in: 0...random.pick([5, 60, 900]), using: &random)
    return "\(kind)\(sign)\(days)\(random.pick(["", "d", "w", "e", "b", "p"]))"
  }
}
