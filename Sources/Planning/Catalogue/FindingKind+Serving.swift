import Plan

/// The board in the browser.
extension FindingKind {
  static let serving: [FindingKind] = [
    FindingKind(
      "no-server-program", [.error],
      means: """
        The board is served by a second program, `schedctl-server`, which is neither in the folder of `schedctl`
        nor in a folder of PATH. It is built on its own, for it takes libraries that nothing else needs. The exit
        status is 5.
        """,
      shown: """
        error: the program schedctl-server, which serves the board, is neither beside schedctl nor on PATH [no-server-program]
          hint: build it with script/server in the folder of the sources
        错误: 找不到服务程序 schedctl-server：不在 schedctl 所在的文件夹，也不在 PATH 中 [no-server-program]
          建议：在源码文件夹中运行 script/server 生成它
        """,
      remedy: """
        run `script/server` in the folder of the sources, and put the program beside `schedctl` or on PATH.
        """),
    FindingKind(
      "plain-http", [.warning],
      means: """
        The board is to be served to other machines without encryption, so that links, cookies and pages can be
        read on the way.
        """,
      shown: """
        warning: "0.0.0.0" is reached from other machines, and plain http is read by whoever is on the way [plain-http]
          hint: put it behind a proxy with https and add --behind-proxy: see docs/offices.md
        警告: “0.0.0.0”不限于本机，而 http 不加密：路上的人能看到链接和内容 [plain-http]
          建议：放在 https 代理后面并加 --behind-proxy，见 docs/offices.zh.md
        """,
      remedy: """
        serve on 127.0.0.1 behind a proxy that speaks https ([offices](offices.md)).
        """),
    FindingKind(
      "photos-left-out", [.note],
      means: """
        What is written is text or a table, which has no place for the photos of the site that are in the plan.
        `backup` and `copy` carry them along.
        """,
      shown: """
        plan.txt: note: the 3 photos of the plan are not in it [photos-left-out]
          hint: write them with `schedctl export photos`
        plan.txt: 说明: 计划中的 3 张照片不在其中 [photos-left-out]
          建议：照片用 schedctl export photos 另存
        """,
      remedy: """
        nothing, where only the plan is wanted; else write the photos beside it.
        """),
  ]
}
