import ArgumentParser
import Documents
import Glibc

/// `mcp`.
struct MCPCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: .words(
      zh: "让单位的智能助手查询和修改计划：标准输入输出上的 MCP 服务。",
      en:
        "Let an office's assistant ask and change the plan: a server of MCP on standard input and output."
    ),
    discussion: .words(
      zh: """
        由助手程序启动，讲 Model Context Protocol（JSON-RPC，一行一条）。每次提问都重新读取计划。改动先预览，
        得到编号，计划没有变化才按编号执行，记录中注明经 MCP。配置方法见 docs/mcp.zh.md。

          schedctl mcp --file plan.db
        """,
      en: """
        It is started by the assistant's program and speaks the Model Context Protocol (JSON-RPC, a line a
        message). The plan is read anew for every question. A change is previewed first, which gives a number,
        and made by that number if it still is what was shown; the journal says that it came by MCP. See
        docs/mcp.md for how to set it up.

          schedctl mcp --file plan.db
        """))

  @OptionGroup var signer: SigningOptions
  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    if isatty(STDIN_FILENO) == 1 {
      console.tell(
        "MCP 服务由助手程序启动，这里等待它的消息；Ctrl-D 结束",
        "a server for an assistant's program, which waits for its messages; Ctrl-D ends it")
    }
    let connection = MCPSession(
      file: plan.file, author: signer.name, language: console.language
    ).connection
    var lines = MessageLines()
    while let line = lines.next() {
      if let reply = connection.reply(to: line) { StandardStreams.write(reply, console.language) }
    }
    return 0
  }
}
