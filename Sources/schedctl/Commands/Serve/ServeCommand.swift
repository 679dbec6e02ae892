import ArgumentParser

/// `serve …`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: .words(
      zh: "网上看板：各单位用链接查看、填报；发放和撤回链接。",
      en: "A board in the browser: offices see and report by links of their own."
    ),
    discussion: .words(
      zh: """
          schedctl serve
          schedctl serve --port 8080 --bind 0.0.0.0 --behind-proxy
          schedctl serve access add 供电公司 --role reporter
          schedctl serve access list
          schedctl serve webhook list
        """,
      en: """
          schedctl serve
          schedctl serve --port 8080 --bind 0.0.0.0 --behind-proxy
          schedctl serve access add 供电公司 --role reporter
          schedctl serve access list
          schedctl serve webhook list
        """),
    subcommands: [ServeStartCommand.self, AccessCommand.self, WebhookCommand.self],
    defaultSubcommand: ServeStartCommand.self)
}
