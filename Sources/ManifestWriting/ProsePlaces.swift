import GoujiModel

/// Where the figures of the prose are printed.
struct ProsePlaces {
  struct Place {
    /// Nearest heading above; 封面 on the cover.
    var heading: String
    /// Counted from 1 below that heading.
    var paragraph: Int
  }

  private var places: [[Place]]

  init(_ report: Report) {
    places = Array(repeating: [], count: report.figures.count)
    var here = Place(heading: "封面", paragraph: 0)
    for paragraph in report.cover { add(paragraph, &here) }
    here = Place(heading: "", paragraph: 0)
    for block in report.parts.flatMap(\.blocks) {
      switch block {
      case .heading(let heading): here = Place(heading: heading.text, paragraph: 0)
      case .paragraph(let paragraph): add(paragraph, &here)
      case .table, .chart: break
      }
    }
  }

  func of(_ figure: Int) -> [Place] { places[figure] }

  private mutating func add(_ paragraph: Paragraph, _ here: inout Place) {
    here.paragraph += 1
    for case .figure(let index) in paragraph.inlines { places[index].append(here) }
  }
}
