import Foundation
import Testing

@Suite struct HelpTests {
  /// A command of the tree, as the program describes itself.
  private struct Node {
    let path: [String]
    let abstract: String
    let arguments: [[String: Any]]
  }

  private func tree() throws -> [Node] {
    let root = try Environment().run("--experimental-dump-help").object()
    var nodes: [Node] = []
    func walk(_ command: [String: Any], _ above: [String]) {
      let path = above + [command["commandName"] as? String ?? ""]
      nodes.append(
        Node(
          path: path, abstract: command["abstract"] as? String ?? "",
          arguments: command["arguments"] as? [[String: Any]] ?? []))
      for child in command["subcommands"] as? [[String: Any]] ?? []
      where child["commandName"] as? String != "help" {
        walk(child, path)
      }
    }
    walk(try #require(root["command"] as? [String: Any]), [])
    return nodes
  }

  @Test func everyCommandAndOptionHasHelp() throws {
    let nodes = try tree()
    #expect(nodes.count > 30)
    for node in nodes {
      #expect(!node.abstract.isEmpty, "\(node.path)")
      for argument in node.arguments where argument["shouldDisplay"] as? Bool == true {
        let text = argument["abstract"] as? String ?? ""
        #expect(!text.isEmpty, "\(node.path) \(argument["valueName"] ?? "")")
      }
    }
  }

  @Test func theHelpTreeIsAsReviewed() throws {
    let environment = try Environment()
    environment.variables["SCHEDCTL_LANG"] = "en"
    var text = ""
    for node in try tree() {
      let words = node.path.dropFirst().joined(separator: " ")
      let help = try environment.run("\(words) --help")
      #expect(help.status == 0)
      let lines = help.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      text +=
        "$ \(node.path.joined(separator: " ")) --help\n" + lines.joined(separator: "\n") + "\n"
    }
    try Golden.expect(text, is: "help.txt")
  }
}
