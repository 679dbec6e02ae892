import Foundation
import Testing

/// Robots in chat groups: set up, listed and removed.
@Suite struct WebhookTests {
  private let wecom = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0"
  private let dingtalk = "https://oapi.dingtalk.com/robot/send?access_token=abcdef0123456789"

  private func robots(_ environment: Environment) throws -> [[String: Any]] {
    let run = try environment.run("serve webhook list --json")
    return try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
  }

  @Test func whatOpensAGroupIsShownToNobodyAndIsNotInTheLog() throws {
    let environment = try Environment.nouns()
    let runs = [
      try environment.run("serve webhook add 工程群 \(wecom)"),
      try environment.run("serve webhook add 调度群 \(dingtalk) --secret SECabc123 --json"),
      try environment.run("serve webhook list"), try environment.run("serve webhook list --json"),
      try environment.run("log --json"), try environment.run("serve webhook remove 工程群 --json"),
    ]
    for run in runs {
      #expect(run.status == 0, "\(run.error)")
      for secret in ["693a91f6", "abcdef01", "SECabc123"] {
        #expect(!run.text.contains(secret) && !run.error.contains(secret))
      }
    }
    #expect(runs[2].text.contains("企业微信") && runs[2].text.contains("qyapi.weixin.qq.com/…97a0"))
    let left = try #require(try robots(environment).first)
    #expect(left["name"] as? String == "调度群" && left["kind"] as? String == "dingtalk")
    #expect(left["isSigned"] as? Bool == true && left["waiting"] as? Int == 0)
    // Nor is it a change of the plan.
    #expect(!runs[4].text.contains("webhook"))
  }

  @Test func theAddressMayComeFromStandardInput() throws {
    let environment = try Environment.nouns()
    let run = try environment.run(
      "serve webhook add 调度群 - --lang en", input: Data("\(dingtalk)\nSECabc123\n".utf8))
    #expect(run.status == 0, "\(run.error)")
    let robot = try #require(try robots(environment).first)
    #expect(robot["isSigned"] as? Bool == true && robot["language"] as? String == "en")
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let environment = try Environment.nouns()
    try environment.succeed("serve webhook add 工程群 \(wecom)")
    for (line, word, english) in [
      ("工程群 \(dingtalk)", "已经有叫", "already"),
      ("x http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a", "https", "https"),
      ("x https://user@qyapi.weixin.qq.com/send?key=a", "用户名", "login"),
      ("x ftp://a/?key=a", "https", "https"), ("x https://", "https", "https"),
      ("x http://192.168.1.5/?key=a --kind wecom", "https", "https"),
      ("x https://robot.example.cn/?key=a", "--kind", "--kind"),
      ("x https://qyapi.weixin.qq.com/cgi-bin/webhook/send", "key=", "key="),
      ("x \(dingtalk) --kind wecom", "key=", "key="),
      ("x \(wecom) --secret SEC", "没有密钥", "no secret"),
    ] {
      for (language, expected) in [("zh", word), ("en", english)] {
        let run = try environment.run("serve webhook add \(line) --lang \(language)")
        #expect(run.status == 3 && run.error.contains(expected), "\(line): \(run.error)")
      }
    }
    #expect(try environment.run("serve webhook add x \(wecom) --kind 飞书").status == 64)
    let gone = try environment.run("serve webhook remove 别的群")
    #expect(gone.status == 3 && gone.error.contains("serve webhook list"))
    // This machine may be asked by plain http.
    for host in ["127.0.0.1:9000", "localhost", "[::1]:9000"] {
      try environment.succeed("serve webhook add \(host) http://\(host)/?key=a --kind 企业微信")
    }
    #expect(try robots(environment).count == 4)
  }
}
