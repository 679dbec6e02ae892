import ArgumentParser
import CivilTime
import Glibc
import Plan
import PlanStore
import Planning

/// `serve start`, and `serve` alone.
struct ServeStartCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: .words(zh: "启动网上看板；Ctrl-C 结束。", en: "Serve the board until Ctrl-C."),
    discussion: .words(
      zh: """
        start 可以不写。由另一个程序 schedctl-server 提供服务，它与 schedctl 放在同一文件夹，或在 PATH 中。默认只有
        本机能打开；给别的机器用，放在有 TLS 的代理（如 nginx）后面，并写 --behind-proxy，见 docs/offices.zh.md。
        没有链接的人进不来，先用 serve access add 发放。

          schedctl serve
          schedctl serve --port 9000 --file plan.db
        """,
      en: """
        The word start may be left out. Another program serves, schedctl-server, in the folder of schedctl or on
        PATH. By default this machine alone reaches it; for others put it behind a proxy with TLS, such as nginx,
        and say --behind-proxy: see docs/offices.md. Nobody comes in without a link, which serve access add hands
        out.

          schedctl serve
          schedctl serve --port 9000 --file plan.db
        """))

  @Option(
    name: .long,
    help: .words(zh: "端口，1 到 65535。", en: "The port, 1 to 65535."))
  var port = 8080

  @Option(
    name: .long,
    help: .words(
      zh: "在哪个地址上提供服务；127.0.0.1 只有本机能打开。",
      en: "The address to serve on; 127.0.0.1 is reached by this machine alone."))
  var bind = "127.0.0.1"

  @Flag(
    name: .long,
    help: .words(
      zh: "前面有 https 代理：访问者的地址以代理所说为准，Cookie 只经 https 传送。",
      en:
        "A proxy with https is in front: it tells visitors' addresses; cookies go over https alone."
    ))
  var behindProxy = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard (1...65535).contains(port) else {
      throw ValidationError(.words(zh: "端口应为 1 到 65535", en: "a port is a number from 1 to 65535"))
    }
    guard !bind.isEmpty, !bind.contains(where: \.isWhitespace) else {
      throw ValidationError(
        .words(zh: "--bind 后写地址，如 127.0.0.1", en: "--bind takes an address, such as 127.0.0.1"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let path = try PlanChoice.path(plan.file)
    let today = Clock.now.day
    let hasLinks = try AccessBook(path, access: .readOnly).grants().contains {
      $0.isValid(on: today)
    }
    guard
      let program = ProgramFile.besideThis(Self.program) ?? ProgramFile.onPath(Self.program)
    else {
      console.tell([missing])
      return ExitStatus.fileUnusable
    }
    if !behindProxy, !isLoopback { console.tell([plain]) }
    if !hasLinks {
      console.tell(
        "还没有有效的链接，谁都进不来：用 schedctl serve access add 发放",
        "no link is valid, so nobody can come in: hand one out with schedctl serve access add")
    }
    // Arguments are read by everybody on the machine, and an address may hold a password.
    setenv("SCHEDCTL_FILE", path, 1)
    var arguments = ["--port", "\(port)", "--bind", bind]
    if behindProxy { arguments.append("--behind-proxy") }
    arguments += ["--lang", console.language.rawValue]
    throw CommandFailure.file(program, errno: ProgramFile.become(program, arguments))
  }

  private static let program = "schedctl-server"

  /// Whether this machine alone reaches the address.
  private var isLoopback: Bool {
    bind == "localhost" || bind == "::1"
      || bind.hasPrefix("127.") && bind.allSatisfy { "0123456789.".contains($0) }
  }

  private var missing: Finding {
    Finding(
      .error, "no-server-program",
      Wording(
        zh: "找不到服务程序 schedctl-server：不在 schedctl 所在的文件夹，也不在 PATH 中",
        en: "the program schedctl-server, which serves the board, is neither beside schedctl nor "
          + "on PATH"),
      hint: Wording(
        zh: "在源码文件夹中运行 script/server 生成它",
        en: "build it with script/server in the folder of the sources"))
  }

  private var plain: Finding {
    Finding(
      .warning, "plain-http",
      Wording(
        zh: "“\(bind)”不限于本机，而 http 不加密：路上的人能看到链接和内容",
        en: "\"\(bind)\" is reached from other machines, and plain http is read by whoever is on "
          + "the way"),
      hint: Wording(
        zh: "放在 https 代理后面并加 --behind-proxy，见 docs/offices.zh.md",
        en: "put it behind a proxy with https and add --behind-proxy: see docs/offices.md"))
  }
}
