import Plan

/// The command line itself, and what an assistant asks for.
extension FindingKind {
  static let usage: [FindingKind] = [
    FindingKind(
      "usage", [.error],
      means: """
        The command line was not understood: an unknown command or option, or a value that it cannot have. It is told in this form
        with `--json` alone, else with the usage of the command. The exit status is 64.
        """,
      shown: """
        error: --paths is a number from 1 to 1000 [usage]
          hint: see the command with --help
        错误: --paths 应为 1 到 1000 的数 [usage]
          建议：用法见该命令的 --help
        """,
      remedy: """
        read the help of the command.
        """),
    FindingKind(
      "change-unknown", [.error],
      means: """
        An assistant asked to apply a change of which this run of `mcp` has no preview, or which is applied already.
        """,
      shown: """
        error: there is no preview "0123456789abcdef" to apply [change-unknown]
          hint: make the preview again, show it, and apply the number it gives
        错误: 没有编号为“0123456789abcdef”的预览可以执行 [change-unknown]
          建议：重新预览，给人看过之后再用新的编号执行
        """,
      remedy: """
        ask for the preview again.
        """),
    FindingKind(
      "change-outdated", [.error],
      means: """
        Since an assistant showed the preview of a change, somebody else changed what it touches, or it would have other
        consequences now. Nothing was changed.
        """,
      shown: """
        error: the plan was changed since the preview in what this change touches: HS [change-outdated]
          hint: make the preview again, show it, and apply the number it gives
        错误: 预览之后，这项变更涉及的内容已被改动：HS [change-outdated]
          建议：重新预览，给人看过之后再用新的编号执行
        """,
      remedy: """
        ask for the preview again, and look at what it says now.
        """),
  ]
}
