import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// A loop is reported as the loop, by codes and names.
@Suite struct LoopTests {
  @Test func aLoopIsNamedInTheOrderOfWorkWhateverSurroundsIt() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let scenario = Scenario.random(seed, Mixture(activities: 2...8, rules: 0)).withLoop()
      let findings = findings(scenario)
      let loop = findings.first { $0.severity == .error && $0.id == "loop" }
      guard let loop else {
        Issue.record("no loop among \(findings)\n\(scenario)")
        return
      }
      #expect(isClosedChain(loop.codes, scenario.portfolio), "seed \(seed): \(loop)")
      for code in loop.codes {
        #expect(loop.message.en.contains(code) && loop.message.zh.contains(code), "\(loop)")
        let i = scenario.portfolio.activities.indices.first {
          scenario.portfolio.code(of: $0) == code
        }!
        #expect(loop.message.zh.contains(scenario.portfolio.activities[i].name), "\(loop)")
      }
    }
  }

  @Test func anActivityThatFollowsItselfIsALoop() {
    var scenario = Scenario.random(1, Mixture(activities: 2...2, rules: 0))
    scenario.portfolio.relations = [Relation(predecessor: 0, successor: 0)]
    #expect(findings(scenario).contains { $0.severity == .error })
  }

  @Test func withoutALoopNoneIsReported() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let scenario = Scenario.random(seed)
      #expect(!findings(scenario).contains { $0.id == "loop" }, "seed \(seed)")
    }
  }

  private func findings(_ scenario: Scenario) -> [Finding] {
    do throws(InvalidInput) {
      _ = try Network(scenario.portfolio)
      return []
    } catch {
      return error.findings
    }
  }

  /// Whether each code is a predecessor of the next, and the last of the first; a loop may be
  /// written with its first code again at the end.
  private func isClosedChain(_ codes: [String], _ portfolio: Portfolio) -> Bool {
    let chain = codes.first == codes.last ? Array(codes.dropLast()) : codes
    guard chain.count >= 2, Set(chain).count == chain.count else { return false }
    return chain.indices.allSatisfy { k in
      portfolio.relations.contains {
        portfolio.code(of: $0.predecessor) == chain[k]
          && portfolio.code(of: $0.successor) == chain[(k + 1) % chain.count]
      }
    }
  }
}

extension Scenario {
  /// The scenario with a loop through some of its activities, and names that tell them apart.
  fileprivate func withLoop() -> Scenario {
    var random = SeededGenerator(seed ^ 0x100F)
    var copy = self
    for i in copy.portfolio.activities.indices { copy.portfolio.activities[i].name = "工作〇\(i)" }
    let all = Array(portfolio.activities.indices).shuffled(using: &random)
    let loop = all.prefix(random.number(2...all.count))
    for (i, j) in zip(loop, loop.dropFirst() + loop.prefix(1)) {
      copy.portfolio.relations.append(
        Relation(predecessor: i, successor: j, kind: random.pick(Relation.Kind.allCases)))
    }
    copy.portfolio.relations.shuffle(using: &random)
    return copy
  }
}
