import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// What one delay does, as JSON: the numbers that every sentence about it is made of.
struct EffectJSON {
  private let codes: [String]
  private let portfolio: Portfolio

  init(codes: [String], _ portfolio: Portfolio) {
    self.codes = codes
    self.portfolio = portfolio
  }

  init(_ portfolio: Portfolio) {
    self.init(codes: portfolio.activities.indices.map(portfolio.code(of:)), portfolio)
  }

  /// Puts what moves in the order of codes, so that the order in which a plan was typed does not show.
  private func inOrder(_ moves: [Effect.Move]) -> [Effect.Move] {
    moves.sorted { naturalOrder(codes[$0.activity], codes[$1.activity]) }
  }

  private func inOrder(_ effect: Effect) -> [Effect.ProjectMove] {
    let own = portfolio.activities[effect.activity].project
    func code(_ move: Effect.ProjectMove) -> String { portfolio.projects[move.project].code }
    return effect.projects.filter { $0.project == own }
      + effect.projects.filter { $0.project != own }.sorted { naturalOrder(code($0), code($1)) }
  }

  /// Writes an effect, or null.
  func write(_ effect: Effect?, _ json: inout JSONWriter) {
    guard let effect else { return json.nullMember("effect") }
    json.object("effect") { json in
      write("behind", effect.behind, &json)
      json.member("past", effect.isPast)
      json.member("movesOthers", effect.movesOthers)
      json.array("projects", .inline) { json in
        for project in inOrder(effect) {
          json.object { json in
            json.member("code", portfolio.projects[project.project].code)
            write(project.finish, as: "activity", &json)
          }
        }
      }
      json.array("requiredDates", .inline) { json in
        for move in inOrder(effect.requiredDates) { json.object { write(move, as: "code", &$0) } }
      }
      json.array("nodes", .inline) { json in
        for move in inOrder(effect.nodes) { json.object { write(move, as: "code", &$0) } }
      }
      json.array("missedWindows", .inline) { json in
        for missed in effect.missed.sorted(by: {
          naturalOrder(codes[$0.activity], codes[$1.activity])
        }) {
          json.object { json in
            json.member("code", codes[missed.activity])
            json.member("window", portfolio.windows[missed.window].name)
            json.member("from", missed.from.description)
            json.member("to", missed.to.description)
          }
        }
      }
    }
  }

  /// Writes one finish that moves, or null.
  func write(_ name: StaticString, _ move: Effect.Move?, _ json: inout JSONWriter) {
    guard let move else { return json.nullMember(name) }
    json.object(name) { write(move, as: "code", &$0) }
  }

  private func write(_ move: Effect.Move, as name: StaticString, _ json: inout JSONWriter) {
    json.member(name, codes[move.activity])
    json.member("from", move.from.description)
    json.member("to", move.to.description)
    write("by", move.by, &json)
  }

  private func write(_ name: StaticString, _ amount: Slip, _ json: inout JSONWriter) {
    json.object(name) { json in
      json.member("minutes", amount.minutes)
      json.member("days", amount.days)
      json.member("dayKind", amount.kind.rawValue)
    }
  }
}
