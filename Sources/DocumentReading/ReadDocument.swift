import GoujiModel
import OfficeOpenXML

/// A file that was read back, whatever program saved it.
package enum ReadDocument: Sendable {
  case word(WordContent)
  case workbook(WorkbookContent)
  case pages(PageText)

  /// By its content, whatever its name says; nil, with a finding, where it can be none of them.
  /// `bytes` are those of the file at `path`. With `layout`, pages keep the places of their words, and
  /// a plain text is a document as well.
  package static func read(
    _ bytes: [UInt8], path: String, layout: Bool = false
  ) -> Outcome<ReadDocument?> {
    if bytes.starts(with: Array("%PDF".utf8)) { return pages(path, layout ? .boxes : .drawn) }
    if layout, path.lowercased().hasSuffix(".txt") {
      return Outcome(.pages(PageText(lines: bytes)))
    }
    let isWorkbook = ["xlsx", "xlsm", "et"].contains { path.lowercased().hasSuffix(".\($0)") }
    do throws(WorkbookError) {
      return Outcome(isWorkbook ? try workbook(bytes) : try word(bytes))
    } catch .notAWorkbook {
      // A document under the name of the other kind.
      if let other = try? isWorkbook ? word(bytes) : workbook(bytes) { return Outcome(other) }
      return Outcome(nil, [.unreadableDocument(.notAWorkbook, path)])
    } catch {
      return Outcome(nil, [.unreadableDocument(error, path)])
    }
  }

  private static func word(_ bytes: [UInt8]) throws(WorkbookError) -> ReadDocument {
    .word(try WordContent(bytes))
  }

  private static func workbook(_ bytes: [UInt8]) throws(WorkbookError) -> ReadDocument {
    .workbook(try WorkbookContent(bytes, withCharts: true))
  }

  private static func pages(
    _ path: String, _ order: PDFProgram.Order
  ) -> Outcome<ReadDocument?> {
    do throws(PDFProgram.Failure) {
      let bytes = try PDFProgram.text(of: path, in: order)
      let text = order == .boxes ? PageText(words: PageWord.pages(bytes)) : PageText(lines: bytes)
      if text.pages.allSatisfy(\.isEmpty) { return Outcome(nil, [.noTextLayer(path)]) }
      return Outcome(.pages(text))
    } catch {
      return Outcome(nil, [error == .missing ? .noPDFProgram(path) : .brokenPDF(path)])
    }
  }
}

extension Finding {
  private static func place(_ path: String) -> Place {
    Place(wholeOf: path)
  }

  fileprivate static func unreadableDocument(_ error: WorkbookError, _ path: String) -> Finding {
    let looksLike = ["docx", "xlsx", "pdf"].contains { path.lowercased().hasSuffix(".\($0)") }
    let open = "用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx"
    let saveAs = open + "，不要只改扩展名"
    // Under its own ending nobody has renamed it.
    let (disguise, own) = looksLike ? ("只是扩展名像文档", saveAs) : ("不是文档", open)
    let (problem, cure) =
      switch error {
      case .oldFormat: ("这是旧格式的文件（.doc、.xls、.wps、.et）", saveAs)
      case .encrypted: ("文件加了打开密码", "去掉打开密码，另存一份")
      case .binaryFormat: ("这是二进制工作簿（.xlsb）", saveAs)
      case .markup: ("这是网页或 XML 文件，\(disguise)", own)
      case .text: ("这是文本文件，\(disguise)", own)
      case .notAWorkbook: ("这不是 Word 文档、Excel 工作簿或 PDF", "核对文件；" + own)
      case .damaged(let part):
        (
          "文件已损坏" + (part.isEmpty ? "" : "（\(part.prefix(60))）"),
          "重新下载或复制这个文件；Word、Excel 能修复的，修复后另存一份"
        )
      case .crossedRevisions:
        (
          "这个文件是 LibreOffice 另存的，里面还有没有接受的修订：LibreOffice 把修订和控件写得交错了，读不出改了什么，Word 也打不开",
          "在 LibreOffice 里打开原来改的那份，“编辑—修订—全部接受”，再另存为 .docx；要留着修订的，用 Word、WPS 改，或先用 gouji build --plain-figures 生成"
        )
      case .tooLarge: ("文件太大，解开后超过限度", "核对是不是要核的文件")
      }
    return Finding(.unreadableDocument, at: place(path), problem, cure: cure)
  }

  fileprivate static func noTextLayer(_ path: String) -> Finding {
    Finding(
      .unreadableDocument, at: place(path), "PDF 里没有文字，多半是扫描件",
      cure: "核对由 Word、WPS 或 LibreOffice 直接存成的 PDF")
  }

  fileprivate static func brokenPDF(_ path: String) -> Finding {
    Finding(.unreadableDocument, at: place(path), "PDF 打不开或已损坏，或加了密码", cure: "重新存一份 PDF")
  }

  package static func noPDFProgram(_ path: String) -> Finding {
    Finding(
      .pdfProgramMissing, at: place(path), "读 PDF 要用 pdftotext，这台电脑上没有装",
      cure: "装上 poppler-utils（Debian：apt install poppler-utils）；或核对 .docx 和 .xlsx，它们不用它")
  }
}
