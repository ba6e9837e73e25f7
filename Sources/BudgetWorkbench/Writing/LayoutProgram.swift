import DocumentReading
import GoujiModel
import ReportLayout
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// LibreOffice, which sets the pages of a document, and `pdfinfo` of poppler-utils, which says on which
/// of them a bookmark stands. Nothing of a user's own settings is used or changed.
enum LayoutProgram {
  enum Failure: Error {
    /// What is not installed.
    case missing(String)
    case failed
  }

  /// A document with its pages.
  struct Pages {
    /// `LibreOffice 7.4`
    let program: String
    let pdf: [UInt8]
    /// By the bookmark, counted from 1 with the cover.
    private let bookmarks: [(name: String, page: Int)]

    fileprivate init(program: String, pdf: [UInt8], destinations: String) {
      self.program = program
      self.pdf = pdf
      //    4 [ XYZ   81  737 null      ] "5FToc100000"
      bookmarks = destinations.split(whereSeparator: \.isNewline).compactMap { line in
        let words = line.split(separator: " ")
        guard let page = words.first.flatMap({ Int($0) }), let name = words.last else { return nil }
        return (name.filter { $0 != "\"" }, page)
      }
    }

    /// As printed at the foot. LibreOffice writes the underscore of a name as `5F`.
    func number(of bookmark: String) -> Int? {
      guard let page = page(of: bookmark), let front = self.page(of: BodyPages.frontBookmark)
      else { return nil }
      return page - front
    }

    private func page(of bookmark: String) -> Int? {
      let name = bookmark.drop { $0 == "_" }
      return bookmarks.first { $0.name.hasSuffix(name) }?.page
    }
  }

  /// Of a .docx.
  static func pages(of document: [UInt8]) throws(Failure) -> Pages {
    guard let folder = temporaryFolder() else { throw .failed }
    defer { _ = try? OutsideProgram.output(["/bin/rm", "-rf", "--", folder]) }
    let (source, target) = ("\(folder)/document.docx", "\(folder)/document.pdf")
    let written = PackageWriter(folder: folder).write([("document.docx", document)])
    if written.findings.hasErrors { throw .failed }
    _ = try run(
      [
        "soffice", "-env:UserInstallation=file://\(addressed(folder))/profile", "--headless",
        "--norestore", "--convert-to", "pdf:writer_pdf_Export:\(export)", "--outdir", folder,
        source,
      ], "LibreOffice（soffice）", environment)
    guard let pdf = try? SourceReader.contents(of: target).get() else { throw .failed }
    let info = try run(["pdfinfo", target], "pdfinfo（poppler-utils）")
    let destinations = try run(["pdfinfo", "-dests", target], "pdfinfo（poppler-utils）")
    return Pages(
      program: producer(info), pdf: SteadyPDF.bytes(pdf), destinations: destinations)
  }

  /// Tagged, with an outline, each bookmark a place to go to.
  private static let export =
    #"{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}"#

  /// The time in a PDF is written with its zone, as long as that needs.
  private static let environment = ["TZ": "UTC0"]

  private static func run(
    _ words: [String], _ name: String, _ environment: [String: String] = [:]
  ) throws(Failure) -> String {
    do {
      let output = try OutsideProgram.output(words, environment: environment, seconds: 300)
      return String(decoding: output, as: UTF8.self)
    } catch {
      throw error == .missing ? .missing(name) : .failed
    }
  }

  /// `Producer:        LibreOffice 7.4`
  private static func producer(_ info: String) -> String {
    let line = info.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Producer:") } ?? ""
    let name = line.dropFirst("Producer:".count).drop { $0 == " " }
    return name.isEmpty ? "LibreOffice" : String(name)
  }

  private static func temporaryFolder() -> String? {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(parent)/gouji-XXXXXX".utf8CString)
    return path.withUnsafeMutableBufferPointer { path in
      path.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  /// As it stands in an address.
  private static func addressed(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "/-_.".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
