import Plan

/// The work breakdown of a file: its nodes in reading order, with the codes they become.
///
/// The root of a project is the project itself; every other node becomes a summary.
struct XERBreakdown {
  /// A node, or with `node` -1 - project what has none.
  struct Step {
    var node: Int
    var project: Int
  }

  /// What a node becomes.
  struct Summary {
    var code: String
    var name: String
    var parent: String?
  }

  /// The nodes in reading order, every one before its parts.
  private(set) var order: [Step] = []
  private var rows: [Int: Int] = [:]
  private var parents: [Int: Int] = [:]
  private var roots: Set<Int> = []
  private var summaries: [Int: Summary] = [:]
  private let cells: XERCells

  init(
    _ cells: XERCells, _ frames: [Int: XERAssembly.Frame], _ left: Set<Int>,
    _ report: inout ImportReport
  ) {
    self.cells = cells
    var children: [Int: [(sequence: Int, node: Int)]] = [:]
    var tops: [Int: [(sequence: Int, node: Int)]] = [:]
    var projects: [Int: Int] = [:]
    for row in 0..<cells.count(.wbs) {
      guard let id = cells.neededID(.wbs, row, .wbs),
        let project = cells.neededID(.wbs, row, .project)
      else { continue }
      if left.contains(project) { continue }
      guard frames[project] != nil else {
        report.add(
          .dropped, "wbs-of-no-project", "\(id)",
          Wording(zh: "不属于文件中任何项目的 WBS", en: "WBS nodes of no project in the file"))
        continue
      }
      if let first = rows[id] {
        cells.findings.add(
          .xerDuplicate(id, "wbs_id", first: cells.line(.wbs, first), at: cells.place(.wbs, row)))
        continue
      }
      rows[id] = row
      projects[id] = project
      if cells.mark(.wbs, row, .isProjectNode) == "Y" { roots.insert(id) }
    }
    for (id, row) in rows.sorted(by: { $0.value < $1.value }) {
      let place = (sequence: cells.id(.wbs, row, .sequence) ?? 0, node: id)
      let parent = cells.id(.wbs, row, .parentWBS)
      if let parent, rows[parent] != nil, projects[parent] == projects[id], !roots.contains(id) {
        parents[id] = parent
        children[parent, default: []].append(place)
      } else {
        tops[projects[id]!, default: []].append(place)
      }
    }
    walk(children, tops, frames, projects)
  }

  /// Puts the nodes in reading order, without recursion, and finds those that no root leads to.
  private mutating func walk(
    _ children: [Int: [(sequence: Int, node: Int)]],
    _ tops: [Int: [(sequence: Int, node: Int)]], _ frames: [Int: XERAssembly.Frame],
    _ projects: [Int: Int]
  ) {
    func sorted(_ nodes: [(sequence: Int, node: Int)]) -> [Int] {
      nodes.enumerated().sorted {
        ($0.element.sequence, $0.offset) < ($1.element.sequence, $1.offset)
      }.map(\.element.node)
    }
    var reached: Set<Int> = []
    for (project, _) in frames.sorted(by: { $0.value.position < $1.value.position }) {
      order.append(Step(node: -1 - project, project: project))
      var stack = Array(sorted(tops[project] ?? []).reversed())
      while let node = stack.popLast() {
        reached.insert(node)
        order.append(Step(node: node, project: project))
        stack += sorted(children[node] ?? []).reversed()
      }
    }
    for (node, row) in rows.sorted(by: { $0.value < $1.value }) where !reached.contains(node) {
      cells.findings.add(.xerLoopedBreakdown(node, at: cells.place(.wbs, row)))
    }
  }

  /// Returns the node of an activity; that of no node where its own is not known.
  func node(of wbs: Int?, _ project: Int) -> Int {
    guard let wbs, rows[wbs] != nil else { return -1 - project }
    return wbs
  }

  /// Gives every node but the roots a code that no activity has.
  mutating func giveCodes(_ codes: inout [Int: ForeignCodes]) {
    var paths: [Int: String] = [:]
    for step in order {
      guard let row = rows[step.node] else { continue }
      let short = cells.name(.wbs, row, .wbsCode)
      if roots.contains(step.node) { continue }
      let above = parents[step.node]
      let path = above.flatMap { paths[$0] }.map { "\($0).\(short)" } ?? short
      // Deep breakdowns would make paths that no code can hold.
      paths[step.node] = String(path.unicodeScalars.prefix(200))
      let name = cells.name(.wbs, row, .wbsName)
      let code = codes[step.project]!.code(path, orElse: "W", step.node)
      summaries[step.node] = Summary(
        code: code, name: name.isEmpty ? code : name,
        parent: above.flatMap { summaries[$0]?.code })
    }
  }

  /// Returns what a node becomes; nil for a root.
  func summary(_ node: Int) -> Summary? { summaries[node] }

  /// Returns the code of the summary that parts of a node have as their parent.
  func code(_ node: Int) -> String? { summaries[node]?.code }
}
