import Plan

extension MicrosoftAssembly {
  /// Makes a relation of every link within the file.
  mutating func relations() -> [Relation] {
    var relations: [Relation] = []
    for (successor, task) in tasks.enumerated() {
      for link in task.links {
        if link.isCrossProject {
          report.add(
            .dropped, "cross-project-link", full(activities[successor]),
            .init(zh: "指向其他文件的链接", en: "links to other files"))
          continue
        }
        guard let predecessor = predecessor(link, of: successor) else { continue }
        if isWithin(predecessor, successor) || isWithin(successor, predecessor) {
          report.add(
            .dropped, "link-within-summary", full(activities[successor]),
            .init(
              zh: "连接汇总任务与其自身组成部分的链接",
              en: "links between a summary and a part of itself"))
          continue
        }
        if link.isRounded {
          report.add(
            .adapted, "rounded-lag", full(activities[successor]),
            .init(zh: "时距取整到分钟", en: "lags rounded to whole minutes"))
        }
        if link.lag.percent ?? 0 != 0, activities[predecessor].kind == .summary {
          report.add(
            .adapted, "percentage-behind-summary", full(activities[successor]),
            .init(
              zh: "汇总任务之后的百分比时距按零计",
              en: "percentage lags behind a summary count as none"))
        }
        relations.append(
          Relation(
            predecessor: predecessor, successor: successor, kind: link.kind, lag: link.lag))
      }
    }
    return relations
  }

  /// Whether a task is a part of a summary, at whatever depth.
  private func isWithin(_ part: Int, _ summary: Int) -> Bool {
    guard activities[summary].kind == .summary, part > summary else { return false }
    let level = tasks[summary].outlineLevel
    return tasks[(summary + 1)...part].allSatisfy { $0.outlineLevel > level }
  }

  private mutating func predecessor(_ link: MicrosoftLink, of successor: Int) -> Int? {
    guard let predecessor = positions[link.predecessor] else {
      if link.predecessor == 0, whole != nil {
        report.add(
          .dropped, "link-to-project", full(activities[successor]),
          .init(zh: "以项目本身为前置任务的链接", en: "links from the project itself"))
      } else {
        cells.findings.add(
          .microsoftUnknown(link.predecessor, "PredecessorUID", at: cells.place(link.line)))
      }
      return nil
    }
    if predecessor == successor {
      cells.findings.add(.microsoftSelfLink(tasks[successor].name, at: cells.place(link.line)))
      return nil
    }
    return predecessor
  }
}
