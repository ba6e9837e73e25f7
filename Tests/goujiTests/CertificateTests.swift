import Foundation
import GoujiModel
import ReportAuditing
import TestSupport
import Testing

@testable import BudgetWorkbench

struct CertificateTests {
  @Test func `a package with its certificate`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--certificate"])
    #expect(run.status == 0, "\(run.errors)")
    let written = try #require(draft.written())
    #expect(written.count == 5)
    #expect(written.contains { $0.hasSuffix(".核对.xlsx") })
    let json = try #require(written.first { $0.hasSuffix(".核对.json") })
    let data = try Data(contentsOf: URL(filePath: draft.out + "/" + json))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let rules = try #require(document["rules"] as? [[String: Any]])
    // Every relation that was counted is listed, by itself or in a group.
    for rule in rules {
      let relations = try #require(rule["relations"] as? [[String: Any]])
      let groups = try #require(rule["groups"] as? [[String: Any]])
      let counts = groups.compactMap { $0["count"] as? Int }
      #expect(counts.count == groups.count && counts.allSatisfy { $0 > 0 })
      let checks = try #require(rule["checks"] as? Int)
      #expect(relations.count + counts.reduce(0, +) == checks, "\(rule["name"] ?? "")")
      #expect(["通过", "不适用"].contains(rule["verdict"] as? String ?? ""))
    }
    #expect(rules.contains { ($0["relations"] as? [Any])?.isEmpty == false })
    let items = try #require(document["selfCheck"] as? [[String: Any]])
    #expect(items.allSatisfy { ["达标", "不达标", "不适用"].contains($0["verdict"] as? String ?? "") })
  }

  /// The rows of the sheet, each for one relation or for as many as it says.
  @Test(arguments: ["tongchuan-2024", "suining-2024-final", "wanli-2025"])
  func `the sheet lists what it counts`(_ draft: String) throws {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    let drafted = try #require(Workbench(draft: path, templates: nil).drafted().value)
    for result in drafted.proof.certificate.results {
      let rows = RelationRows(result).rows
      let count = rows.reduce(0) { sum, row in
        let isGroup = row[2].hasSuffix(" 处") && row[5] == "都相符"
        return sum + (isGroup ? Int(row[2].dropLast(2)) ?? 0 : 1)
      }
      #expect(count == result.checks, "\(result.rule.name)")
    }
  }

  @Test func `a certificate is verified like the other files`() throws {
    let draft = try DraftCopy()
    _ = try GoujiRun(["build", draft.path, "--out", draft.out, "--certificate"])
    let verify = ["verify", draft.out, "--draft", draft.path]
    #expect(try GoujiRun(verify).output.contains("共 5 个文件，5 个一致"))
    let json = try #require(draft.written()?.first { $0.hasSuffix(".核对.json") })
    let file = URL(filePath: draft.out + "/" + json)
    let text = try String(contentsOf: file, encoding: .utf8)
    let failures = "\"failures\": 0"
    let first = try #require(text.range(of: failures))
    try text.replacingCharacters(in: first, with: "\"failures\": 1")
      .write(to: file, atomically: true, encoding: .utf8)
    let run = try GoujiRun(verify)
    #expect(run.status == 1)
    #expect(run.output.contains("共 5 个文件，4 个一致"))
  }

  @Test func `what applies to a final account`() throws {
    let draft = try DraftCopy(of: "Drafts/suining-2024-final")
    let run = try GoujiRun(["check", draft.path, "--certificate"])
    #expect(run.output.contains("  达标　八张必须公开的表"))
    #expect(run.output.contains("  达标　公务用车保有量"))
    // It went nowhere abroad.
    #expect(run.output.contains("  不适用　因公出国（境）团组数、人次数：没有这项支出"))
    #expect(!run.output.contains("不达标"))
  }

  @Test func `a rule that looked at nothing has not passed`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["check", draft.path, "--certificate"])
    // 通川 has no chart.
    #expect(run.output.contains("不适用　饼图各块合起来是整体：报告没有饼图"))
  }
}
