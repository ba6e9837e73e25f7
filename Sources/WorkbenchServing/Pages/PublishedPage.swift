import BudgetWorkbench
import GoujiModel
import PageWriting
import SourceReading

/// What a department's published files say otherwise than its draft, and which could not be compared.
enum PublishedPage {
  /// Differences of one file that are written out.
  private static let shown = 200

  static func page(_ line: DepartmentLine) -> SitePage {
    SitePage(title: "\(line.name)：公开的文件", kind: "board") { markup in
      markup.void("link", ["rel": "stylesheet", "href": Assets.board.address])
      for result in line.published {
        let name = WorkingPath.name(of: result.file)
        markup.element("h2", text: "\(name)：\(result.verdict)")
        if result.findings.isEmpty { continue }
        markup.element("ul") {
          for finding in result.findings.prefix(shown) {
            markup.element("li") {
              // Of a document the words say the place.
              if let cell = finding.place, cell.file.sheet != nil {
                markup.element("code", text: cell.brief)
                markup.text(" ")
              }
              let message = finding.message.replacing(result.file, with: name)
              markup.text("\(finding.severity.rawValue)：\(message)")
              let cure = finding.cure.withoutCommands
              if !cure.isEmpty { markup.text("。建议：\(cure)") }
            }
          }
        }
      }
      markup.element("p") { markup.element("a", ["href": "/"], text: "回到全县进度") }
    }
  }
}
