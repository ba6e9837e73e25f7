import GoujiModel
import TestSupport

/// A block of a report.
struct BlockPlace {
  var part: Int
  var block: Int
}

/// A cell of a table, header rows counted.
struct CellPlace {
  var row: Int
  var column: Int
}

extension Report {
  var tablePlaces: [BlockPlace] { places { if case .table = $0 { true } else { false } } }

  var chartPlaces: [BlockPlace] { places { if case .chart = $0 { true } else { false } } }

  private func places(_ fits: (Block) -> Bool) -> [BlockPlace] {
    parts.indices.flatMap { part in
      parts[part].blocks.indices.filter { fits(parts[part].blocks[$0]) }.map {
        BlockPlace(part: part, block: $0)
      }
    }
  }
}

extension ReportTable {
  var bodyRows: [Int] { Array(headerRows..<rows.count) }

  var figureCells: [CellPlace] {
    var cells: [CellPlace] = []
    forEachFigure { _, row, column in cells.append(CellPlace(row: row, column: column)) }
    return cells
  }

  func figure(at place: CellPlace) -> CellFigure? {
    if case .figure(let figure) = rows[place.row].cells[place.column].content {
      figure
    } else {
      nil
    }
  }

  /// How many cells a total adds up.
  func parts(of place: CellPlace) -> Int {
    switch figure(at: place)?.sum {
    case .rows(let parts), .columns(let parts): parts.count
    case nil: 0
    }
  }

  func print(ofRow row: Int) -> [String] { rows[row].cells.map(\.printed) }
}

extension Cell {
  var printed: String {
    switch content {
    case .empty: ""
    case .text(let text, _): text
    case .words(let words): words.text
    case .figure(let figure): figure.printed
    }
  }
}

extension FigureValue {
  /// Larger by so many hundred 元, or wholes; nil for a rate.
  func more(_ count: Int) -> FigureValue? {
    switch self {
    case .amount(let money): .amount(Money(fen: money.fen + count * 10_000))
    case .count(let number): .count(number + count)
    case .quantity(let number): .quantity(Quantity(scaled: number.scaled + count * Quantity.one))
    case .share: nil
    }
  }
}

extension String {
  /// One of its digits becomes another; nil where it has none.
  func withOtherDigit(_ chance: inout Chance) -> String? {
    var characters = Array(self)
    let digits = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
    guard let index = digits.randomElement(using: &chance),
      let digit = characters[index].wholeNumberValue
    else { return nil }
    characters[index] = Character(String((digit + Int.random(in: 1...9, using: &chance)) % 10))
    return String(characters)
  }

  /// One of its characters becomes another.
  func withOtherCharacter(_ chance: inout Chance) -> String {
    var characters = Array(self)
    guard let index = characters.indices.randomElement(using: &chance) else { return "某" }
    characters[index] = characters[index] == "某" ? "他" : "某"
    return String(characters)
  }
}
