import GoujiModel

/// Fills the wording of tables and charts from the records of the draft and the classification of its
/// year: what a label, a header, a title must say.
final class WordsFiller {
  let recount: Recount
  private let template: Template
  private let budget: Budget
  private let classification: Classification
  /// Names of codes that were looked up, function and economic codes by their digits.
  private var names = NameTable<String>()

  init(_ recount: Recount) {
    self.recount = recount
    template = recount.template
    budget = recount.budget
    classification = recount.budget.classification
  }

  /// `unit` is the one that {金额单位} names, `ordinal` the number that {序} prints.
  func words(
    _ wording: Wording, at place: Standing, unit: AmountUnit, ordinal: Int? = nil
  ) -> ExpectedWords {
    var words = ExpectedWords()
    fill(wording, at: place, unit, ordinal, inSentence: false, into: &words)
    return words
  }

  /// `inSentence`: in a phrase or a list, where the template sets the full stop.
  private func fill(
    _ wording: Wording, at place: Standing, _ unit: AmountUnit, _ ordinal: Int?,
    inSentence: Bool = true, into words: inout ExpectedWords
  ) {
    for piece in wording.pieces {
      switch piece {
      case .text(let text): words.append(text)
      case .slot(let slot):
        if case .lookup(let ledger, let column) = slot.target {
          lookUp(ledger, column, at: place, inSentence: inSentence, into: &words)
        } else {
          fill(slot, at: place, unit, ordinal, into: &words)
        }
      }
    }
  }

  private func fill(
    _ slot: Slot, at place: Standing, _ unit: AmountUnit, _ ordinal: Int?,
    into words: inout ExpectedWords
  ) {
    switch slot.target {
    case .axis(let column, let attribute):
      words.append(slot.format.shortened(name(column, attribute, at: place)))
    case .ordinal(let style): words.append(ordinal.map { style.text($0) } ?? "")
    case .figure(let expression, _, _):
      words.append(.figure(FigureOrigin(definition: expression, context: place.context)))
    case .identity(let path): words.append(identity(path, slot, unit))
    case .subject(let word): words.append(template.subjectWords[budget.subject]?[word] ?? "")
    case .phrase(let name):
      guard let phrase = template.phrases[name] else { return }
      if recount.template.options.printsOtherDigits { return words.append(.open) }
      if let wording = phrase.variants[recount.which(phrase, place.context)] {
        fill(wording, at: place, unit, ordinal, into: &words)
      }
    case .listing(let name):
      if let listing = template.listings[name] { list(listing, at: place, unit, into: &words) }
    case .reason(let key):
      let given = budget.reasons[key]?.value.withoutFullStop ?? ""
      let missing = slot.format.optional ? "" : "〔原因〕"
      given.isEmpty ? words.append(missing) : fill(draftText: given, at: place, into: &words)
    case .prose(let name):
      for paragraph in budget.prose[name]?.paragraphs ?? [] {
        fill(draftText: paragraph.value, at: place, into: &words)
      }
    case .tableNumber, .lookup: break
    }
  }

  private func list(
    _ listing: Listing, at place: Standing, _ unit: AmountUnit, into words: inout ExpectedWords
  ) {
    let rows = recount.places(of: listing, from: place)
    if rows.isEmpty, let empty = listing.empty { fill(empty, at: place, unit, nil, into: &words) }
    for (index, row) in rows.enumerated() {
      if index > 0 { words.append(listing.separator) }
      fill(listing.wording, at: row, unit, index + 1, into: &words)
    }
  }

  // MARK: The draft

  private func identity(_ path: String, _ slot: Slot, _ unit: AmountUnit) -> String {
    switch path {
    case IdentityPath.year: String(budget.year)
    case IdentityPath.priorYear: String(budget.year - 1)
    case IdentityPath.unit: unit.rawValue
    default: budget.identity[path]?.value ?? (slot.format.optional ? "" : "〔\(path)〕")
    }
  }

  /// The cell of the first record of the place, words or number.
  private func lookUp(
    _ name: String, _ column: String, at place: Standing, inSentence: Bool,
    into words: inout ExpectedWords
  ) {
    guard let lines = recount.lines(name), let index = lines.ledger.shape.index(of: column),
      let line = lines.first(in: place.context)
    else { return }
    let value = lines.ledger.records[line].values[index]
    if value.figure == nil {
      let text = inSentence ? value.text.withoutFullStop : value.text
      return fill(draftText: text, at: place, into: &words)
    }
    let selection = LedgerSelection(ledger: lines.ledger.name, conditions: [])
    let record = RecordReference(ledger: lines.ledger.name, index: line)
    words.append(
      .figure(
        FigureOrigin(
          definition: .sum(selection, measure: lines.ledger.shape.columns[index].name),
          context: FigureContext(records: [record]))))
  }

  /// What the preparer wrote, with the figures that it asks for between braces.
  func fill(draftText text: String, at place: Standing, into words: inout ExpectedWords) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return words.append(text) }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words.append(String(rest[..<open]))
      let source = String(rest[rest.index(after: open)..<close])
      let name = source.prefix { $0 != "|" }.split(separator: " ").joined(separator: " ")
      if template.figures.has(name) {
        words.append(.figure(FigureOrigin(definition: .named(name), context: place.context)))
      } else if template.stated.has(name) {
        words.append(.figure(FigureOrigin(definition: .stated(name), context: place.context)))
      } else {
        words.append("{\(source)}")
      }
      rest = rest[rest.index(after: close)...]
    }
    words.append(String(rest))
  }

  // MARK: Names of what a row stands for

  private func name(_ column: String, _ attribute: String, at place: Standing) -> String {
    guard let value = place.value(of: column) else { return "" }
    if attribute.sameBytes(as: "码") { return value }
    let isFunction = column.sameBytes(as: StandardColumn.functionCode)
    if isFunction || column.sameBytes(as: StandardColumn.economicCode) {
      return codeWords(value, attribute, isFunction: isFunction)
    }
    if attribute.sameBytes(as: "称谓") { return template.displayNames[value] ?? value }
    if column.sameBytes(as: StandardColumn.unit) {
      return attribute.sameBytes(as: "代码") ? value : recount.referred.unit(value, attribute)
    }
    if column.sameBytes(as: StandardColumn.project), !attribute.sameBytes(as: "名称") {
      let unit = place.value(of: StandardColumn.unit) ?? ""
      return recount.referred.project(value, ofUnit: unit, attribute)
    }
    return value
  }

  /// Of a code of 3, 5 or 7 digits: its official name, that of what it belongs to, or its own digits
  /// of a level.
  private func codeWords(_ code: String, _ attribute: String, isFunction: Bool) -> String {
    let length = code.utf8.count
    switch attribute {
    case "名称": return officialName(code, isFunction)
    case "类": return String(code.prefix(3))
    case "款": return length >= 5 ? String(code.prefix(5).suffix(2)) : ""
    case "项": return length >= 7 ? String(code.suffix(2)) : ""
    case "细": return length >= 7 ? code : ""
    case "类名": return officialName(String(code.prefix(3)), isFunction)
    case "款名": return officialName(String(code.prefix(5)), isFunction)
    case "项名", "细名": return length >= 7 ? officialName(code, isFunction) : ""
    default: return code
    }
  }

  private func officialName(_ code: String, _ isFunction: Bool) -> String {
    let key = (isFunction ? "2" : "3") + code
    if let known = names[key] { return known }
    let found =
      isFunction ? classification.functionName(code) : classification.economicName(code)
    names[key] = found ?? ""
    return found ?? ""
  }
}

extension Recount {
  /// The case of a phrase, by the recounted figure: one that prints as zero is zero.
  func which(_ phrase: Phrase, _ context: FigureContext) -> PhraseCase {
    guard let value = try? value(phrase.figure, context) else { return .missing }
    if template.options.printsAsZero(value) { return .zero }
    return value.sign > 0 ? .positive : .negative
  }
}

extension TemplateOptions {
  /// Amounts are balanced, or differences made of printed ones: what is printed is not the exact
  /// value rounded.
  var printsOtherDigits: Bool { rounding.amounts == .balanced || rounding.basis == .printed }
}

extension String {
  /// The template sets the full stop.
  fileprivate var withoutFullStop: String {
    var text = self
    while let last = text.last, "。；;.，,".contains(last) { text.removeLast() }
    return text
  }
}

/// Attributes are compared by their bytes (see `ByteKey`).
private func ~= (pattern: String, text: String) -> Bool { pattern.sameBytes(as: text) }
