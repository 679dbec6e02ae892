import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension WhyReport {
  /// Writes the chain as JSON, from the activity asked about to where it ends.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", portfolio.code(of: activity))
      json.member("late", explanation.isLate)
      json.array("steps") { json in
        for step in explanation.steps {
          json.object { json in
            json.member("code", portfolio.code(of: step.activity))
            json.member("start", step.start.description)
            json.member("finish", step.finish.description)
            json.array("drivenBy", .inline) { json in
              for driver in step.drivers {
                json.object { json in
                  json.member("kind", driver.kind.rawValue)
                  json.member("code", driver.activity.map(portfolio.code))
                  json.member(
                    "type", driver.relation.map { portfolio.relations[$0].kind.rawValue })
                  json.member(
                    "lag", driver.relation.map { portfolio.lagMinutes(of: portfolio.relations[$0]) }
                  )
                }
              }
            }
            write("lost", step.lost, &json)
            write("waited", step.waited, &json)
          }
        }
      }
      write("lost", explanation.lost, &json)
      let words = EffectJSON(portfolio)
      json.array("effects") { json in
        for effect in effects {
          json.object { json in
            json.member("code", portfolio.code(of: effect.activity))
            words.write(effect, &json)
          }
        }
      }
      json.array("oneWeekLater") { json in
        for later in laterStarts { write(later, words, &json) }
      }
    }
  }

  private func write(_ later: LaterStart, _ words: EffectJSON, _ json: inout JSONWriter) {
    json.object { json in
      switch later.subject {
      case .project(let project): json.member("project", portfolio.projects[project].code)
      case .activity: json.nullMember("project")
      }
      json.member("code", portfolio.code(of: later.effect.activity))
      json.member("start", later.start.description)
      words.write("move", later.effect.asked, &json)
      words.write(later.effect, &json)
    }
  }

  private func write(_ name: StaticString, _ lost: [LostDays], _ json: inout JSONWriter) {
    json.array(name, .inline) { json in
      for cause in lost {
        json.object { json in
          json.member("cause", cause.cause)
          json.member("days", cause.days)
        }
      }
    }
  }
}
