import Foundation
import Testing

/// The scripts of completions work in the shells that they are for.
@Suite struct ShellCompletionTests {
  /// A line that is being typed, and what the shell has then: in bash and zsh the line, in fish the first offer.
  private static let lines = [
    (typed: "schedctl fla", completed: "flags"),
    (typed: "schedctl flags --offi", completed: "--office"),
    (typed: "schedctl why ex.c02", completed: "EX.C02"),
    (typed: "schedctl project show K", completed: "KG"),
    (typed: "schedctl flags --office 施工单", completed: "施工单位"),
    (typed: "schedctl window show avoid-e", completed: "avoid-exams"),
    (typed: "schedctl report set --paper a3", completed: "a3"),
    (typed: "schedctl import plan gi", completed: "given.csv"),
  ]

  private func environment() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.write("", to: "given.csv")
    try environment.succeed("office add \"供电 (东)\"")
    return environment
  }

  /// Runs a script of a shell in which `schedctl` is the program; returns its lines.
  private func lines(_ script: String, by shell: String, in environment: Environment) throws
    -> [String]
  {
    try environment.write(script, to: "script")
    let run = try environment.shell(
      "mkdir -p bin functions; ln -sf $schedctl bin/schedctl; "
        + "PATH=$PWD/bin:$PATH LANG=C.UTF-8 \(shell) script </dev/null")
    return run.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func bashCompletes() throws {
    var script = "eval \"$(schedctl __completions bash)\"\ncompopt() { :; }\n"
    for (typed, _) in Self.lines {
      script +=
        "COMP_WORDS=(\(typed)); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _schedctl; echo \"${COMPREPLY[0]}\"\n"
    }
    script +=
      "COMP_WORDS=(schedctl office set '供电 '); COMP_CWORD=3; _schedctl; echo \"${COMPREPLY[0]}\"\n"
    let found = try lines(script, by: "bash", in: environment())
    #expect(found.prefix(Self.lines.count).elementsEqual(Self.lines.map(\.completed)), "\(found)")
    #expect(found.dropFirst(Self.lines.count).first == #"供电\ \(东\)"#, "\(found)")
  }

  @Test(.enabled(if: OutsideTool.fish != nil || OutsideTool.areRequired, "fish is missing"))
  func fishCompletes() throws {
    var script = "schedctl __completions fish | source\n"
    for (typed, _) in Self.lines {
      script += "complete -C '\(typed)' | head -1 | string split -f1 \\t\n"
    }
    script += "complete -C 'schedctl flags --office=施工单' | head -1 | string split -f1 \\t\n"
    let found = try lines(script, by: "fish", in: environment())
    #expect(found.prefix(Self.lines.count).elementsEqual(Self.lines.map(\.completed)), "\(found)")
    #expect(found.dropFirst(Self.lines.count).first == "--office=施工单位", "\(found)")
  }

  /// In a terminal of its own, as it is typed.
  @Test(.enabled(if: OutsideTool.zsh != nil || OutsideTool.areRequired, "zsh is missing"))
  func zshCompletes() throws {
    var script = #"""
      zmodload zsh/zpty
      schedctl __completions zsh > functions/_schedctl
      zpty z zsh -f -i
      zpty -w z 'PS1= RPS1=; unsetopt prompt_sp; fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -D
        show() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N show; bindkey "^X^X" show; print "RE"ADY'
      zpty -r z out '*READY*'
      try() {
        zpty -w -n z "$1"$'\t\x18\x18'
        zpty -r z out '*<<*>>*'
        [[ $out == *"<<"*" $2"*">>"* ]] && echo yes || echo "no: ${(V)out}"
      }

      """#
    for (typed, completed) in Self.lines { script += "try '\(typed)' '\(completed)'\n" }
    script += "zpty -d z\n"
    let found = try lines(script, by: "zsh", in: environment()).filter { !$0.isEmpty }
    #expect(found == Array(repeating: "yes", count: Self.lines.count), "\(found)")
  }
}
