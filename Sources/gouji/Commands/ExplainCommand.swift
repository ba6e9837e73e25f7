import ArgumentParser
import BudgetWorkbench
import GoujiModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "解释一条提示：查什么、为什么、怎么改，附例子。",
    discussion: """
      例：gouji explain G109
          gouji explain 权重
      不写编号就列出全部。
      """)

  @Argument(
    help: ArgumentHelp("提示的编号，如 G109；或里面的字。不写就列出全部。", valueName: "编号或文字"),
    completion: .list(FindingCode.allCases.map(\.rawValue)))
  var what: String = ""

  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let found = explanations
    if found.isEmpty { throw ValidationError(unknown) }
    if format == .json {
      Terminal.out(ExplanationRenderer.json(found))
    } else if found.count == 1 {
      Terminal.out(ExplanationRenderer.text(found[0]))
    } else {
      Terminal.out(ExplanationRenderer.list(found))
      if what.isEmpty { Terminal.out("\n看其中一条：gouji explain 编号") }
    }
  }

  private var explanations: [Explanation] {
    if what.isEmpty { return Explanation.all }
    if let code = FindingCode(typed: what) { return Explanation.of(code).map { [$0] } ?? [] }
    return Explanation.all.filter { explanation in
      [explanation.title, explanation.checks, explanation.cure].contains { $0.contains(what) }
    }
  }

  private var unknown: String {
    let codes = FindingCode.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: what.uppercased(), among: codes)
    let hint = near.isEmpty ? "不写编号就列出全部：gouji explain" : "相近的有：\(near.joined(separator: "、"))"
    return "没有编号或内容是“\(what)”的提示。\(hint)"
  }
}

extension FindingCode {
  /// `G109`, also typed `g109` or `109`.
  fileprivate init?(typed: String) {
    let text = typed.uppercased()
    self.init(rawValue: text.hasPrefix("G") ? text : "G" + text)
  }
}
