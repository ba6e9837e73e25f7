import DraftReading
import GoujiModel
import SourceReading

/// Department and year of a draft, read off its head without the rest.
struct DraftCard: Sendable {
  let path: String
  let department: String
  let departmentBytes: [UInt8]
  let year: String

  init?(_ path: String) {
    guard let bytes = try? SourceReader.contents(of: "\(path)/\(DraftFile.head)").get() else {
      return nil
    }
    var values: [Substring: Substring] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = parts[0].drop { $0 == " " || $0 == "{" }
      if values[key] != nil { continue }
      let value = parts[1].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      values[key] = value.prefix { !"\"'#,}".contains($0) }
    }
    func trimmed(_ key: Substring) -> String? {
      guard var value = values[key] else { return nil }
      while value.last?.isWhitespace == true { value.removeLast() }
      return value.isEmpty ? nil : String(value)
    }
    guard let department = trimmed("全称"), let year = trimmed("年度") else { return nil }
    self.path = path
    self.department = department
    departmentBytes = Array(department.utf8)
    self.year = year
  }

  /// What drafts of the same title have in common; of a form as well, which takes longer to open.
  static func key(of path: String) -> String? {
    if let card = DraftCard(path) { return "\(card.department)\n\(card.year)" }
    guard let folder = DraftFolder.open(path, displayPath: path).value else { return nil }
    let head = BudgetReader.readHead(folder).value.head
    guard let department = head.identity[IdentityPath.fullName]?.value, let year = head.year else {
      return nil
    }
    return "\(department)\n\(year)"
  }
}
