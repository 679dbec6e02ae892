import Plan

/// Plans on a server.
extension FindingKind {
  static let server: [FindingKind] = [
    FindingKind(
      "already-saved", [.error],
      means: """
        What a page or a phone sent has a number of its own, and a command with this number was saved
        before. It is not saved once more.
        """,
      shown: """
        error: this was saved before, as change 41 of "plan.db": what is sent twice counts once [already-saved]
        错误: 已经保存过，是“plan.db”的第 41 条改动：重复发送的不再记一次 [already-saved]
        """,
      remedy: """
        nothing: it is in the plan; `log` shows that change.
        """),
    FindingKind(
      "server-address", [.error],
      means: """
        The address of a plan on a server does not say which plan, or its name is longer than 63 bytes.
        """,
      shown: """
        error: the address "postgresql://plans.local/tinghu" does not say which plan [server-address]
          hint: write postgresql://host/database?plan=NAME, with a name of 63 bytes at most
        错误: 地址“postgresql://plans.local/tinghu”没有写明是哪个计划 [server-address]
          建议：写成 postgresql://主机/数据库?plan=计划名，计划名不超过 63 个字节
        """,
      remedy: """
        add `?plan=NAME` to the address.
        """),
    FindingKind(
      "server-library-missing", [.error],
      means: """
        A plan on a server is reached through the library libpq, which is not installed.
        """,
      shown: """
        error: "postgresql://plans.local/tinghu?plan=school" takes the library libpq.so.5, which is not installed [server-library-missing]
          hint: install libpq5 and try again
        错误: 打开“postgresql://plans.local/tinghu?plan=school”需要程序库 libpq.so.5，本机没有 [server-library-missing]
          建议：安装 libpq5 后再试
        """,
      remedy: """
        install Debian's `libpq5`.
        """),
    FindingKind(
      "server-unreachable", [.error],
      means: """
        No connection to the server comes about: it does not run, the network is down, or it does not know the
        login. The words behind the colon are those of the library.
        """,
      shown: """
        error: "postgresql://plans.local/tinghu?plan=school" cannot be reached: out of memory [server-unreachable]
          hint: look at the address, the network and whether the server runs; passwords belong in ~/.pgpass
        错误: 连不上“postgresql://plans.local/tinghu?plan=school”：out of memory [server-unreachable]
          建议：检查地址、网络和服务器是否在运行；密码放在 ~/.pgpass
        """,
      remedy: """
        look at address, network and server.
        """),
    FindingKind(
      "server-connection-lost", [.error],
      means: """
        The connection broke while a command was at work. The plan is as before: where only the answer was
        lost, the command looks for what it did, and says that it is done.
        """,
      shown: """
        error: the connection to "postgresql://plans.local/tinghu?plan=school" broke, and nothing was saved [server-connection-lost]
          hint: run the command again when it is back
        错误: 与“postgresql://plans.local/tinghu?plan=school”的连接断了，本次修改没有保存 [server-connection-lost]
          建议：恢复连接后再运行一次
        """,
      remedy: """
        run the command again.
        """),
    FindingKind(
      "server-forbids", [.error],
      means: """
        The login may not do this: viewers read, planners change, and the owner alone admits others and moves
        the plan forward.
        """,
      shown: """
        error: "postgresql://plans.local/tinghu?plan=school" does not allow this: schema "school" [server-forbids]
          hint: ask the owner of the plan for leave (admit)
        错误: “postgresql://plans.local/tinghu?plan=school”不允许这样做：schema "school" [server-forbids]
          建议：请计划的主人授权（admit）
        """,
      remedy: """
        ask the owner ([offices](offices.md)).
        """),
    FindingKind(
      "server-older", [.error],
      means: """
        The plan is of an older program. It moves forward when its owner changes it, and not when it is read.
        """,
      shown: """
        error: "postgresql://plans.local/tinghu?plan=school" was made by an older version and has not moved forward since [server-older]
          hint: have the owner of the plan run any command that changes it
        错误: “postgresql://plans.local/tinghu?plan=school”由较早的版本写成，还没有升级 [server-older]
          建议：请计划的主人运行任何一条修改命令
        """,
      remedy: """
        have the owner run a command that changes the plan.
        """),
    FindingKind(
      "server-unsupported", [.error],
      means: """
        The command works on files alone. Nothing was done.
        """,
      shown: """
        error: restoring a backup does not work on a plan on a server, "postgresql://plans.local/tinghu?plan=school" [server-unsupported]
          hint: copy the backup to a plan of another name with schedctl copy, and use that address
        错误: 恢复备份不能用于服务器上的计划“postgresql://plans.local/tinghu?plan=school” [server-unsupported]
          建议：用 schedctl copy 把备份复制成另一个名字的计划，此后用新地址
        """,
      remedy: """
        `copy` a backup to a plan of another name instead of restoring it.
        """),
    FindingKind(
      "server-text", [.error],
      means: """
        A text holds the character U+0000, which texts of PostgreSQL cannot. Nothing was saved.
        """,
      shown: """
        error: a text holds U+0000, which "postgresql://plans.local/tinghu?plan=school" cannot keep [server-text]
          hint: take the character out and try again
        错误: 有一处文字含 U+0000，“postgresql://plans.local/tinghu?plan=school”存不了 [server-text]
          建议：去掉这个字符后再试
        """,
      remedy: """
        take the character out.
        """),
    FindingKind(
      "server-error", [.error],
      means: """
        The server refused for another reason, which its error number (SQLSTATE) and words tell. Nothing was
        saved.
        """,
      shown: """
        error: "postgresql://plans.local/tinghu?plan=school": PostgreSQL error 25P02: COMMIT [server-error]
          hint: have whoever runs the server look at its log; nothing was saved
        错误: “postgresql://plans.local/tinghu?plan=school”：PostgreSQL 报错 25P02：COMMIT [server-error]
          建议：请服务器的管理员查看日志；本次修改没有保存
        """,
      remedy: """
        look at the log of the server.
        """),
  ]
}
