import DocumentReading
import Foundation
import GoujiModel
import OfficeOpenXML
import ReportLayout
import TestSupport
import Testing
import WordWriting

@testable import BudgetWorkbench

/// Documents whose pages a program has set.
struct LaidOutTests {
  // MARK: With a program that says what it is told

  /// `soffice` and `pdfinfo` of our own: the front ends on page 2, and each entry is on the next page.
  private static func programs() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.write(
      """
      #!/bin/sh
      while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out=$2; file=$1; shift; done
      head -c 4 "$file" > /dev/null && printf '%%PDF /CreationDate(D:20240101010101%s) ' "$TZ" > "$out/document.pdf"
      """, to: "soffice")
    try folder.write(
      """
      #!/bin/sh
      if [ "$1" != -dests ]; then echo 'Producer:        Writer 9'; exit; fi
      echo '   2 [ XYZ   81  737 null      ] "5FGoujiFront"'
      for i in $(seq 0 99); do
        echo "   $((i + 3)) [ XYZ   81  737 null      ] \\"5FToc$((100000 + i))\\""
      done
      """, to: "pdfinfo")
    for name in ["soffice", "pdfinfo"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path(name))
    }
    return folder
  }

  private static func run(
    _ draft: DraftCopy, _ options: [String], path: String, zone: String = "UTC", out: String
  ) throws -> GoujiRun {
    try GoujiRun(
      ["build", draft.path, "--out", out] + options, environment: ["PATH": path, "TZ": zone],
      in: draft.folder.path)
  }

  private static func contents(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// The numbers in the contents of a document.
  private static func numbers(_ document: [UInt8]) throws -> [Int?] {
    let text = try PackageReader(document).entry("word/document.xml")?.text ?? ""
    return text.components(separatedBy: " PAGEREF _Toc").dropFirst().map { field in
      let result = field.components(separatedBy: "w:fldCharType=\"end\"")[0]
      return result.components(separatedBy: "<w:t>").dropFirst().first.flatMap {
        Int($0.prefix { $0 != "<" })
      }
    }
  }

  @Test func `numbers are those of the program, which the manifest names`() throws {
    let (draft, programs) = (try DraftCopy(), try Self.programs())
    let path = "\(programs.path("")):/usr/bin:/bin"
    for (out, zone) in [("甲", "Asia/Shanghai"), ("乙", "America/New_York")] {
      let run = try Self.run(
        draft, ["--pages", "--pdf"], path: path, zone: zone, out: "\(draft.folder.path)/\(out)")
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.errors.contains("目录没有印页码"))
    }
    let folder = "\(draft.folder.path)/甲/"
    let document = try Self.contents(of: folder + DraftCopy.package[0])
    let numbers = try Self.numbers(document)
    #expect(numbers == Array(1...numbers.count) && numbers.count == 28)
    let manifest = String(
      decoding: try Self.contents(of: folder + DraftCopy.manifest), as: UTF8.self)
    #expect(manifest.contains("\"排版程序\": \"Writer 9\""))
    #expect(manifest.contains("\"目录页码\": \"1 2 3 4 "))
    let pdf = try Self.contents(
      of: folder + DraftCopy.package[0].replacingOccurrences(of: ".docx", with: ".pdf"))
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF /CreationDate(D:19800101000000UTC0) ")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let again = try Self.contents(of: "\(draft.folder.path)/乙/\(name)")
      #expect(try Self.contents(of: folder + name) == again, "\(name)")
    }
    let files = [DraftCopy.package[0], DraftCopy.manifest].map { folder + $0 }
    let verified = try GoujiRun(["verify"] + files + ["--draft", draft.path])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  @Test func `without the program the contents have no numbers, and the build says so`() throws {
    let draft = try DraftCopy()
    let run = try Self.run(draft, ["--pages"], path: "/nowhere", out: draft.out)
    #expect(run.status == 0)
    #expect(run.errors.contains("警告[G520] 目录没有印页码：这台电脑上没有装 LibreOffice"))
    let numbers = try Self.numbers(Self.contents(of: "\(draft.out)/\(DraftCopy.package[0])"))
    #expect(numbers.count == 28 && numbers.allSatisfy { $0 == nil })
    let strict = try Self.run(
      draft, ["--pages", "--strict"], path: "/nowhere", out: "\(draft.folder.path)/严")
    #expect(strict.status == 1 && strict.errors.contains("错误[G520]"))
    #expect(!FileManager.default.fileExists(atPath: "\(draft.folder.path)/严"))
    let usual = try Self.run(draft, [], path: "/nowhere", out: "\(draft.folder.path)/平常")
    #expect(usual.errors.contains("目录没有印页码：加 --pages"))
    #expect(
      try Self.contents(of: "\(draft.folder.path)/平常/\(DraftCopy.package[0])")
        == Self.contents(of: "\(draft.out)/\(DraftCopy.package[0])"))
  }

  @Test func `a package without the PDF that was asked for is not written`() throws {
    let draft = try DraftCopy()
    let run = try Self.run(draft, ["--pdf"], path: "/nowhere", out: draft.out)
    #expect(run.status == 1 && run.errors.contains("错误[G521] 做不出 PDF"))
    #expect(draft.written() == nil)
  }

  @Test func `plain figures are in the document and in its manifest, and are verified`() throws {
    let draft = try DraftCopy()
    let run = try Self.run(draft, ["--plain-figures"], path: "/nowhere", out: draft.out)
    #expect(run.status == 0, "\(run.errors)")
    let document = try PackageReader(Self.contents(of: "\(draft.out)/\(DraftCopy.package[0])"))
    #expect(document.entry("word/document.xml")?.text.contains("<w:sdt>") == false)
    let verified = try GoujiRun(["verify", draft.out, "--draft", draft.path])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  // MARK: With LibreOffice

  @Test(.enabled(if: Office.isThere)) func `a PDF is the same in every zone`() throws {
    let draft = try DraftCopy()
    var files: [[UInt8]] = []
    for zone in ["Asia/Shanghai", "America/New_York"] {
      let out = "\(draft.folder.path)/\(files.count)"
      let run = try Self.run(draft, ["--pdf"], path: "/usr/bin:/bin", zone: zone, out: out)
      #expect(run.status == 0, "\(run.errors)")
      let name = DraftCopy.package[0].replacingOccurrences(of: ".docx", with: ".pdf")
      files.append(try Self.contents(of: "\(out)/\(name)"))
    }
    #expect(files[0] == files[1])
  }

  /// Each heading that can be found in the text of the pages is on the page whose foot has its number.
  @Test(.enabled(if: Office.isThere), arguments: VerifyFixture.drafts)
  func `numbers are those of a fresh layout`(name: String) throws {
    let report = VerifyFixture.of(name).drafted.report
    if report.contents == nil { return }
    let laidOut = LaidOutDocument(report, DocumentWishes(pages: true, pdf: true))
    let numbers = try #require(laidOut.setting.layout).pages
    #expect(laidOut.setting.layout?.program.hasPrefix("LibreOffice") == true)
    let folder = TemporaryFolder()
    try folder.write(try #require(laidOut.pdf), to: "甲.pdf")
    let pages = try Self.pages(of: folder.path("甲.pdf"))
    var found = 0
    for (entry, number) in zip(BodyPages(report).entries, numbers) {
      let words = entry.text.filter { !$0.isWhitespace }
      let title = entry.text.split(separator: " ").last.map(String.init) ?? words
      guard pages.values.contains(where: { $0.contains(words) || $0.contains(title) }) else {
        continue
      }
      let page = pages[number] ?? ""
      #expect(page.contains(words) || page.contains(title), "\(entry.text), page \(number)")
      found += 1
    }
    #expect(found * 2 > numbers.count)
  }

  /// Text of the pages that have a number at their foot, without blanks.
  private static func pages(of path: String) throws -> [Int: String] {
    let text = String(
      decoding: try OutsideProgram.output(["pdftotext", "-layout", path, "-"]), as: UTF8.self)
    var pages: [Int: String] = [:]
    for page in text.components(separatedBy: "\u{0C}") {
      let lines = page.split(whereSeparator: \.isNewline).map { $0.filter { !$0.isWhitespace } }
      guard let foot = lines.last(where: { !$0.isEmpty }), foot.hasPrefix("—") || Int(foot) != nil,
        let number = Int(foot.filter(\.isNumber))
      else { continue }
      pages[number] = lines.joined()
    }
    return pages
  }
}
