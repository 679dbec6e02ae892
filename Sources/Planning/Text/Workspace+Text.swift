import Control
public import Plan
public import PlanStore

/// The whole plan as text, and back.
extension Workspace {
  /// The whole plan, also of what cannot be scheduled.
  public var everything: StoredPlan { whole?.plan ?? stored }

  /// The canonical text of what is stored.
  ///
  /// - Parameter code: The code of a project for the part that tells of it; nil for all.
  public func text(of code: String? = nil) throws -> PlanText {
    let plan = everything
    guard let code else { return PlanText(plan) }
    let position = try project(code)
    return PlanText(plan).part(of: plan.portfolio.projects[position].code)
  }

  /// Reads a plan from its text.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Throws: ``InvalidInput`` with all that is wrong with it.
  public static func plan(ofText bytes: [UInt8], file: String) throws(InvalidInput) -> StoredPlan {
    try PlanTextReader.read(bytes, file: file)
  }

  /// Reads a plan from the text of one project, the rest being as it is in another plan.
  public static func plan(
    ofText bytes: [UInt8], file: String, inPlaceOf code: String, in base: StoredPlan
  ) throws(InvalidInput) -> StoredPlan {
    let (blocks, findings) = TextBlock.blocks(of: bytes, file: file)
    return try PlanTextReader.read(
      PartialText(of: PlanText(base), project: code).blocks(with: blocks), file: file, findings)
  }

  /// Makes of the plan what makes another of it: the difference of two plans, as one change.
  ///
  /// - Parameters:
  ///   - edited: The plan as somebody wants it.
  ///   - base: The plan that they made it of; nil for the one that is stored. What others have changed
  ///     since stays, and what both changed is refused.
  ///   - confirm: Told what vanishes before anything is saved; throws to leave all as it is.
  /// - Returns: Whether anything changed.
  @discardableResult
  public func take(
    _ edited: StoredPlan, thoughtOutOn base: StoredPlan? = nil,
    confirming confirm: (PlanLosses) throws -> Void = { _ in }
  ) throws -> Bool {
    let origin = base ?? everything
    if let base, base.revision != stored.revision { self.base = base }
    let difference = PlanDifference(from: origin.contents, to: edited.contents)
    return try change(confirming: confirm) { stored in
      let old = stored
      stored.take(difference.applied(to: stored.contents))
      let faults = PlanText(old).historyFaults(in: PlanText(stored))
      guard faults.isEmpty else { throw InvalidInput(faults) }
    }
  }

  /// Makes a new plan file of a plan.
  ///
  /// - Parameter identifier: What names it among all others, for ever: hexadecimal digits.
  /// - Throws: ``InvalidInput`` where the plan could not be scheduled.
  public static func create(
    at path: String, identifier: String, of plan: StoredPlan
  ) throws {
    let faults = plan.textFindings(since: StoredPlan())
    guard faults.isEmpty else { throw InvalidInput(faults) }
    _ = try Self.checked(plan)
    try PlanFile.create(at: path, filledWith: plan, identifier: identifier)
  }
}

extension PlanText {
  /// What of the history another text of the plan leaves out or tells otherwise.
  ///
  /// Facts only ever grow: records, retractions and reports; and a baseline stands or goes as a whole.
  func historyFaults(in new: PlanText) -> [Finding] {
    var findings: [Finding] = []
    for section in [Entry.Section.records, .retractions, .reports] {
      let (before, after) = (lines(of: section), new.lines(of: section))
      for (index, line) in before.enumerated()
      where !after.indices.contains(index) || after[index] != line {
        findings.append(.changedHistory(line[0], section))
        break
      }
    }
    let codes = Set(new.lines(of: .activities).map { String($0[0].dropFirst(9)) })
    let after = Dictionary(
      new.lines(of: .baselines).map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    for baseline in lines(of: .baselines) {
      guard let now = after[baseline[0]] else { continue }
      // The dates of an activity go with it.
      let stays = baseline.filter { line in
        guard line.hasPrefix("  plan ") else { return true }
        return Self.planned(line).map(codes.contains) ?? true
      }
      if now != stays { findings.append(.changedHistory(baseline[0], .baselines)) }
    }
    let order = lines(of: .baselines).map { $0[0] }.filter { after[$0] != nil }
    let kept = new.lines(of: .baselines).map { $0[0] }.prefix(order.count)
    if findings.isEmpty, Array(kept) != order, let first = order.first {
      findings.append(.changedHistory(first, .baselines))
    }
    return findings
  }

  private func lines(of section: Entry.Section) -> [[String]] {
    entries.filter { $0.section == section }.map(\.lines)
  }

  /// The code in a line of a baseline: all but its first word and its last two.
  private static func planned(_ line: String) -> String? {
    let words = line.dropFirst(7).split(separator: " ")
    return words.count < 3 ? nil : words.dropLast(2).joined(separator: " ")
  }
}

extension Finding {
  /// A fact of the past that a text leaves out or tells otherwise.
  fileprivate static func changedHistory(
    _ line: String, _ section: PlanText.Entry.Section
  ) -> Finding {
    let hint: Hint =
      switch section {
      case .records:
        Hint(
          zh: "原样放回这一行，新填报加在后面；误报用 retraction 一行撤回",
          en:
            "put the line back as it was, with new ones behind it; take back a wrong record by a line retraction"
        )
      case .baselines:
        Hint(zh: "原样放回，或整段删去", en: "put it back as it was, or leave it out as a whole")
      default:
        Hint(zh: "原样放回这一行，新的加在后面", en: "put the line back as it was, with new ones behind it")
      }
    return Finding(
      .error, "text-plan-history",
      Wording(
        zh: "历史不能改动：“\(line)”被改动、移动或删去",
        en: "history stands, and \"\(line)\" is changed, moved or gone"),
      hint: hint)
  }
}
