import Testing

@testable import WorkbenchServing

/// Bodies of forms as browsers send them, and as others do.
struct SentFormTests {
  private static let type = "multipart/form-data; boundary=\"b\""

  @Test func `fields and files of both kinds of forms are read`() throws {
    let pairs = try SentForm(
      Array("a=%E7%94%B2+%2B&b=&a=2&c".utf8),
      type: "application/x-www-form-urlencoded; charset=UTF-8")
    #expect(pairs.fields.map(\.name) == ["a", "b", "a", "c"])
    #expect(pairs["a"] == "甲 +" && pairs["b"] == "" && pairs["c"] == "")
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n甲\r\n乙\r\n"
      + "--b\r\ncontent-disposition: form-data; name=file; filename=\"甲%22.xlsx\"\r\nContent-Type: x\r\n\r\n"
      + "\r\n--c\r\n\r\n--b--\r\n"
    let parts = try SentForm(Array(body.utf8), type: Self.type)
    #expect(parts["t"] == "甲\r\n乙")
    #expect(
      parts.files == [.init(field: "file", name: "甲\".xlsx", bytes: Array("\r\n--c\r\n".utf8))])
    // Semicolons divide nothing within quotation marks.
    let names =
      "--b\r\nContent-Disposition: form-data; name=\"f; filename=x\"\r\n\r\n甲\r\n"
      + "--b\r\nContent-Disposition: form-data; filename=\"甲; name=t;乙.xlsx\"; name=\"file\"\r\n\r\n\r\n--b--"
    let named = try SentForm(Array(names.utf8), type: Self.type)
    #expect(named.fields.map(\.name) == ["f; filename=x"])
    #expect(named.files == [.init(field: "file", name: "甲; name=t;乙.xlsx", bytes: [])])
    // Nothing was chosen.
    let none =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--b--"
    #expect(try SentForm(Array(none.utf8), type: Self.type).file("file") == nil)
  }

  @Test(arguments: [
    ("", type), ("--b", type), ("--b\r\n", type), ("--b\r\n\r\n\r\n--b--", type),
    ("--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n没有收完", type),
    ("--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n甲\r\n--bX", type),
    ("--b--", "multipart/form-data"), ("a=1", "text/plain"), ("a=1", ""),
    ("a=%FF", "application/x-www-form-urlencoded"),
    (String(repeating: "a&", count: 2_001), "application/x-www-form-urlencoded"),
  ])
  func `what is no form is refused`(_ body: String, _ type: String) {
    #expect(throws: Refusal.self) { try SentForm(Array(body.utf8), type: type) }
  }

  @Test func `a draft's uploads push out its own`() async throws {
    let shelf = UploadShelf(limit: 100, perDraft: 30)
    func keep(_ draft: String, _ count: Int) async -> String {
      await shelf.keep(
        .init(field: "file", name: "甲", bytes: [UInt8](repeating: 0, count: count)), for: draft)
    }
    let other = await keep("b", 30)
    let first = await keep("a", 20)
    for _ in 0..<10 { _ = await keep("a", 20) }
    await #expect(throws: Refusal.self) { try await shelf.upload(first, of: "a") }
    #expect(try await shelf.upload(other, of: "b").bytes.count == 30)
  }

  @Test func `uploads are dropped one draft at a time and when there are too many bytes`()
    async throws
  {
    let shelf = UploadShelf(limit: 25)
    func keep(_ draft: String, _ count: Int) async -> String {
      await shelf.keep(
        .init(field: "file", name: "甲", bytes: [UInt8](repeating: 0, count: count)), for: draft)
    }
    let first = await keep("a", 1)
    for _ in 0..<16 { _ = await keep("a", 1) }
    await #expect(throws: Refusal.self) { try await shelf.upload(first, of: "a") }
    let other = await keep("b", 9)
    #expect(try await shelf.upload(other, of: "b").bytes.count == 9)
    await #expect(throws: Refusal.self) { try await shelf.upload(other, of: "a") }
    let large = await keep("b", 20)
    await #expect(throws: Refusal.self) { try await shelf.upload(other, of: "b") }
    #expect(try await shelf.upload(large, of: "b").bytes.count == 20)
    #expect(first != other)
  }
}
