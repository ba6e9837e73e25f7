import GoujiModel

/// Reads wording of the template as a person would who fills it in by hand: literal words as they
/// stand, each slot by what the draft says or by a figure recounted from its lines.
final class WordingReader {
  let recount: Recount
  let prints: ExpectedPrint
  /// What {金额单位} prints.
  var unit: AmountUnit
  private let names: Classification
  private var codeNames: NameTable<String> = [:]

  var template: Template { recount.template }
  var budget: Budget { recount.budget }

  init(_ recount: Recount) {
    self.recount = recount
    prints = ExpectedPrint(recount: recount)
    unit = recount.template.options.unit
    names = recount.budget.classification
  }

  /// Words of a heading, a title, a note: figures in them are not closed at a whole.
  func label(_ wording: Wording, at place: Standpoint, ordinal: Int? = nil) -> ExpectedWords {
    words(wording, Reading(place: place, ordinal: ordinal, isSentence: false))
  }

  func sentence(_ wording: Wording, at place: Standpoint, ordinal: Int? = nil) -> ExpectedWords {
    words(wording, Reading(place: place, ordinal: ordinal, isSentence: true))
  }

  /// How wording is read: where it stands, the number that {序} prints, and as what.
  struct Reading {
    var place: Standpoint
    var ordinal: Int?
    var isSentence: Bool
    /// The wordings that are being read, the innermost last.
    var around: [Wording] = []

    /// Phrases and lists are sentences, also in a cell: the template sets their full stops.
    var inSentence: Reading {
      Reading(place: place, ordinal: ordinal, isSentence: true, around: around)
    }

    func within(_ wording: Wording) -> Reading {
      var inner = self
      inner.around.append(wording)
      return inner
    }

    var beside: FiguresBeside { FiguresBeside(around) }
  }

  func words(_ wording: Wording, _ reading: Reading) -> ExpectedWords {
    let reading = reading.within(wording)
    var words = ExpectedWords()
    for piece in wording.pieces {
      switch piece {
      case .text(let text):
        words.pieces.append(.init(content: .words(text), origin: wording.origin))
      case .slot(let slot):
        let found = self.words(slot, reading)
        words.unread = words.unread ?? found.unread
        if found.pieces.isEmpty {
          words.pieces.append(.init(content: .words(""), origin: slot.origin))
        }
        words.pieces += found.pieces
      }
    }
    return words
  }

  private func words(_ slot: Slot, _ reading: Reading) -> ExpectedWords {
    let place = reading.place
    switch slot.target {
    case .figure(let expression, let name, _):
      return ExpectedWords(
        prints.figure(
          expression, name, slot.format, at: place, beside: reading.beside,
          isSentence: reading.isSentence))
    case .phrase(let name):
      return template.phrases[name].map { chosen($0, reading) } ?? ExpectedWords()
    case .listing(let name):
      return template.listings[name].map { list($0, reading) } ?? ExpectedWords()
    case .subject(let word):
      let words = template.subjectWords[budget.subject]?[word] ?? ""
      return ExpectedWords(words, origin: slot.origin)
    case .ordinal(let style):
      return ExpectedWords(reading.ordinal.map { style.text($0) } ?? "", origin: slot.origin)
    case .axis(let column, let attribute):
      let name = slot.format.shortened(self.name(column, attribute, at: place))
      return ExpectedWords(
        name, origin: origin(ofAxis: column, attribute, slot, isBlank: name.isEmpty, at: place))
    case .identity(let path): return identity(path, slot)
    case .reason(let key): return reason(key, slot, reading)
    case .prose(let name): return prose(name, slot, reading)
    case .lookup(let ledger, let column): return lookup(ledger, column, slot, reading)
    case .tableNumber: return ExpectedWords()
    }
  }

  // MARK: Phrases and lists

  /// Nothing where the template leaves the case out.
  func chosen(_ phrase: Phrase, _ reading: Reading) -> ExpectedWords {
    guard let which = phraseCase(phrase, reading) else {
      var words = ExpectedWords()
      words.unread = "配平后印成零还是不是零，不重新配平就不知道，看“\(phrase.name)”选的说法没有核对"
      return words
    }
    return phrase.variants[which].map { words($0, reading.inSentence) } ?? ExpectedWords()
  }

  /// By the sign of what is printed; nil where balancing may print it as zero or not.
  private func phraseCase(_ phrase: Phrase, _ reading: Reading) -> PhraseCase? {
    do throws(NoValue) {
      let value = try recount.value(phrase.figure, reading.place.context)
      let which = value.sign < 0 ? PhraseCase.negative : .positive
      let slot =
        phrase.format(in: which, template)
        ?? reading.beside.format(of: phrase.figure, in: template) ?? SlotFormat()
      let shown = try prints.shown(phrase.figure, value, slot, at: reading.place, reading.beside)
      if template.options.rounding.amounts == .balanced, mayBeBalancedAway(shown) { return nil }
      if template.options.printsAsZero(shown, slot) { return .zero }
      return shown.sign > 0 ? .positive : .negative
    } catch {
      return .missing
    }
  }

  /// Near zero an amount may be balanced to zero or away from it; so may what is made of two of them.
  private func mayBeBalancedAway(_ value: FigureValue) -> Bool {
    let options = template.options
    let isOfPrint = options.rounding.basis == .printed
    switch value {
    case .amount(let money):
      return money.fen != 0 && money.fen.magnitude < options.lastDigit * (isOfPrint ? 2 : 1)
    case .share: return isOfPrint
    case .count, .quantity: return false
    }
  }

  private func list(_ listing: Listing, _ reading: Reading) -> ExpectedWords {
    let places = recount.places(of: listing, at: reading.place)
    if places.isEmpty {
      var reading = reading.inSentence
      reading.ordinal = nil
      return listing.empty.map { words($0, reading) } ?? ExpectedWords()
    }
    var all = ExpectedWords()
    for (index, place) in places.enumerated() {
      if index > 0 { all = all + ExpectedWords(listing.separator, origin: listing.wording.origin) }
      all =
        all
        + words(
          listing.wording,
          Reading(place: place, ordinal: index + 1, isSentence: true, around: reading.around))
    }
    return all
  }

  // MARK: Names

  /// What a value is called: a code by the classification, a unit or a project by its record.
  func name(_ column: String, _ attribute: String, at place: Standpoint) -> String {
    guard let value = place.binding(column) else { return "" }
    let isUnit = column.sameBytes(as: StandardColumn.unit)
    if attribute.sameBytes(as: "码") || isUnit && attribute.sameBytes(as: StandardColumn.code) {
      return value
    }
    if StandardColumn.isCode(column) { return code(value, attribute) }
    if attribute.sameBytes(as: "称谓") { return template.displayNames[value] ?? value }
    if isUnit { return recount.referred.unit(value, attribute) }
    if column.sameBytes(as: StandardColumn.project), !attribute.sameBytes(as: "名称") {
      let unit = place.binding(StandardColumn.unit) ?? ""
      return recount.referred.project(value, ofUnit: unit, attribute)
    }
    return value
  }

  /// 类 has three digits, 款 the next two, 项 the last two.
  private func code(_ value: String, _ attribute: String) -> String {
    let isItem = value.utf8.count >= 7
    switch attribute {
    case "名称": return official(value)
    case "类": return String(value.prefix(3))
    case "款": return value.utf8.count >= 5 ? String(value.prefix(5).suffix(2)) : ""
    case "项": return isItem ? String(value.suffix(2)) : ""
    case "细": return isItem ? value : ""
    case "类名": return official(String(value.prefix(3)))
    case "款名": return official(String(value.prefix(5)))
    case "项名", "细名": return isItem ? official(value) : ""
    default: return value
    }
  }

  private func official(_ code: String) -> String {
    if let known = codeNames[code] { return known }
    let name = names.name(of: code) ?? ""
    codeNames[code] = name
    return name
  }

  private func origin(
    ofAxis column: String, _ attribute: String, _ slot: Slot, isBlank: Bool, at place: Standpoint
  ) -> WordOrigin {
    let value = place.binding(column) ?? ""
    if isBlank, let blank = recount.referred.blankPlace(column, attribute, at: place) {
      return slot.origin(in: blank)
    }
    return WordOrigin(
      template: slot.place,
      source: StandardColumn.isCode(column)
        ? .classification(code: value, edition: String(names.year)) : .value(value, column: column))
  }
}

extension Slot {
  /// Of what the slot takes from the draft.
  func origin(in draft: Place) -> WordOrigin {
    WordOrigin(template: place, source: .draft(draft), isOptional: format.optional)
  }
}
