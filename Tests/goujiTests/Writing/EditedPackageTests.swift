import Foundation
import Testing

/// What somebody has gone on with in Word or Excel is not replaced unasked.
struct EditedPackageTests {
  private static let document = DraftCopy.package[0]
  private static let manifest = DraftCopy.manifest

  @Test func `a package nobody has touched is replaced`() throws {
    let draft = try DraftCopy()
    #expect(try GoujiRun.build(draft).status == 0)
    let before = try bytes(Self.document, of: draft)
    try change(draft)
    #expect(try GoujiRun.build(draft).status == 0)
    #expect(try bytes(Self.document, of: draft) != before)
  }

  @Test func `an edited document stops the whole package`() throws {
    let draft = try DraftCopy()
    #expect(try GoujiRun.build(draft).status == 0)
    let edited = try bytes(Self.document, of: draft) + [0]
    try edited.write(to: URL(filePath: "\(draft.out)/\(Self.document)"))
    let workbook = try bytes(DraftCopy.package[1], of: draft)
    try change(draft)
    let run = try GoujiRun(["build", draft.path, "--out", draft.out])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G502] \(draft.out)/\(Self.document) 生成以后有人改过，没有覆盖"))
    #expect(try bytes(Self.document, of: draft) == edited)
    #expect(try bytes(DraftCopy.package[1], of: draft) == workbook)
    let forced = try GoujiRun(["build", draft.path, "--out", draft.out, "--overwrite"])
    #expect(forced.status == 0)
    #expect(try bytes(Self.document, of: draft) != edited)
  }

  @Test func `a document of unknown origin is not replaced, the same one is`() throws {
    let draft = try DraftCopy()
    #expect(try GoujiRun.build(draft).status == 0)
    try FileManager.default.removeItem(atPath: "\(draft.out)/\(Self.manifest)")
    #expect(try GoujiRun.build(draft).status == 0)
    try FileManager.default.removeItem(atPath: "\(draft.out)/\(Self.manifest)")
    try change(draft)
    let run = try GoujiRun.build(draft)
    #expect(run.status == 1)
    #expect(try run.findings() == ["G502", "G502"])
  }

  @Test func `two departments share a folder`() throws {
    let draft = try DraftCopy()
    #expect(try GoujiRun.build(draft).status == 0)
    let first = try bytes(Self.manifest, of: draft)
    try replace("达州市通川区人力资源和社会保障局", with: "某局", in: draft)
    #expect(try GoujiRun.build(draft).status == 0)
    #expect(draft.written()?.count == 6)
    #expect(draft.written()?.contains("某局2024年部门预算.勾稽.json") == true)
    #expect(try bytes(Self.manifest, of: draft) == first)
  }

  // MARK: What a draft says

  @Test(arguments: ["/../../逃/x", "..\\\\x", "x\\0y", "局\\n名", ".", "CON"])
  func `no name leaves the folder`(_ name: String) throws {
    let draft = try DraftCopy()
    try replace("全称: 达州市通川区人力资源和社会保障局", with: "全称: \"\(name)\"", in: draft)
    let above = try FileManager.default.contentsOfDirectory(
      atPath: draft.folder.path(percentEncoded: false))
    _ = try GoujiRun.build(draft, out: draft.out + "/内")
    _ = try GoujiRun(["form", "export", draft.path], in: draft.path)
    let after = try FileManager.default.contentsOfDirectory(
      atPath: draft.folder.path(percentEncoded: false))
    #expect(Set(after).subtracting(above).isSubset(of: ["out"]))
    for written in draft.written() ?? [] { #expect(written == "内") }
  }

  // MARK: Parts

  private func bytes(_ name: String, of draft: DraftCopy) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(draft.out)/\(name)"))
  }

  private func change(_ draft: DraftCopy) throws {
    try replace("一般公共预算,本年,本级,130500", with: "一般公共预算,本年,本级,130600", in: draft, "支出.csv")
  }

  private func replace(
    _ old: String, with new: String, in draft: DraftCopy, _ name: String = "草案.yaml"
  ) throws {
    let text = try draft.text(name).replacing(old, with: new)
    try Data(text.utf8).write(to: URL(filePath: "\(draft.path)/\(name)"))
  }
}
