import ArgumentParser

/// Why a plan is changed, where that has to be said.
struct ReasonOption: ParsableArguments {
  @Option(
    name: .long,
    help: .words(
      zh: "理由；有基准计划后，一级节点降级、移除或不再对应要求完成时间时必须写明。",
      en:
        "Why; needed where a node of level 1 is lowered, removed or freed of its required date after a baseline."
    ))
  var reason = ""
}
