import GoujiModel
import ManifestWriting
import ReportComparing
import ReportLayout
import SourceReading
import WordWriting

/// The figures of a 勾稽.json, as they are compared, and the words of the document beside it. It knows
/// no labels: rows go by their figures.
package struct PackageManifest {
  private(set) var figures: [ComparedFigure] = []
  private(set) var tables: [ReportTable] = []
  private(set) var hashes: [String] = []
  /// Nil where the document is not there as it was built.
  private(set) var words: PackageWords?

  /// The manifest that a path means: itself, that beside a file of the package, the only one of a
  /// folder that is no draft. Nil where it means none.
  static func path(of path: String) -> String? {
    if path.hasSuffix(PackageEnding.manifest) { return path }
    for ending in [PackageEnding.document, PackageEnding.workbook] where path.hasSuffix(ending) {
      let beside = String(path.dropLast(ending.count)) + PackageEnding.manifest
      return WorkingFile.exists(beside, followingLinks: true) ? beside : nil
    }
    let manifests = packages(in: path)
    return manifests.count == 1 ? "\(path)/\(manifests[0])" : nil
  }

  /// The manifests of a folder; none of a draft's.
  static func packages(in path: String) -> [String] {
    guard WorkingPath.isFolder(path), let names = try? SourceReader.names(inFolder: path).get(),
      !names.contains(DraftFile.head)
    else { return [] }
    return names.filter { $0.hasSuffix(PackageEnding.manifest) }.sorted()
  }

  /// `file` is the one that was named, and must be as it was built.
  static func read(_ path: String, for file: String) -> Outcome<PackageManifest?> {
    switch SourceReader.contents(of: path) {
    case .failure: return Outcome(nil, [.notComparable(path)])
    case .success(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      guard let root = YAMLNode.parse(SourceFile(path: path, text: text)).value,
        root["文中数字"]?.elements != nil, let cells = root["表中数字"]?.elements,
        isFilled(cells), isAsBuilt(root)
      else { return Outcome(nil, [.notComparable(path)]) }
      var manifest = PackageManifest(root)
      manifest.words = words(beside: path, text)
      return Outcome(manifest, edited(file, text))
    }
  }

  private static func words(beside path: String, _ manifest: String) -> PackageWords? {
    let document = path.dropLast(PackageEnding.manifest.count) + PackageEnding.document
    guard let bytes = try? SourceReader.contents(of: String(document)).get(),
      manifest.contains(ContentHash.sha256([bytes]))
    else { return nil }
    return PackageWords(document: bytes)
  }

  /// A file of the package that somebody has gone on with.
  private static func edited(_ file: String, _ manifest: String) -> [Finding] {
    if file.hasSuffix(PackageEnding.manifest) || WorkingPath.isFolder(file) { return [] }
    guard let bytes = try? SourceReader.contents(of: file).get(),
      !manifest.contains(ContentHash.sha256([bytes]))
    else { return [] }
    return [.editedBeforeComparing(file)]
  }

  /// The one that a package of the report has.
  init(of report: Report) {
    let text = String(decoding: ManifestReport.write(report), as: UTF8.self)
    self.init(YAMLNode.parse(SourceFile(path: "", text: text)).value)
    words = (try? WordReport.write(report)).flatMap { PackageWords(document: $0) }
  }

  private init(_ root: YAMLNode?) {
    guard let root else { return }
    hashes = ["草案哈希", "模板哈希"].map { root[$0]?.text ?? "" }
    for item in root["文中数字"]?.elements ?? [] {
      let places = (item["位置"]?.elements ?? []).map(Self.place)
      figures.append(
        ComparedFigure(
          name: item["名称"]?.text ?? "", printed: item["显示"]?.text ?? "",
          value: Self.value(item), places: places))
    }
    for item in root["图中数字"]?.elements ?? [] {
      let name = item["位置"]?.text ?? ""
      figures.append(
        ComparedFigure(
          name: name, printed: item["显示"]?.text ?? "", value: Self.value(item),
          places: [String(name.prefix { $0 != "!" })]))
    }
    takeTables(root["表中数字"]?.elements ?? [])
  }

  private static func place(_ place: YAMLNode) -> String {
    if let id = place["表"]?.text ?? place["图"]?.text { return id + (place["处"]?.text ?? "") }
    return "“\(place["标题"]?.text ?? "")”"
  }

  /// Rows of the grid, with what is known of them.
  private mutating func takeTables(_ items: [YAMLNode]) {
    var order: [String] = []
    var rows: [String: [Int: [Int: YAMLNode]]] = [:]
    for item in items {
      guard let (id, row, column) = FigureTag.cell(item["位置"]?.text ?? "") else { continue }
      if rows[id] == nil { order.append(id) }
      rows[id, default: [:]][row, default: [:]][column] = item
    }
    tables = order.compactMap { id in rows[id].map { Self.table(id, $0) } }
  }

  /// The grids, each made up to its last figure, hold no more than tables with so many figures do: a
  /// hundred cells for each of them, or a hundred thousand.
  private static func isFilled(_ items: [YAMLNode]) -> Bool {
    var ends: [String: (row: Int, column: Int)] = [:]
    for item in items {
      guard let (id, row, column) = FigureTag.cell(item["位置"]?.text ?? "") else { continue }
      let end = ends[id] ?? (0, 0)
      ends[id] = (max(end.row, row + 1), max(end.column, column + 1))
    }
    let cells = ends.values.reduce(0) { $0 + $1.row * $1.column }
    return cells <= max(100 * items.count, 100_000)
  }

  /// It names its draft and its template, and all figures have their places and values as `build`
  /// writes them: what somebody has typed over must not pass for the same.
  private static func isAsBuilt(_ root: YAMLNode) -> Bool {
    func items(_ list: String) -> [YAMLNode] { root[list]?.elements ?? [] }
    // Two that say nothing of their draft and template are not therefore of the same.
    return ["草案哈希", "模板哈希"].allSatisfy { root[$0]?.text?.isEmpty == false }
      && items("表中数字").allSatisfy { FigureTag.cell($0["位置"]?.text ?? "") != nil }
      && ["文中数字", "表中数字", "图中数字"].allSatisfy { items($0).allSatisfy(hasNumber) }
  }

  /// One that is larger than what may be typed is a number as well.
  private static func hasNumber(_ item: YAMLNode) -> Bool {
    func isNumber<Number>(_ read: Result<Number, AmountParser.Failure>) -> Bool {
      switch read {
      case .success, .failure(.tooLarge): true
      case .failure: false
      }
    }
    guard let kind = item["类别"]?.text, let text = item["数值"]?.text else { return false }
    switch FigureKind(rawValue: kind) {
    case .amount: return isNumber(AmountParser.amount(text, in: .yuan))
    case .count: return isNumber(AmountParser.count(text))
    case .quantity: return isNumber(AmountParser.quantity(text))
    case .share:
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int128($0) }
      return parts.count == 2 && parts[0] != nil && (parts[1] ?? 0) != 0
    case nil: return kind == "没有值" && text == "null"
    }
  }

  private static func table(_ id: String, _ rows: [Int: [Int: YAMLNode]]) -> ReportTable {
    let count = (rows.keys.max() ?? -1) + 1
    let width = (rows.values.flatMap(\.keys).max() ?? -1) + 1
    let lines = (0..<count).map { row in
      TableRow(cells: (0..<width).map { column in rows[row]?[column].map(cell) ?? .empty })
    }
    return ReportTable(
      id: id, label: Words(id), title: "", contentsLevel: nil, leftLine: "", rightLine: "",
      orientation: .portrait, unit: .tenThousandYuan,
      columnWidths: Array(repeating: 1, count: width),
      headerRows: 0, frozenColumns: 0, rows: lines, merges: [], notes: [])
  }

  private static func cell(_ item: YAMLNode) -> Cell {
    let printed = item["显示"]?.text ?? ""
    let format = NumberFormat(decimals: 2, grouping: false, zeros: .kept, blankZero: false)
    let origin = FigureOrigin(definition: .named(item["位置"]?.text ?? ""), context: FigureContext())
    guard let value = value(item) else {
      return Cell(
        .figure(CellFigure(missing: .faulty, printed: printed, format: format, origin: origin)))
    }
    return Cell(.figure(CellFigure(value: value, printed: printed, format: format, origin: origin)))
  }

  /// Nil where it has none, or one that is too large.
  private static func value(_ item: YAMLNode) -> FigureValue? {
    guard let kind = item["类别"]?.text.flatMap(FigureKind.init), let text = item["数值"]?.text else {
      return nil
    }
    switch kind {
    case .amount: return (try? AmountParser.amount(text, in: .yuan).get()).map { .amount($0) }
    case .count: return (try? AmountParser.count(text).get()).map { .count($0) }
    case .quantity: return (try? AmountParser.quantity(text).get()).map { .quantity($0) }
    case .share:
      let parts = text.split(separator: "/").compactMap { Int($0) }
      return parts.count == 2 ? Ratio(parts[0], over: parts[1]).map { .share($0) } : nil
    }
  }
}

extension Finding {
  fileprivate static func editedBeforeComparing(_ file: String) -> Finding {
    Finding(
      .comparedAsBuilt,
      at: Place(wholeOf: file),
      "这个文件生成以后改过，比较的是生成时的数（旁边的 .勾稽.json）",
      cure: "改了哪里，用 gouji verify 看")
  }
}
