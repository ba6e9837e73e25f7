import DocumentReading
import GoujiModel
import ReportAuditing
import ReportVerifying
import SourceReading

/// A file that nobody goes on with — a page, open data, a certificate — against the very one that an
/// option of `build` writes: which figure, cell or line differs, and both values.
struct MadeFileVerifier {
  let report: Report
  let path: String
  /// Of `build`.
  let option: String
  let right: [UInt8]

  func findings(_ bytes: [UInt8]) -> [Finding] {
    if bytes == right { return [] }
    // Excel saves data in the encoding of the system: every letter would be told.
    if String(validating: bytes, as: UTF8.self) == nil {
      return [differs("不是 UTF-8 编码（如用 Excel 另存过），没有逐行核对", line: nil)]
    }
    let (ought, found) = (Self.lines(right), Self.lines(bytes))
    let comparison = LineComparison(ought.map(PrintedLine.text), found.map(PrintedLine.text))
    let header = ought.first ?? ""
    var findings = comparison.differences.flatMap { difference -> [Finding] in
      switch difference {
      case .changed(let line, let other):
        changed(ought[line], found[other], header).map { differs($0, line: other) }
      case .missing(let line): [differs("少了一行：“\(Self.shown(ought[line]))”", line: nil)]
      case .added(let other): [differs("多了一行：“\(Self.shown(found[other]))”", line: other)]
      case .moved(_, let other): [differs("这一行换了地方：“\(Self.shown(found[other]))”", line: other)]
      }
    }
    // Bytes that make no line differ: a mark of order, ends of lines.
    if findings.isEmpty {
      let line = zip(bytes, right).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "\n") }
      findings = [differs("第 \(line + 1) 行起逐字节与应有的不同（空白、换行或编码）", line: line)]
    }
    return findings
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Of a page what is read, of data the line.
  private static func shown(_ line: String) -> String {
    let text = MarkedText.plain(line)
    let words = text.allSatisfy(\.isWhitespace) ? line : text
    return words.count <= 60 ? words : "\(words.prefix(58))……"
  }

  private func differs(_ message: String, line: Int?) -> Finding {
    let file = SourceFile(path: path, text: "", isPrinted: true)
    return Finding(
      .manifestDiffers,
      at: line.map { Place(file: file, line: $0 + 1, column: 1) } ?? Place(wholeOf: path),
      message, basis: "这个文件由 gouji build \(option) 写出，不应手改",
      cure: "用 gouji build \(option) 重新生成")
  }

  // MARK: One line

  private func changed(_ ought: String, _ found: String, _ header: String) -> [String] {
    if path.hasSuffix(PackageExtra.data.ending) { return fields(ought, found, header) }
    let figures = self.figures(ought, found)
    let (a, b) = (MarkedText.plain(ought), MarkedText.plain(found))
    let (c, d) = (MarkedText.words(ought), MarkedText.words(found))
    if !figures.isEmpty, c == d { return figures }
    let core =
      !figures.isEmpty
      ? DifferingCore(c, d) : a == b ? DifferingCore(ought, found) : DifferingCore(a, b)
    return figures + ["文件里是“\(core.found)”，应为“\(core.expected)”"]
  }

  /// Figures of a page, each with its name.
  private func figures(_ ought: String, _ found: String) -> [String] {
    let (expected, printed) = (MarkedText.figures(ought), MarkedText.figures(found))
    guard expected.map(\.id) == printed.map(\.id) else { return [] }
    return zip(expected, printed).compactMap { right, figure in
      if right.text != figure.text {
        return "\(name(of: right.id))是\(Self.quoted(figure.text))，应为\(Self.quoted(right.text))"
      }
      if right.value != figure.value {
        return "\(name(of: right.id))的数据值（value）是“\(figure.value)”，应为“\(right.value)”"
      }
      return nil
    }
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "空白" : "“\(text)”" }

  /// `f5`, `表1!R3C2`
  private func name(of id: String) -> String {
    if id.hasPrefix("f"), let number = Int(id.dropFirst()),
      report.figures.indices.contains(number - 1)
    {
      return "文字里的“\(report.figures[number - 1].name)”"
    }
    let steps = id.split(separator: "!")
    guard steps.count == 2, let table = report.tables.first(where: { $0.id == steps[0] }) else {
      return id
    }
    let numbers = steps[1].dropFirst().split(separator: "C").compactMap { Int($0) }
    guard numbers.count == 2, table.rows.indices.contains(numbers[0] - 1) else { return id }
    let (paths, column) = (table.headerPaths, numbers[1] - 1)
    let label = table.rows[numbers[0] - 1].cells.prefix(max(column, 0)).last { cell in
      cell.printed.contains(where: \.isLetter)
    }
    let header = paths.indices.contains(column) ? paths[column] : ""
    return "\(table.id)第\(numbers[0] - table.headerRows)行"
      + (label.map { "“\($0.printed)”" } ?? "") + (header.isEmpty ? "" : "的“\(header)”")
  }

  // MARK: Open data

  /// Fields of a row that differ, by the names of their columns.
  private func fields(_ ought: String, _ found: String, _ header: String) -> [String] {
    let (names, a) = Self.cells(header, ought)
    let b = Self.cells(header, found).cells
    guard a != b, a.count == b.count, a.count == names.count else {
      let core = DifferingCore(ought, found)
      return ["文件里是“\(core.found)”，应为“\(core.expected)”"]
    }
    func field(_ name: String) -> String { names.firstIndex(of: name).map { a[$0] } ?? "" }
    let column = field("栏目")
    let place = "\(field("表号"))“\(field("行"))”" + (column.isEmpty ? "" : "的“\(column)”")
    return names.indices.filter { a[$0] != b[$0] }.map {
      "\(place)：“\(names[$0])”是\(Self.quoted(b[$0]))，应为\(Self.quoted(a[$0]))"
    }
  }

  /// The names of the columns, and what a line has in them.
  private static func cells(_ header: String, _ line: String) -> (names: [String], cells: [String])
  {
    let text = [header, line].map { $0.filter { $0 != "\u{FEFF}" } }.joined(separator: "\n")
    let rows = CSVTable.read(SourceFile(path: "", text: text)).value.rows.map { row in
      row.cells.map(\.text)
    }
    return (rows.first ?? [], rows.count == 2 ? rows[1] : [])
  }
}

/// A line of a page: what is read of it, and the figures in it.
private enum MarkedText {
  /// Besides the figures.
  static func words(_ line: String) -> String {
    plain(line.replacing(/<data [^>]*>.*?<\/data>/, with: ""))
  }

  static func plain(_ line: String) -> String {
    guard line.contains("<") else { return line }
    var text = ""
    var isMark = false
    for character in line {
      if character == "<" { isMark = true }
      if !isMark { text.append(character) }
      if character == ">" { isMark = false }
    }
    return text
  }

  static func figures(_ line: String) -> [(id: String, value: String, text: String)] {
    line.ranges(of: "<data ").compactMap { start in
      let rest = line[start.upperBound...]
      guard let open = rest.firstIndex(of: ">"), let end = rest.firstRange(of: "</data>"),
        open < end.lowerBound
      else { return nil }
      let head = rest[..<open]
      return (
        attribute("id", of: head), attribute("value", of: head),
        plain(String(rest[rest.index(after: open)..<end.lowerBound]))
      )
    }
  }

  private static func attribute(_ name: String, of head: Substring) -> String {
    guard let start = head.firstRange(of: "\(name)=\"") else { return "" }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }
}
