import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// A 填报表 checked, built and taken into its draft without lying on the disk.
struct UploadedFormTests {
  private static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }

  private static func form(_ copy: DraftCopy) throws -> [UInt8] {
    let folder = copy.folder.path(percentEncoded: false)
    let made = try FormExport(workbench: Workbench(draft: copy.path)).workbook(in: folder)
    return try #require(made.value).bytes
  }

  @Test func `the package of an uploaded form is that of the form on the disk`() throws {
    let copy = try DraftCopy()
    let bytes = try Self.form(copy)
    let before = try Self.names(copy.folder)
    let folder = copy.folder.path(percentEncoded: false)
    let form = UploadedForm(bytes, name: "填报表.xlsx", in: folder)
    #expect(form.check().value != nil)
    let made = try #require(try form.package().value)
    #expect(try Self.names(copy.folder) == before)
    try Data(bytes).write(to: copy.folder.appending(path: "填报表.xlsx"))
    let run = try GoujiRun(["build", folder + "/填报表.xlsx", "--out", copy.out])
    #expect(run.status == 0, "\(run.errors)")
    let out = URL(filePath: copy.out)
    #expect(try Self.names(out) == made.files.map(\.name).sorted())
    for file in made.files {
      let written = [UInt8](try Data(contentsOf: out.appending(path: file.name)))
      #expect(written == file.bytes, "\(file.name)")
    }
    // Python's reader opens the bundle and knows its names.
    let bundle = TemporaryFolder()
    try bundle.write(try made.bundle(), to: "包.zip")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import zipfile,sys; print('\\n'.join(sorted(zipfile.ZipFile(sys.argv[1]).namelist())))",
      bundle.path("包.zip"),
    ]
    process.environment = ["PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"]
    process.standardOutput = pipe
    try process.run()
    let listed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(
      Set(listed.split(separator: "\n").map(String.init)) == Set(made.files.map(\.name)))
  }

  @Test func `mistakes are told by sheet and cell, and nothing is built`() throws {
    let copy = try DraftCopy([
      .replace("支出.csv", "本级,1118760,", with: "本级,五万,"),
      .replace("支出.csv", "185001,2080101,30102,", with: "185001,2080101,3010,"),
    ])
    let folder = copy.folder.path(percentEncoded: false)
    let form = UploadedForm(try Self.form(copy), name: "../../某局", in: folder)
    #expect(!form.name.contains("/") && form.name.hasSuffix("某局.xlsx"))
    let findings = form.check().findings
    let errors = findings.filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)) == [.notAnAmount, .malformedCode])
    #expect(errors.allSatisfy { $0.place?.file.sheet == "支出" && $0.place?.cell != nil })
    #expect(try form.package().value == nil)
    let broken = UploadedForm(Array("不是".utf8), name: "甲.xlsx", in: folder)
    #expect(broken.check().findings.hasErrors)
  }

  @Test func `a form taken into its draft keeps what stood there`() throws {
    let copy = try DraftCopy()
    let bytes = try Self.form(copy)
    let folder = copy.folder.path(percentEncoded: false)
    let address = try #require(EntryAddress("支出.csv:2.预算数"))
    _ = DraftEdit(Workbench(draft: copy.path)).edit(address, to: "1118700")
    let edited = try copy.text("支出.csv")
    let form = UploadedForm(bytes, name: "填报表.xlsx", in: folder)
    let taking = try #require(form.taking(to: .folder(copy.path)).value)
    #expect(taking.changes.map(\.name) == ["支出.csv"])
    let taken = form.take(taking)
    #expect(taken.value.kept == ["支出.csv.2"], "\(FindingRenderer.text(taken.findings))")
    #expect(try copy.text("支出.csv") == DraftCopy().text("支出.csv"))
    #expect(try copy.text(".勾稽/历史/支出.csv.2") == edited)
  }
}
