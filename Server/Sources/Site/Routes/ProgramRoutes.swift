import PlanStore
import Documents
import HTTPTypes
import Plan
import Planning
import Reporting

/// The same for programs: the values that `--json` writes.
enum ProgramRoutes {
  static let all: [Route] = [
    .get("/api/plan", Role.readers) { asked, site in
      try await site.json { view, json in PlanJSON(view.comparison).write(to: &json) }
    },
    .get("/api/flags", Role.readers) { asked, site in
      try await site.json { view, json in FlagsReport(view.comparison).write(to: &json) }
    },
    .get("/api/owes", Role.readers) { asked, site in
      try await site.json { view, json in
        OwesReport(
          view.comparison, OwesScope(office: asked.field("office")), today: view.today(asked)
        ).write(to: &json)
      }
    },
    .get("/api/why/{code}", Role.readers) { asked, site in
      try await site.json { view, json in
        let position = try view.activity(asked.parameters["code"] ?? "")
        let late = asked.field("late") != nil
        WhyReport(view.comparison, of: position, late: late, terms: asked.terms).write(to: &json)
      }
    },
    .get("/api/nodes", Set(Role.allCases)) { asked, site in
      try await site.json { view, json in NodeDates(view.comparison).write(to: &json) }
    },
    .upload("/api/progress", [.reporter, .planner, .administrator], largest: PhotoRoutes.largest) {
      asked, site in
      let entry = try await site.entry(asked)
      let outcome = try await site.record(entry, asked)
      return .json { json in
        json.object { json in
          json.member("code", entry.code)
          json.member("wasSavedBefore", outcome.wasSaved)
          json.member("photos", entry.photos.count)
          json.array("consequences") { json in for line in outcome.consequences { json.value(line) }
          }
          json.array("told") { json in for line in outcome.told { json.value(line) } }
        }
      }
    },
    .get("/api/openapi.json", nil) { _, _ in .json { OpenAPI.write(to: &$0) } },
  ]
}

extension Site {
  /// JSON of the plan as it stands.
  fileprivate func json(
    _ write: @escaping @Sendable (PlanView, inout JSONWriter) throws -> Void
  ) async throws -> Answered {
    try await reader.read { view in try .json { json in try write(view, &json) } }
  }
}

/// The description of the ways for programs (OpenAPI 3.1), made of the routes themselves.
enum OpenAPI {
  private static let summaries: [String: String] = [
    "/api/plan": "The whole plan, as `plan --json` writes it",
    "/api/flags": "The nodes against the baseline, as `flags --json` writes them",
    "/api/owes": "What offices owe, as `owes --json` writes it; ?office=NAME for one",
    "/api/why/{code}":
      "Why an activity's date is what it is, as `why --json` writes it; ?late=1 for the latest start",
    "/api/nodes": "The nodes of all projects: code, name, planned and forecast day",
    "/api/progress":
      "Records progress of an activity; sent twice with the same id it is saved once. Fields of a form: csrf, id (32 hexadecimal digits), code, date, started, finished, remaining, percent, note; of multipart/form-data also photo, JPEG or PNG, at most four",
    "/api/openapi.json": "This description",
  ]

  static func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("openapi", "3.1.0")
      json.object("info") { json in
        json.member("title", "schedctl")
        json.member("version", "1")
      }
      json.object("paths") { json in
        for route in ProgramRoutes.all {
          json.object(called: route.path) { json in
            json.object(called: route.method == .get ? "get" : "post") { json in
              json.member("summary", summaries[route.path] ?? "")
              json.array("parameters") { json in
                for name in route.path.split(separator: "/").filter({ $0.first == "{" }) {
                  json.object { json in
                    json.member("name", String(name.dropFirst().dropLast()))
                    json.member("in", "path")
                    json.member("required", true)
                    json.object("schema") { $0.member("type", "string") }
                  }
                }
              }
              json.object("responses") { json in
                for (status, words) in [
                  ("200", "The values"), ("401", "No session"), ("403", "No right"),
                ]
                where status == "200" || route.roles != nil {
                  json.object(called: status) { $0.member("description", words) }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// An object as the member of a name that is known at run time only.
  fileprivate mutating func object(
    called name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    key(named: name)
    beginObject()
    try body(&self)
    endObject()
  }
}
