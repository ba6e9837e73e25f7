import GoujiModel
import ReportLayout
import WordWriting

/// What is asked of the document beyond the usual.
package struct DocumentWishes: Equatable, Sendable {
  /// Numbers in the contents.
  var pages = false
  var pdf = false
  var plainFigures = false

  package init(pages: Bool = false, pdf: Bool = false, plainFigures: Bool = false) {
    self.pages = pages
    self.pdf = pdf
    self.plainFigures = plainFigures
  }

  package var needLayout: Bool { pages || pdf }
}

/// A document of which a program has set the pages, for the numbers of its contents and for a PDF.
struct LaidOutDocument: Sendable {
  private(set) var setting: DocumentSetting
  private(set) var pdf: [UInt8]?
  /// Why there are no numbers, or no PDF.
  private(set) var finding: Finding?

  init(_ setting: DocumentSetting) { self.setting = setting }

  init(_ report: Report, _ wishes: DocumentWishes) {
    setting = DocumentSetting(hasPlainFigures: wishes.plainFigures)
    if !wishes.needLayout { return }
    do {
      if report.contents != nil { try number(report) }
      if wishes.pdf { pdf = try LayoutProgram.pages(of: WordReport.write(report, setting)).pdf }
    } catch {
      finding = wishes.pdf ? .noPDF(error) : .noPageNumbers(error)
    }
  }

  private mutating func number(_ report: Report) throws {
    let pages = try LayoutProgram.pages(of: WordReport.write(report, setting))
    let numbers = BodyPages(report).entries.compactMap { pages.number(of: $0.bookmark) }
    if numbers.count != BodyPages(report).entries.count { throw LayoutProgram.Failure.failed }
    setting.layout = DocumentLayout(program: pages.program, pages: numbers)
  }
}

extension Finding {
  private static func reason(_ error: any Error) -> String {
    if case .missing(let name)? = error as? LayoutProgram.Failure {
      return "这台电脑上没有装 \(name)"
    }
    return "LibreOffice 没有排出这份文件"
  }

  private static let cure = "装上 libreoffice-writer 和 poppler-utils，再生成一遍"

  static func noPageNumbers(_ error: any Error) -> Finding {
    Finding(
      .contentsUnnumbered, at: nil, "目录没有印页码：\(reason(error))",
      cure: cure + "；或在 Word 里右击目录，选“更新域”")
  }

  static func noPDF(_ error: any Error) -> Finding {
    Finding(
      .pdfNotMade, at: nil, "做不出 PDF：\(reason(error))", cure: cure + "；或去掉 --pdf，在 Word 里另存为 PDF")
  }
}
