import GoujiModel
import Testing

@testable import DocumentReading

/// What is said of a file that is no document.
struct UnreadableDocumentTests {
  private static let renaming = "不要只改扩展名"

  @Test(arguments: ["<html><body>表</body></html>", "一般公共预算支出表"])
  func `only a file that is named like a document is said to be disguised`(_ text: String) throws {
    for (path, isNamedSo) in [
      ("a.html", false), ("a.txt", false), ("a.docx", true), ("a.XLSX", true),
    ] {
      let read = ReadDocument.read(Array(text.utf8), path: path)
      let finding = try #require(read.findings.first)
      #expect(read.value == nil && finding.code == .unreadableDocument)
      #expect(finding.message.contains("只是扩展名像文档") == isNamedSo, "\(path)")
      #expect(finding.message.contains("不是文档") != isNamedSo, "\(path)")
      #expect(finding.cure.contains(Self.renaming) == isNamedSo, "\(path)")
    }
  }
}
